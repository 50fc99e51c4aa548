#include "cassets.h"
const casset *casset_table(size_t *count) { *count = 0; return 0; }
