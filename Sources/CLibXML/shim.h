#include <libxml/xmlreader.h>

// The function that frees strings is a global variable of libxml2, which Swift rightly distrusts.
static inline void actorgraph_xml_free(void *bytes) { xmlFree(bytes); }
