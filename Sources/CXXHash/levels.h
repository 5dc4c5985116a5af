#pragma once
#include "fingerprint.h"

// What each level has, in a file of its own: xxhash.h is built for one kind of processor at a time.
#define XF_DECLARE(level)                                                       \
  void *xf_open_##level(void);                                                  \
  void xf_close_##level(void *state);                                           \
  void xf_add_##level(void *state, const uint8_t *bytes, size_t count);         \
  xf_digest xf_digest_##level(const void *state);

XF_DECLARE(plain)
XF_DECLARE(avx2)
XF_DECLARE(avx512)
