#pragma once
#include "masks.h"

// Bits of characters behind an odd run of backslashes. *carry tells it of the first one.
// Source: Langdale and Lemire, Parsing gigabytes of JSON per second, section 3.1.1.
BS_INLINE uint64_t escaped_bits(uint64_t backslashes, uint64_t *carry) {
  if (backslashes == 0) {
    uint64_t escaped = *carry;
    *carry = 0;
    return escaped;
  }
  const uint64_t even = UINT64_C(0x5555555555555555);
  backslashes &= ~*carry;
  uint64_t follows = backslashes << 1 | *carry;
  uint64_t odd_starts = backslashes & ~even & ~follows, even_runs;
  *carry = __builtin_add_overflow(odd_starts, backslashes, &even_runs);
  return (even ^ even_runs << 1) & follows;
}

// The first bytes that are no blanks from those of `next` on, each of which begins a run of blanks or is
// none; 1 in *over when one lies behind the block.
BS_INLINE uint64_t bs_behind(uint64_t next, uint64_t blanks, uint64_t *over) {
  uint64_t sum;
  // A run of blanks to which its first bit is added carries on to the byte behind it.
  *over = __builtin_add_overflow(next, blanks, &sum);
  return sum & ~blanks;
}
