#include "byte_scan.h"

#include "masks.h"

// What one scan gathers; each field is used by one of the two functions only.
struct gathered {
  uint32_t *index;
  size_t count;
  size_t last_record;
  size_t lines_at_last;
  size_t lines;
  uint64_t nul;
};

// The text being scanned. `is_index` is known where this is inlined.
struct text {
  const uint8_t *bytes;
  size_t to;
  uint8_t delimiter;
  int is_index;
};

BS_INLINE void end_of_record(struct gathered *out, size_t position) {
  out->last_record = position + 1;
  out->lines_at_last = out->lines;
}

// Byte by byte, the same rules: for the few blocks that break them.
static uint8_t scan_slowly(
    const struct text *text, size_t from, size_t to, uint8_t state, struct gathered *out) {
  for (size_t at = from; at < to; at++) {
    uint8_t byte = text->bytes[at];
    int ends_line = byte == '\n' || (byte == '\r' && text->bytes[at + 1] != '\n');
    if (byte == 0) out->nul = 1;
    if (state == BS_QUOTED) {
      if (byte == '"') state = BS_CLOSED;
      if (ends_line) {
        out->lines++;
        if (text->is_index) out->index[out->count++] = (uint32_t)at | BS_QUOTED_LINE;
      }
      continue;
    }
    if (byte == text->delimiter || ends_line) {
      if (text->is_index) out->index[out->count++] = (uint32_t)at;
      if (ends_line) {
        out->lines++;
        end_of_record(out, at);
      }
      state = BS_HEAD;
    } else if (byte == '\r') {
      continue;
    } else if (byte == '"' && (state == BS_HEAD || state == BS_CLOSED)) {
      state = BS_QUOTED;
    } else if (state == BS_HEAD) {
      state = BS_PLAIN;
    } else if (state == BS_CLOSED || state == BS_AFTER) {
      int is_blank = byte == ' ' || byte == '\t';
      if (!is_blank && text->is_index) out->index[out->count++] = (uint32_t)at | BS_STRAY_TEXT;
      state = is_blank ? BS_AFTER : BS_PLAIN;
    }
  }
  return state;
}

BS_INLINE void put(struct gathered *out, size_t base, uint64_t ends, uint64_t quoted_lines) {
  uint64_t rest = ends | quoted_lines;
  uint32_t *index = out->index + out->count;
  out->count += (size_t)__builtin_popcountll(rest);
  if (quoted_lines == 0) {
    for (; rest != 0; rest &= rest - 1) *index++ = (uint32_t)base + (uint32_t)__builtin_ctzll(rest);
    return;
  }
  for (; rest != 0; rest &= rest - 1) {
    uint64_t lowest = rest & -rest;
    *index++ = ((uint32_t)base + (uint32_t)__builtin_ctzll(rest)) |
               (lowest & quoted_lines ? BS_QUOTED_LINE : 0);
  }
}

BS_INLINE uint8_t scan_block(
    const struct text *text, size_t base, uint8_t state, struct gathered *out) {
  size_t size = text->to - base < 64 ? text->to - base : 64;
  if (state == BS_AFTER) return scan_slowly(text, base, base + size, state, out);
  uint64_t valid = bs_first(size), quotes, delimiters, feeds, returns, nul;
  bs_block block;
  BS_LOAD(block, text->bytes + base);
  BS_EQUAL(quotes, block, '"');
  BS_EQUAL(delimiters, block, text->delimiter);
  BS_EQUAL(feeds, block, '\n');
  BS_EQUAL(returns, block, '\r');
  uint64_t next_is_feed = feeds >> 1;
  if (returns >> 63 && size == 64) next_is_feed |= (uint64_t)(text->bytes[base + 64] == '\n') << 63;
  quotes &= valid;
  delimiters &= valid;
  feeds &= valid;
  returns &= valid;

  uint64_t inside = bs_parity(quotes) ^ (state == BS_QUOTED ? ~UINT64_C(0) : 0);
  uint64_t closing = quotes & ~inside;
  uint64_t separators = (delimiters | feeds | returns) & ~inside;
  uint64_t at_head = separators << 1 | (state == BS_HEAD);
  uint64_t behind_closing = closing << 1 | (state == BS_CLOSED);
  uint64_t odd = (quotes & inside & ~(at_head | behind_closing)) |
                 (behind_closing & valid & ~(separators | quotes));
  if (odd != 0) return scan_slowly(text, base, base + size, state, out);

  uint64_t line_ends = feeds | (returns & ~next_is_feed);
  uint64_t record_ends = line_ends & ~inside;
  if (text->is_index) {
    BS_EQUAL(nul, block, 0);
    out->nul |= nul & valid;
    put(out, base, (delimiters & ~inside) | record_ends, line_ends & inside);
  } else {
    if (record_ends != 0) {
      unsigned last = 63 - (unsigned)__builtin_clzll(record_ends);
      out->last_record = base + last + 1;
      out->lines_at_last =
          out->lines + (size_t)__builtin_popcountll(line_ends & bs_first(last + 1));
    }
    out->lines += (size_t)__builtin_popcountll(line_ends);
  }
  uint64_t last_bit = UINT64_C(1) << (size - 1);
  return inside & last_bit       ? BS_QUOTED
         : closing & last_bit    ? BS_CLOSED
         : separators & last_bit ? BS_HEAD
                                 : BS_PLAIN;
}

BS_INLINE uint8_t scan(
    const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t state, int is_index,
    struct gathered *out) {
  struct text text = {bytes, to, delimiter, is_index};
  for (size_t base = from; base < to; base += 64) state = scan_block(&text, base, state, out);
  return state;
}

#define SCANS(suffix, built_for)                                                             \
  built_for static uint8_t index_##suffix(                                                   \
      const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t state,        \
      struct gathered *out) {                                                                \
    return scan(bytes, from, to, delimiter, state, 1, out);                                  \
  }                                                                                          \
  built_for static uint8_t cut_##suffix(                                                     \
      const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t state,        \
      struct gathered *out) {                                                                \
    return scan(bytes, from, to, delimiter, state, 0, out);                                  \
  }

SCANS(plain, )
#if defined(__x86_64__)
SCANS(avx2, BS_BUILT_FOR("avx2,bmi,bmi2,lzcnt,popcnt"))
SCANS(avx512, BS_BUILT_FOR("avx512f,avx512bw,avx512vl,bmi,bmi2,lzcnt,popcnt"))
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
