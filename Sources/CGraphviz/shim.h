#include <graphviz/gvc.h>

// What Swift cannot see of libcgraph: constants that are C variables, macros, and char * where const char * is meant.

static inline Agraph_t *actorgraph_read(const char *dot) { return agmemread(dot); }

static inline int actorgraph_layout(GVC_t *context, Agraph_t *graph, const char *engine) {
  return gvLayout(context, graph, engine);
}

// Draws a laid-out graph; the length is an unsigned int in older versions of the library and a size_t in newer ones.
static inline int actorgraph_render(GVC_t *context, Agraph_t *graph, const char *format, char **data, size_t *length) {
  *length = 0;
  return gvRenderData(context, graph, format, data, (void *)length);
}

// The attribute of a node or edge, NULL when it has none.
static inline const char *actorgraph_get(void *object, const char *name) { return agget(object, (char *)name); }
