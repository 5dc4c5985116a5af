#include "byte_scan.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void bs_give_memory_back(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
