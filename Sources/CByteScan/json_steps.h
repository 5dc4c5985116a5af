#pragma once
#include <stdlib.h>

#include "json_marks.h"
#include "masks.h"
#include "json_pieces.h"

// The keys asked for, level by level, and how one is found by the bytes before its closing quote.

// A key asked for below another; the first of all stands for the whole object.
struct step {
  // The last eight bytes of the key, its opening quote before it, zeroes before that; and which count.
  uint64_t tail, mask;
  // Its first eight bytes, the opening quote among them, where there are more than eight.
  uint64_t head;
  // The opening quote and the key.
  uint8_t key[1 + BS_JSON_KEY];
  uint8_t size;
  // Rank of its value, or -1.
  int8_t wanted;
  // Values wanted below, a bit each.
  uint64_t inner;
  // The steps below, by a hash of their last two bytes, the opening quote among them; and the next of the
  // same hash. 0 when there is none.
  uint8_t below[64];
  uint8_t next;
};

// No step: nothing is wanted below; and the whole object.
enum { NOWHERE, ROOT };

struct bs_json {
  struct step steps[2 + BS_JSON_STEPS];
  size_t step_count, value_count;
  bs_json_value values[BS_JSON_STEPS];
  struct bs_json_marks marks;
  // Strings whose escapes are undone.
  uint8_t texts[BS_JSON_BYTES + 64];
  size_t text_count;
};

BS_INLINE unsigned slot_of(uint64_t tail) { return (uint16_t)(tail >> 48) * 40503u >> 10 & 63; }

// The eight bytes before `end`; zeroes before `start`.
BS_INLINE uint64_t tail_before(const uint8_t *start, const uint8_t *end) {
  uint64_t tail = 0;
  size_t size = end - start < 8 ? (size_t)(end - start) : 8;
  if (size == 8) {
    memcpy(&tail, end - 8, 8);
  } else {
    memcpy((uint8_t *)&tail + 8 - size, end - size, size);
  }
  return tail;
}

// Whether a key of more than seven bytes that ends like `known` is it.
BS_INLINE int is_rest(const struct step *known, const uint8_t *end) {
  const uint8_t *start = end - known->size;
  if (known->size > 16) return memcmp(start, known->key, known->size) == 0;
  uint64_t first;
  memcpy(&first, start, 8);
  return first == known->head;
}

// The step below `step` that a key leads to, its closing quote being at `end`. The string that ends
// there holds no escape.
BS_INLINE unsigned find_step(
    const struct bs_json *reader, unsigned step, const uint8_t *start, const uint8_t *end) {
  uint64_t tail = tail_before(start, end);
  unsigned found = reader->steps[step].below[slot_of(tail)];
  for (; found != NOWHERE; found = reader->steps[found].next) {
    const struct step *known = &reader->steps[found];
    if ((tail & known->mask) != known->tail || end - start < known->size) continue;
    if (known->size <= 8 || is_rest(known, end)) return found;
  }
  return NOWHERE;
}
