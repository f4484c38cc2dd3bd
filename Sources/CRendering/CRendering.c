#include "CRendering.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const char advances[] = {
#embed "data/advances.tsv"
  , 0};

const char *rendering_advances(void) { return advances; }
