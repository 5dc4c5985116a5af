#pragma once
#include <stddef.h>
#include <stdint.h>

#include "json_record.h"

// The marks of a JSON text: brackets, commas and colons outside strings, first bytes of numbers and
// words, backslashes that begin an escape.
struct bs_json_marks {
  // Where each stands, and its byte. Behind the last, the end of the text and 0.
  uint16_t places[BS_JSON_BYTES + 64];
  uint8_t bytes[BS_JSON_BYTES + 64];
  size_t count;
};

// Marks bytes[0, size), size being at most BS_JSON_BYTES. Gives 0 when the text is no JSON for what
// stands next to what: a control character in a string or one that does not end, a backslash outside
// strings, bytes that are not UTF-8, something else than a value or a closing bracket behind a comma, a
// colon or an opening bracket, or than a comma, a colon or a closing bracket behind a value.
//
// It remains to see that brackets match, that a closing one is not behind a comma or a colon, that commas
// and colons stand where their brackets allow them and colons behind strings, and what numbers, words
// and escapes are.
int bs_json_mark(const uint8_t *bytes, size_t size, struct bs_json_marks *marks);
