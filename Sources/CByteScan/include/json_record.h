#pragma once
#include <stddef.h>
#include <stdint.h>

// One JSON object at a time, 64 bytes at a time: the whole text is held to RFC 8259, and only the
// members asked for are looked at.
//
// What this reader takes is sound, and its values are those of any strict reader. What it does not
// take may be sound too: escapes in a key, a wanted number that is no plain integer, more than
// BS_JSON_BYTES bytes, a processor without AVX2. Another reader is then to judge.

#ifdef __cplusplus
extern "C" {
#endif

enum {
  BS_JSON_BYTES = 0xFFFF,  // longest object taken
  BS_JSON_DEPTH = 64,      // deepest nesting taken
  BS_JSON_STEPS = 64,      // most members asked for, those above them included
  BS_JSON_KEY = 64         // longest key asked for
};

enum bs_json_kind {
  BS_JSON_ABSENT,
  BS_JSON_NULL,
  BS_JSON_TEXT,
  BS_JSON_NUMBER,
  BS_JSON_BOOLEAN,
  BS_JSON_NESTED
};

// A member's value. Its bytes live as long as the text, and until the next call with the same reader.
typedef struct {
  const uint8_t *bytes;
  size_t count;
  uint8_t kind;
} bs_json_value;

typedef struct bs_json bs_json;

// A reader of no member yet; NULL when there is no memory.
bs_json *bs_json_open(void);
void bs_json_close(bs_json *reader);

// Asks for the member at a path of `levels` keys in UTF-8, of lengths[i] bytes, one behind the other in
// `keys`. Gives its rank among the values, or -1: then this reader is to be left alone.
int bs_json_ask(bs_json *reader, const uint8_t *keys, const size_t *lengths, size_t levels);

// Reads one object of `count` bytes, behind which 64 may be read. Of a member given twice the last one
// counts. Gives 1 when it was taken; 0 when another reader is to judge.
int bs_json_read(bs_json *reader, const uint8_t *bytes, size_t count);

// The values of the last object taken, in the order in which they were asked for.
const bs_json_value *bs_json_values(const bs_json *reader);

#ifdef __cplusplus
}
#endif
