#include "byte_scan.h"

#include "masks.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// What is wanted of a scan; known where it is inlined.
enum mode {
  CUT,          // the last end of record, and lines
  INDEX,        // positions
  INDEX_SWIFTLY // the same, on processors that compress vectors of bytes
};

// What a scan gathers.
struct gathered {
  uint32_t *index;
  size_t count;
  size_t last_record;
  size_t lines_at_last;
  size_t lines;
  uint64_t nul;
};

// Byte by byte, the same rules: for the few blocks that break them.
static uint8_t scan_slowly(
    const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t state, int is_index,
    struct gathered *out) {
  for (size_t at = from; at < to; at++) {
    uint8_t byte = bytes[at];
    int ends_line = byte == '\n' || (byte == '\r' && bytes[at + 1] != '\n');
    uint32_t mark = 0;
    int is_marked = 0;
    out->lines += ends_line;
    if (byte == 0) out->nul = 1;
    if (state == BS_QUOTED) {
      if (byte == '"') state = BS_CLOSED;
      is_marked = ends_line;
      mark = BS_QUOTED_LINE;
    } else if (byte == delimiter || ends_line) {
      is_marked = 1;
      state = BS_HEAD;
      if (ends_line) {
        out->last_record = at + 1;
        out->lines_at_last = out->lines;
      }
    } else if (byte == '\r') {
      // The line feed behind it ends the record.
    } else if (byte == '"' && (state == BS_HEAD || state == BS_CLOSED)) {
      state = BS_QUOTED;
    } else if (state == BS_HEAD) {
      state = BS_PLAIN;
    } else if (state == BS_CLOSED || state == BS_AFTER) {
      int is_blank = byte == ' ' || byte == '\t';
      is_marked = !is_blank;
      mark = BS_STRAY_TEXT;
      state = is_blank ? BS_AFTER : BS_PLAIN;
    }
    if (is_index && is_marked) out->index[out->count++] = (uint32_t)at | mark;
  }
  return state;
}

#if defined(__x86_64__)
// Up to 16 positions at once.
BS_BUILT_FOR_VBMI2 static inline void put_swiftly(uint32_t *index, size_t base, uint64_t ends) {
  static const uint8_t ranks[64] __attribute__((aligned(64))) = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  __m512i chosen = _mm512_maskz_compress_epi8(ends, _mm512_load_si512(ranks));
  __m512i wide = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(chosen));
  _mm512_storeu_si512(index, _mm512_add_epi32(wide, _mm512_set1_epi32((int)base)));
}
#else
static inline void put_swiftly(uint32_t *index, size_t base, uint64_t ends) {}
#endif

BS_INLINE void put(
    struct gathered *out, size_t base, uint64_t ends, uint64_t quoted_lines, enum mode mode) {
  uint64_t rest = ends | quoted_lines;
  uint32_t *index = out->index + out->count;
  size_t count = (size_t)__builtin_popcountll(rest);
  out->count += count;
  if (quoted_lines == 0 && count <= BS_INDEX_PADDING) {
    // Written whatever the number: a loop would be guessed wrong too often.
    if (mode == INDEX_SWIFTLY) return put_swiftly(index, base, rest);
    for (unsigned i = 0; i < BS_INDEX_PADDING / 2; i++, rest &= rest - 1) {
      *index++ = (uint32_t)base + bs_lowest(rest);
    }
  }
  for (; rest != 0; rest &= rest - 1) {
    uint32_t mark = rest & -rest & quoted_lines ? BS_QUOTED_LINE : 0;
    *index++ = ((uint32_t)base + bs_lowest(rest)) | mark;
  }
}

// Where a scan stands, as masks: `inside` is all ones between quotes, the others are 0 or 1.
struct carried {
  uint64_t inside, head, closed;
};

BS_INLINE struct carried carried_of(uint8_t state) {
  struct carried carried = {
      state == BS_QUOTED ? ~UINT64_C(0) : 0, state == BS_HEAD, state == BS_CLOSED};
  return carried;
}

BS_INLINE uint8_t state_of(struct carried carried) {
  return carried.inside   ? BS_QUOTED
         : carried.closed ? BS_CLOSED
         : carried.head   ? BS_HEAD
                          : BS_PLAIN;
}

// Scans 64 bytes, of which `size` count. Gives 0 without touching anything when they break the rules.
BS_INLINE int scan_block(
    const uint8_t *bytes, size_t base, size_t size, uint8_t delimiter, struct carried *carried,
    enum mode mode, struct gathered *out) {
  uint64_t valid = bs_first(size), quotes, delimiters, feeds, returns, nul;
  bs_block block;
  BS_LOAD(block, bytes + base);
  BS_EQUAL(quotes, block, '"');
  BS_EQUAL(delimiters, block, delimiter);
  BS_EQUAL(feeds, block, '\n');
  BS_EQUAL(returns, block, '\r');
  uint64_t line_ends = feeds & valid;
  quotes &= valid;
  if (returns != 0) {
    uint64_t next_is_feed = feeds >> 1;
    if (size == 64) next_is_feed |= (uint64_t)(bytes[base + 64] == '\n') << 63;
    returns &= valid;
    line_ends |= returns & ~next_is_feed;
  }

  uint64_t inside = bs_parity(quotes) ^ carried->inside;
  uint64_t closing = quotes & ~inside;
  uint64_t separators = ((delimiters & valid) | line_ends | returns) & ~inside;
  uint64_t at_head = separators << 1 | carried->head;
  uint64_t behind_closing = closing << 1 | carried->closed;
  uint64_t odd = (quotes & inside & ~(at_head | behind_closing)) |
                 (behind_closing & valid & ~(separators | quotes));
  if (__builtin_expect(odd != 0, 0)) return 0;

  uint64_t record_ends = line_ends & ~inside;
  if (mode != CUT) {
    BS_EQUAL(nul, block, 0);
    out->nul |= nul & valid;
    put(out, base, (delimiters & valid & ~inside) | record_ends, line_ends & inside, mode);
  } else {
    if (record_ends != 0) {
      unsigned last = 63 - (unsigned)__builtin_clzll(record_ends);
      out->last_record = base + last + 1;
      out->lines_at_last =
          out->lines + (size_t)__builtin_popcountll(line_ends & bs_first(last + 1));
    }
    out->lines += (size_t)__builtin_popcountll(line_ends);
  }
  carried->inside = 0 - (inside >> 63);
  carried->closed = closing >> (size - 1) & 1;
  carried->head = separators >> (size - 1) & 1;
  return 1;
}

BS_INLINE uint8_t scan(
    const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t state, enum mode mode,
    struct gathered *out) {
  struct carried carried = carried_of(state);
  int is_slow = state == BS_AFTER;
  for (size_t base = from; base < to; base += 64) {
    size_t size = to - base < 64 ? to - base : 64;
    if (!is_slow && scan_block(bytes, base, size, delimiter, &carried, mode, out)) continue;
    state = is_slow ? BS_AFTER : state_of(carried);
    state = scan_slowly(bytes, base, base + size, delimiter, state, mode != CUT, out);
    carried = carried_of(state);
    is_slow = state == BS_AFTER;
  }
  return is_slow ? BS_AFTER : state_of(carried);
}

#define SCANS(suffix, built_for, index_mode)                                                 \
  built_for static uint8_t index_##suffix(                                                   \
      const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t state,        \
      struct gathered *out) {                                                                \
    return scan(bytes, from, to, delimiter, state, index_mode, out);                         \
  }                                                                                          \
  built_for static uint8_t cut_##suffix(                                                     \
      const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t state,        \
      struct gathered *out) {                                                                \
    return scan(bytes, from, to, delimiter, state, CUT, out);                                \
  }

SCANS(plain, , INDEX)
#if defined(__x86_64__)
SCANS(avx2, BS_BUILT_FOR_AVX2, INDEX)
SCANS(vbmi2, BS_BUILT_FOR_VBMI2, INDEX_SWIFTLY)
#endif

size_t bs_csv_index(
    const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t *state,
    uint32_t *index, uint8_t *has_nul) {
  struct gathered out = {.index = index};
  *state = BS_CHOOSE(index)(bytes, from, to, delimiter, *state, &out);
  if (out.nul != 0) *has_nul = 1;
  return out.count;
}

size_t bs_csv_last_record(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t *lines) {
  struct gathered out = {0};
  BS_CHOOSE(cut)(bytes, 0, count, delimiter, BS_HEAD, &out);
  *lines = out.lines_at_last;
  return out.last_record;
}
