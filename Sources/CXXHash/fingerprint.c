#include "levels.h"

#include <stdlib.h>

struct xf_hash {
  int level;
  void *state;
};

int xf_level(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return XF_LEVEL_AVX512;
  if (__builtin_cpu_supports("avx2")) return XF_LEVEL_AVX2;
#endif
  return XF_LEVEL_PLAIN;
}

#if defined(__x86_64__)
#define XF_CALL(name, level, ...)                                  \
  ((level) == XF_LEVEL_AVX512 ? name##_avx512(__VA_ARGS__)         \
   : (level) == XF_LEVEL_AVX2 ? name##_avx2(__VA_ARGS__)           \
                              : name##_plain(__VA_ARGS__))
#else
#define XF_CALL(name, level, ...) name##_plain(__VA_ARGS__)
#endif

xf_hash *xf_open(int most) {
  int level = xf_level() < most ? xf_level() : most;
  xf_hash *hash = malloc(sizeof *hash);
  if (hash == NULL) return NULL;
  hash->level = level;
  hash->state = XF_CALL(xf_open, level);
  if (hash->state != NULL) return hash;
  free(hash);
  return NULL;
}

void xf_close(xf_hash *hash) {
  XF_CALL(xf_close, hash->level, hash->state);
  free(hash);
}

void xf_add(xf_hash *hash, const uint8_t *bytes, size_t count) {
  XF_CALL(xf_add, hash->level, hash->state, bytes, count);
}

xf_digest xf_digest_of(const xf_hash *hash) {
  return XF_CALL(xf_digest, hash->level, hash->state);
}
