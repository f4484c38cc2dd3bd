// #embed is C23; the compiler knows it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CLexicon.h"

static const unsigned char function_words[] = {
#embed "data/ar/function_words.tsv"
};
static const unsigned char states[] = {
#embed "data/ar/states.tsv"
};
static const unsigned char organisations[] = {
#embed "data/ar/organisations.tsv"
};
static const unsigned char persons[] = {
#embed "data/ar/persons.tsv"
};
static const unsigned char places[] = {
#embed "data/ar/places.tsv"
};
static const unsigned char adjectives[] = {
#embed "data/ar/adjectives.tsv"
};
static const unsigned char titles[] = {
#embed "data/ar/titles.tsv"
};
static const unsigned char bodies[] = {
#embed "data/ar/bodies.tsv"
};
static const unsigned char heads[] = {
#embed "data/ar/heads.tsv"
};
static const unsigned char given_names[] = {
#embed "data/ar/given_names.tsv"
};
static const unsigned char anaphora[] = {
#embed "data/ar/anaphora.tsv"
};
static const unsigned char boilerplate[] = {
#embed "data/ar/boilerplate.tsv"
};
static const unsigned char verbs[] = {
#embed "data/ar/verbs.tsv"
};
static const unsigned char nouns[] = {
#embed "data/ar/nouns.tsv"
};
static const unsigned char participles[] = {
#embed "data/ar/participles.tsv"
};
static const unsigned char light_verbs[] = {
#embed "data/ar/light_verbs.tsv"
};
static const unsigned char modality[] = {
#embed "data/ar/modality.tsv"
};
static const unsigned char plain_verbs[] = {
#embed "data/ar/plain_verbs.tsv"
};
static const unsigned char modal_verbs[] = {
#embed "data/ar/modal_verbs.tsv"
};
static const unsigned char modal_nouns[] = {
#embed "data/ar/modal_nouns.tsv"
};
static const unsigned char attribution[] = {
#embed "data/ar/attribution.tsv"
};
static const unsigned char attribution_particles[] = {
#embed "data/ar/attribution_particles.tsv"
};
static const unsigned char months[] = {
#embed "data/ar/months.tsv"
};
static const unsigned char time_words[] = {
#embed "data/ar/time_words.tsv"
};
static const unsigned char hijri_years[] = {
#embed "data/ar/hijri_years.tsv"
};
static const unsigned char word_classes[] = {
#embed "data/ar/word_classes.tsv"
};
static const unsigned char phrases[] = {
#embed "data/ar/phrases.tsv"
};

static const struct lexicon_table_bytes tables[] = {
  {"function_words.tsv", function_words, sizeof function_words},
  {"states.tsv", states, sizeof states},
  {"organisations.tsv", organisations, sizeof organisations},
  {"persons.tsv", persons, sizeof persons},
  {"places.tsv", places, sizeof places},
  {"adjectives.tsv", adjectives, sizeof adjectives},
  {"titles.tsv", titles, sizeof titles},
  {"bodies.tsv", bodies, sizeof bodies},
  {"heads.tsv", heads, sizeof heads},
  {"given_names.tsv", given_names, sizeof given_names},
  {"anaphora.tsv", anaphora, sizeof anaphora},
  {"boilerplate.tsv", boilerplate, sizeof boilerplate},
  {"verbs.tsv", verbs, sizeof verbs},
  {"nouns.tsv", nouns, sizeof nouns},
  {"participles.tsv", participles, sizeof participles},
  {"light_verbs.tsv", light_verbs, sizeof light_verbs},
  {"modality.tsv", modality, sizeof modality},
  {"plain_verbs.tsv", plain_verbs, sizeof plain_verbs},
  {"modal_verbs.tsv", modal_verbs, sizeof modal_verbs},
  {"modal_nouns.tsv", modal_nouns, sizeof modal_nouns},
  {"attribution.tsv", attribution, sizeof attribution},
  {"attribution_particles.tsv", attribution_particles, sizeof attribution_particles},
  {"months.tsv", months, sizeof months},
  {"time_words.tsv", time_words, sizeof time_words},
  {"hijri_years.tsv", hijri_years, sizeof hijri_years},
  {"word_classes.tsv", word_classes, sizeof word_classes},
  {"phrases.tsv", phrases, sizeof phrases},
};

int lexicon_table_count(void) { return sizeof tables / sizeof *tables; }

struct lexicon_table_bytes lexicon_table(int index) { return tables[index]; }
