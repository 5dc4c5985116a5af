#include "byte_scan.h"

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

BS_INLINE size_t end_of_value(const uint8_t *bytes, size_t from, size_t to) {
  int is_string = bytes[from] == '"';
  uint64_t inside = 0, carry = 0;
  size_t depth = 0;
  for (size_t base = from; base < to; base += 64) {
    uint64_t valid = bs_first(to - base), quotes, backslashes, opens, closes;
    bs_block block;
    BS_LOAD(block, bytes + base);
    BS_EQUAL(quotes, block, '"');
    BS_EQUAL(backslashes, block, '\\');
    quotes &= ~escaped_bits(backslashes, &carry) & valid;
    uint64_t in_string = bs_parity(quotes) ^ inside;
    if (is_string) {
      uint64_t ends = quotes & ~in_string;
      if (ends != 0) return base + (size_t)__builtin_ctzll(ends) + 1;
    } else {
      bs_block folded = block | 0x20;
      BS_EQUAL(opens, folded, '{');
      BS_EQUAL(closes, folded, '}');
      opens &= ~in_string & valid;
      closes &= ~in_string & valid;
      size_t closing = (size_t)__builtin_popcountll(closes);
      if (depth <= closing) {
        for (uint64_t rest = opens | closes; rest != 0; rest &= rest - 1) {
          depth += opens & rest & -rest ? 1 : -(size_t)1;
          if (depth == 0) return base + (size_t)__builtin_ctzll(rest) + 1;
        }
      } else {
        depth += (size_t)__builtin_popcountll(opens) - closing;
      }
    }
    inside = in_string >> 63 ? ~UINT64_C(0) : 0;
  }
  return 0;
}

static size_t end_plain(const uint8_t *bytes, size_t from, size_t to) {
  return end_of_value(bytes, from, to);
}
#if defined(__x86_64__)
BS_BUILT_FOR_AVX2
static size_t end_avx2(const uint8_t *bytes, size_t from, size_t to) {
  return end_of_value(bytes, from, to);
}
BS_BUILT_FOR_VBMI2
static size_t end_vbmi2(const uint8_t *bytes, size_t from, size_t to) {
  return end_of_value(bytes, from, to);
}
#endif

size_t bs_json_end(const uint8_t *bytes, size_t from, size_t to) {
  return BS_CHOOSE(end)(bytes, from, to);
}
