// The built-in word tables, embedded as they stand in data/.
#ifndef CLEXICON_H
#define CLEXICON_H

struct lexicon_table_bytes {
  const char *name;
  const unsigned char *bytes;
  long count;
};

int lexicon_table_count(void);
struct lexicon_table_bytes lexicon_table(int index);

#endif
