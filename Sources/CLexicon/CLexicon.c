#include "CLexicon.h"
const char *const lexicon_placeholder = "";
