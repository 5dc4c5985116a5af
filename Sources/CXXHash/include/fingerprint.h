#pragma once
#include <stddef.h>
#include <stdint.h>

// XXH128 of bytes that come piece by piece, by the widest instructions of the processor at hand.

// Each level gives the same digits; the best one is used.
enum { XF_LEVEL_PLAIN, XF_LEVEL_AVX2, XF_LEVEL_AVX512 };

typedef struct xf_hash xf_hash;

typedef struct {
  uint64_t high, low;
} xf_digest;

// The best level of this machine.
int xf_level(void);

// A hash of nothing yet, at no higher level than `most`, nor than this machine has; NULL when there is
// no memory.
xf_hash *xf_open(int most);
void xf_close(xf_hash *hash);

// Adds `count` bytes.
void xf_add(xf_hash *hash, const uint8_t *bytes, size_t count);

// The hash of what was added so far.
xf_digest xf_digest_of(const xf_hash *hash);
