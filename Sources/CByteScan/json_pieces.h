#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "json_record.h"

// What the marks leave to see in a JSON text: blanks, escapes, numbers and words.

static inline int is_blank(uint8_t byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

// The four hexadecimal digits at `at`; -1 when they are none.
static inline int32_t four_digits(const uint8_t *at) {
  int32_t value = 0;
  for (int i = 0; i < 4; i++) {
    uint8_t byte = at[i], letter = byte | 0x20;
    int digit = byte >= '0' && byte <= '9'      ? byte - '0'
                : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10
                                                 : -1;
    if (digit < 0) return -1;
    value = value << 4 | digit;
  }
  return value;
}

// Writes a character in UTF-8. Gives the byte behind it.
static inline uint8_t *put_character(uint8_t *out, int32_t character) {
  if (character < 0x80) {
    *out++ = (uint8_t)character;
  } else if (character < 0x800) {
    *out++ = (uint8_t)(0xC0 | character >> 6);
    *out++ = (uint8_t)(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    *out++ = (uint8_t)(0xE0 | character >> 12);
    *out++ = (uint8_t)(0x80 | (character >> 6 & 0x3F));
    *out++ = (uint8_t)(0x80 | (character & 0x3F));
  } else {
    *out++ = (uint8_t)(0xF0 | character >> 18);
    *out++ = (uint8_t)(0x80 | (character >> 12 & 0x3F));
    *out++ = (uint8_t)(0x80 | (character >> 6 & 0x3F));
    *out++ = (uint8_t)(0x80 | (character & 0x3F));
  }
  return out;
}

// The character of the escape whose backslash is at `at`; *size tells its bytes. -1 when it is none,
// half of a surrogate pair alone among them.
static inline int32_t escaped_character(const uint8_t *at, size_t *size) {
  *size = 2;
  switch (at[1]) {
    case '"': return '"';
    case '\\': return '\\';
    case '/': return '/';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'u': break;
    default: return -1;
  }
  *size = 6;
  int32_t first = four_digits(at + 2);
  if (first < 0xD800 || first > 0xDFFF) return first;
  if (first > 0xDBFF || at[6] != '\\' || at[7] != 'u') return -1;
  *size = 12;
  int32_t second = four_digits(at + 8);
  if (second < 0xDC00 || second > 0xDFFF) return -1;
  return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

// Copies a string from behind its opening quote to its closing quote, at `end`, its sound escapes undone.
// Gives the byte behind what was written, never more than was read.
static inline uint8_t *copy_unescaped(const uint8_t *at, const uint8_t *end, uint8_t *out) {
  while (at < end) {
    const uint8_t *next = memchr(at, '\\', (size_t)(end - at));
    size_t plain = (size_t)((next ? next : end) - at), size;
    memcpy(out, at, plain);
    out += plain;
    if (next == NULL) return out;
    out = put_character(out, escaped_character(next, &size));
    at = next + size;
  }
  return out;
}

// Behind the digits at `at`, but at most one more than `most`.
static inline const uint8_t *skip_digits(const uint8_t *at, int most) {
  while (*at >= '0' && *at <= '9' && most-- >= 0) at++;
  return at;
}

// The byte behind the number at `at`; NULL when it is none, or one so long or so great that another
// reader is to judge. *is_plain tells an integer that is written in one way only.
static inline const uint8_t *number_end(const uint8_t *at, int *is_plain) {
  const uint8_t *start = at, *digits = at += *at == '-';
  at = skip_digits(at, 18);
  if (at == digits || at - digits > 18 || (*digits == '0' && at - digits > 1)) return NULL;
  *is_plain = *digits != '0' || digits == start;
  if (*at == '.') {
    const uint8_t *fraction = ++at;
    at = skip_digits(at, 30);
    if (at == fraction || at - fraction > 30) return NULL;
    *is_plain = 0;
  }
  if ((*at | 0x20) == 'e') {
    at++;
    const uint8_t *exponent = at += *at == '-' || *at == '+';
    at = skip_digits(at, 2);
    if (at == exponent || at - exponent > 2) return NULL;
    *is_plain = 0;
  }
  return at;
}

// Reads the number or word at `at` up to the mark at `next`, blanks before it left out. Gives 0 when there
// is none, or one that another reader is to judge: a number that is wanted must be a plain integer.
static int read_word(
    const uint8_t *at, const uint8_t *next, int is_wanted, bs_json_value *value) {
  const uint8_t *end;
  int is_plain = 1;
  value->kind = BS_JSON_BOOLEAN;
  switch (*at) {
    case 't': end = memcmp(at, "true", 4) == 0 ? at + 4 : NULL; break;
    case 'f': end = memcmp(at, "false", 5) == 0 ? at + 5 : NULL; break;
    case 'n':
      end = memcmp(at, "null", 4) == 0 ? at + 4 : NULL;
      value->kind = BS_JSON_NULL;
      break;
    default:
      end = number_end(at, &is_plain);
      value->kind = BS_JSON_NUMBER;
  }
  if (end == NULL || end > next || (is_wanted && !is_plain)) return 0;
  value->bytes = value->kind == BS_JSON_NULL ? NULL : at;
  value->count = value->kind == BS_JSON_NULL ? 0 : (size_t)(end - at);
  while (end < next && is_blank(*end)) end++;
  return end == next;
}
