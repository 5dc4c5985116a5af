#include "byte_scan.h"

#include "json_bits.h"

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
