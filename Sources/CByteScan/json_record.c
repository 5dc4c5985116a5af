#include "json_record.h"

#include "json_steps.h"

bs_json *bs_json_open(void) {
  struct bs_json *reader = malloc(sizeof *reader);
  if (reader == NULL) return NULL;
  memset(reader->steps, 0, sizeof reader->steps);
  reader->step_count = ROOT + 1;
  reader->value_count = 0;
  return reader;
}

void bs_json_close(bs_json *reader) { free(reader); }

const bs_json_value *bs_json_values(const bs_json *reader) { return reader->values; }

// The step of a key below another, made when there is none; NOWHERE when there is no room.
static unsigned step_below(
    struct bs_json *reader, unsigned above, const uint8_t *key, size_t length) {
  uint8_t quoted[1 + BS_JSON_KEY] = {'"'};
  if (length == 0 || length > BS_JSON_KEY) return NOWHERE;
  memcpy(quoted + 1, key, length);
  unsigned found = find_step(reader, above, quoted, quoted + 1 + length);
  if (found != NOWHERE || reader->step_count == sizeof reader->steps / sizeof *reader->steps) {
    return found;
  }
  found = (unsigned)reader->step_count++;
  struct step *step = &reader->steps[found];
  memcpy(step->key, quoted, sizeof quoted);
  step->size = (uint8_t)(1 + length);
  step->wanted = -1;
  step->tail = tail_before(quoted, quoted + step->size);
  memcpy(&step->head, quoted, 8);
  step->mask = step->size >= 8 ? ~UINT64_C(0) : ~(~UINT64_C(0) >> 8 * step->size);
  uint8_t *slot = &reader->steps[above].below[slot_of(step->tail)];
  step->next = *slot;
  *slot = (uint8_t)found;
  return found;
}

int bs_json_ask(bs_json *reader, const uint8_t *keys, const size_t *lengths, size_t levels) {
  unsigned path[BS_JSON_DEPTH], step = ROOT;
  if (reader->value_count == BS_JSON_STEPS || levels == 0 || levels > BS_JSON_DEPTH) return -1;
  for (size_t level = 0; level < levels; level++) {
    path[level] = step;
    step = step_below(reader, step, keys, lengths[level]);
    if (step == NOWHERE) return -1;
    keys += lengths[level];
  }
  if (reader->steps[step].wanted >= 0) return -1;
  int rank = (int)reader->value_count++;
  reader->steps[step].wanted = (int8_t)rank;
  for (size_t level = 0; level < levels; level++) {
    reader->steps[path[level]].inner |= UINT64_C(1) << rank;
  }
  return rank;
}

// A text and its marks.
struct marked {
  const uint8_t *text, *bytes;
  const uint16_t *places;
};

// Where mark `i` stands.
BS_INLINE const uint8_t *place_of(struct marked marked, size_t i) {
  return marked.text + marked.places[i];
}

// The last byte before mark `i` that is no blank. Other control characters are marks, or refused.
BS_INLINE const uint8_t *last_before(struct marked marked, size_t i) {
  const uint8_t *last = place_of(marked, i) - 1;
  while (*last <= ' ') last--;
  return last;
}

// Goes over the escapes from mark `i` on: the mark behind them, 0 when one is not sound.
static size_t skip_escapes(struct marked marked, size_t i) {
  while (marked.bytes[i] == '\\') {
    size_t size;
    if (escaped_character(place_of(marked, i), &size) < 0) return 0;
    i += size == 12 ? 2 : 1;
  }
  return i;
}

// Keeps the string that stands between the colon before it and mark `i`.
BS_INLINE void keep_text(
    struct bs_json *reader, int rank, struct marked marked, const uint8_t *colon, size_t i,
    int has_escapes) {
  bs_json_value *value = &reader->values[rank];
  const uint8_t *start = colon + 1, *end = last_before(marked, i);
  while (*start <= ' ') start++;
  start++;
  value->kind = BS_JSON_TEXT;
  value->bytes = start;
  value->count = (size_t)(end - start);
  if (!has_escapes) return;
  uint8_t *copy = reader->texts + reader->text_count;
  value->bytes = copy;
  value->count = (size_t)(copy_unescaped(start, end, copy) - copy);
  reader->text_count += value->count;
}

// Forgets values: the member above them came again.
BS_INLINE void forget(struct bs_json *reader, uint64_t ranks) {
  for (; ranks != 0; ranks &= ranks - 1) {
    reader->values[__builtin_ctzll(ranks)] = (bs_json_value){NULL, 0, BS_JSON_ABSENT};
  }
}

// Walks over the marks of a text that begins with a brace. Gives the mark behind its end, 0 when another
// reader is to judge.
//
// `step` is where the object at hand stands among those wanted, NOWHERE in an array; `steps` and `arrays`
// are those around it and whether each is an array, the lowest bit being the one at hand.
static size_t read_object(struct bs_json *reader, struct marked marked) {
  uint8_t steps[BS_JSON_DEPTH];
  unsigned step = ROOT, depth = 0, found;
  uint64_t arrays = 0;
  const uint8_t *bytes = marked.bytes;
  size_t i = 1;
  goto first_member;

enter:
  if (depth == BS_JSON_DEPTH - 1) return 0;
  steps[depth++] = (uint8_t)step;
  arrays = arrays << 1 | (bytes[i] == '[');
  step = found;
  i++;
  if (arrays & 1) goto element;

first_member:
  if (bytes[i] == '}' && last_before(marked, i) == place_of(marked, i - 1)) goto leave;

member: {
  const uint8_t *end, *colon = place_of(marked, i);
  if (bytes[i] != ':' || *(end = last_before(marked, i)) != '"') return 0;
  found = step == NOWHERE ? NOWHERE : find_step(reader, step, marked.text, end);
  i++;
  int rank = -1, has_escapes = bytes[i] == '\\';
  if (has_escapes && (i = skip_escapes(marked, i)) == 0) return 0;
  if (found != NOWHERE) {
    forget(reader, reader->steps[found].inner);
    rank = reader->steps[found].wanted;
  }
  if (bytes[i] == ',' || bytes[i] == '}') {
    if (rank >= 0) keep_text(reader, rank, marked, colon, i, has_escapes);
  } else if (bytes[i] == '{' || bytes[i] == '[') {
    if (rank >= 0) reader->values[rank] = (bs_json_value){NULL, 0, BS_JSON_NESTED};
    if (bytes[i] == '[') found = NOWHERE;
    goto enter;
  } else {
    bs_json_value word;
    if (!read_word(place_of(marked, i), place_of(marked, i + 1), rank >= 0, &word)) return 0;
    if (rank >= 0) reader->values[rank] = word;
    i++;
  }
  goto behind;
}

element:
  if (bytes[i] == '\\' && (i = skip_escapes(marked, i)) == 0) return 0;
  found = NOWHERE;
  if (bytes[i] == '{' || bytes[i] == '[') goto enter;
  if (bytes[i] != ',' && bytes[i] != ']') {
    bs_json_value word;
    if (!read_word(place_of(marked, i), place_of(marked, i + 1), 0, &word)) return 0;
    i++;
  }

behind:
  if (bytes[i] == ',') {
    i++;
    if (arrays & 1) goto element;
    goto member;
  }

leave: {
  uint8_t last = *last_before(marked, i);
  if (bytes[i] != (arrays & 1 ? ']' : '}') || last == ',' || last == ':') return 0;
  i++;
  if (depth == 0) return i;
  arrays >>= 1;
  step = steps[--depth];
  goto behind;
}
}

int bs_json_read(bs_json *reader, const uint8_t *bytes, size_t count) {
  struct bs_json_marks *marks = &reader->marks;
  if (count > BS_JSON_BYTES || !bs_json_mark(bytes, count, marks)) return 0;
  if (marks->bytes[0] != '{') return 0;
  for (size_t rank = 0; rank < reader->value_count; rank++) {
    reader->values[rank] = (bs_json_value){NULL, 0, BS_JSON_ABSENT};
  }
  reader->text_count = 0;
  struct marked marked = {bytes, marks->bytes, marks->places};
  return read_object(reader, marked) == marks->count;
}
