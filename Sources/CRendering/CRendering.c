#include "CRendering.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const char advances[] = {
#embed "data/advances.tsv"
  , 0};

static const char explorer_html[] = {
#embed "data/explorer.html"
  , 0};

static const char explorer_css[] = {
#embed "data/explorer.css"
  , 0};

static const char explorer_js[] = {
#embed "data/explorer.js"
  , 0};

const char *rendering_advances(void) { return advances; }
const char *rendering_explorer_html(void) { return explorer_html; }
const char *rendering_explorer_css(void) { return explorer_css; }
const char *rendering_explorer_js(void) { return explorer_js; }
