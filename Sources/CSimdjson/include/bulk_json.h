#pragma once
#include <stddef.h>
#include <stdint.h>

#include <json_record.h>

// One JSON object at a time through simdjson, as C. The whole text is validated, members that nobody
// asked for included; the members asked for are handed out.

#ifdef __cplusplus
extern "C" {
#endif

// Bytes that must be readable behind every text.
enum { BJ_PADDING = 64 };

enum bj_fault {
  BJ_DONE,
  BJ_NOT_JSON,
  BJ_NOT_UTF8,
  BJ_TOO_DEEP,
  BJ_BAD_NUMBER,
  BJ_NOT_AN_OBJECT,
  BJ_NO_MEMORY
};

typedef struct bj_reader bj_reader;

// A reader of no member yet; NULL when there is no memory.
bj_reader *bj_open(void);
void bj_close(bj_reader *reader);

// Asks for the member at a path; `levels` names its length in steps, each a key in UTF-8 of
// lengths[i] bytes, one behind the other in `keys`. Gives its rank among the values, or -1.
int bj_ask(bj_reader *reader, const uint8_t *keys, const size_t *lengths, size_t levels);

// Reads one object of `count` bytes. Of a member given twice the last one counts.
enum bj_fault bj_read(bj_reader *reader, const uint8_t *bytes, size_t count);

// The values of the last object read, in the order in which they were asked for. Their bytes live until
// the next call with the same reader.
const bs_json_value *bj_values(const bj_reader *reader);

// Whether a text is one JSON value of whatever kind.
enum bj_fault bj_check(bj_reader *reader, const uint8_t *bytes, size_t count);

// Whether bytes are UTF-8.
int bj_is_utf8(const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif
