// The instructions that every processor of the kind has: what xxhash.h chooses by itself.
#define XXH_INLINE_ALL
#include <xxhash.h>

#define XF_LEVEL plain
#include "level_body.h"
