#include "json_marks.h"

#include "byte_scan.h"
#include "json_bits.h"
#include "json_utf8.h"

#if defined(__x86_64__)
// Where a scan stands between two blocks.
struct standing {
  uint64_t inside, escape, word;
  // Whether a value, or the end of one, was met last, blanks apart.
  uint64_t begun, ended;
  // Not 0 as soon as something is wrong.
  uint64_t odd;
};

// What a level does its own way. `parity` is that of masks.h; `put` gives how many marks there are then;
// `check` gives the bytes that are no UTF-8 among 64, the first of the text or not.
typedef uint64_t find_parity(uint64_t);
typedef size_t put_marks(struct bs_json_marks *, size_t, const uint8_t *, size_t, uint64_t);
typedef uint64_t check_utf8(const uint8_t *, int is_first);

// Blanks among the bytes outside strings.
BS_INLINE uint64_t blanks_of(bs_block const *block, uint64_t out, uint64_t controls) {
  uint64_t blanks, tabs, feeds, returns;
  BS_EQUAL(blanks, *block, ' ');
  if ((controls & out) == 0) return blanks & out;
  BS_EQUAL(tabs, *block, '\t');
  BS_EQUAL(feeds, *block, '\n');
  BS_EQUAL(returns, *block, '\r');
  return (blanks | tabs | feeds | returns) & out;
}

// The marks among 64 bytes, of which those of `valid` count.
BS_INLINE uint64_t marks_of(
    const uint8_t *bytes, uint64_t valid, struct standing *at, find_parity *parity) {
  uint64_t quotes, backslashes, controls, opens, shuts, commas, colons;
  bs_block block;
  BS_LOAD(block, bytes);
  bs_block folded = block | 0x20;
  BS_EQUAL(quotes, block, '"');
  BS_EQUAL(backslashes, block, '\\');
  BS_EQUAL(opens, folded, '{');
  BS_EQUAL(shuts, folded, '}');
  BS_EQUAL(commas, block, ',');
  BS_EQUAL(colons, block, ':');
  BS_BELOW(controls, block, 0x20);
  uint64_t escaped = escaped_bits(backslashes, &at->escape);
  quotes &= ~escaped & valid;
  uint64_t inside = parity(quotes) ^ at->inside;
  uint64_t opening = quotes & inside, closing = quotes & ~inside;
  uint64_t out = valid & ~(inside | closing);
  uint64_t blanks = blanks_of(&block, out, controls);
  uint64_t separators = (commas | colons) & out;
  opens &= out;
  shuts &= out;
  uint64_t words = out & ~(blanks | opens | shuts | separators);
  uint64_t behind_word = words << 1 | at->word;
  uint64_t starts = words & ~behind_word;

  uint64_t odd = bs_behind((opens | separators) << 1 | at->begun, blanks, &at->begun) &
                 ~(opening | starts | opens | shuts);
  at->begun |= (opens | separators) >> 63;
  odd |= bs_behind((closing | shuts) << 1 | at->ended | (behind_word & ~words), blanks, &at->ended) &
         ~(shuts | separators);
  at->ended |= (closing | shuts) >> 63;
  at->odd |= (odd | (controls & inside) | (backslashes & out)) & valid;
  at->word = words >> 63;
  at->inside = 0 - (inside >> 63);
  return opens | shuts | separators | starts | (backslashes & ~escaped & inside & valid);
}

BS_BUILT_FOR_AVX2 static inline size_t put_avx2(
    struct bs_json_marks *marks, size_t count, const uint8_t *bytes, size_t base, uint64_t found) {
  size_t end = count + (size_t)__builtin_popcountll(found);
  // Eight are written whatever the number: a loop would be guessed wrong too often.
  do {
    for (int i = 0; i < 8; i++, found &= found - 1, count++) {
      size_t place = base + bs_lowest(found);
      marks->places[count] = (uint16_t)place;
      marks->bytes[count] = bytes[place];
    }
  } while (count < end);
  return end;
}

BS_BUILT_FOR_VBMI2 static inline size_t put_vbmi2(
    struct bs_json_marks *marks, size_t count, const uint8_t *bytes, size_t base, uint64_t found) {
  static const uint8_t ranks[64] __attribute__((aligned(64))) = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  uint16_t *place = marks->places + count;
  __m512i block = _mm512_loadu_si512(bytes + base), first = _mm512_set1_epi16((short)base);
  _mm512_storeu_si512(marks->bytes + count, _mm512_maskz_compress_epi8(found, block));
  __m512i chosen = _mm512_maskz_compress_epi8(found, _mm512_load_si512(ranks));
  __m512i half = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(chosen));
  _mm512_storeu_si512(place, _mm512_add_epi16(half, first));
  size_t more = (size_t)__builtin_popcountll(found);
  if (more > 32) {
    half = _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(chosen, 1));
    _mm512_storeu_si512(place + 32, _mm512_add_epi16(half, first));
  }
  return count + more;
}

BS_INLINE int mark(
    const uint8_t *bytes, size_t size, struct bs_json_marks *marks, find_parity *parity,
    put_marks *put, check_utf8 *check) {
  struct standing at = {0};
  size_t count = 0;
  for (size_t base = 0; base < size; base += 64) {
    // Whether a byte is not ASCII is too hard to guess for a branch.
    uint64_t valid = bs_first(size - base);
    at.odd |= check(bytes + base, base == 0) & valid;
    count = put(marks, count, bytes, base, marks_of(bytes + base, valid, &at, parity));
  }
  marks->bytes[count] = 0;
  marks->places[count] = (uint16_t)size;
  marks->count = count;
  return (at.odd | at.inside) == 0;
}

BS_BUILT_FOR_AVX2 static inline uint64_t parity_avx2(uint64_t mask) {
  __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)mask), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

BS_BUILT_FOR_VBMI2 static inline uint64_t parity_vbmi2(uint64_t mask) {
  __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)mask), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

BS_BUILT_FOR_AVX2
static int mark_avx2(const uint8_t *bytes, size_t size, struct bs_json_marks *marks) {
  return mark(bytes, size, marks, parity_avx2, put_avx2, utf8_errors_avx2);
}

BS_BUILT_FOR_VBMI2
static int mark_vbmi2(const uint8_t *bytes, size_t size, struct bs_json_marks *marks) {
  return mark(bytes, size, marks, parity_vbmi2, put_vbmi2, utf8_errors_vbmi2);
}

static int mark_plain(const uint8_t *bytes, size_t size, struct bs_json_marks *marks) { return 0; }

int bs_json_mark(const uint8_t *bytes, size_t size, struct bs_json_marks *marks) {
  return BS_CHOOSE(mark)(bytes, size, marks);
}
#else
int bs_json_mark(const uint8_t *bytes, size_t size, struct bs_json_marks *marks) { return 0; }
#endif
