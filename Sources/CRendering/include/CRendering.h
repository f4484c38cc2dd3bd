#ifndef CRENDERING_H
#define CRENDERING_H

// Resource files of the Rendering module: UTF-8 that ends in a NUL.
const char *rendering_advances(void);
const char *rendering_explorer_html(void);
const char *rendering_explorer_css(void);
const char *rendering_explorer_js(void);

#endif
