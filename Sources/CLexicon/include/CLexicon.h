extern const char *const lexicon_placeholder;
