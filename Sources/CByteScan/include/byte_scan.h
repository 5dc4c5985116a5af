#pragma once
#include <stddef.h>
#include <stdint.h>

// Scans of delimited text, 64 bytes at a time: where fields and records end, quotes obeyed.
//
// A quote opens a field only at its head, is doubled inside it, and is plain text elsewhere. A line
// ends with LF, CRLF or CR. Reading beyond `to` goes no further than BS_PADDING bytes; the byte at
// `to` must be the one that follows in the text, or 0 at its end.

enum { BS_PADDING = 64, BS_INDEX_PADDING = 16 };

// Each function is built for several processors. They do the same; the best one is used.
enum { BS_LEVEL_PLAIN, BS_LEVEL_AVX2, BS_LEVEL_VBMI2 };

// The level in use.
int bs_level(void);

// Uses no higher level than this one, nor than this machine has; for tests. Gives the level in use.
int bs_limit_level(int most);

// Where a scan stands between two bytes.
enum bs_csv_state {
  BS_HEAD,    // at the head of a field
  BS_PLAIN,   // in a field without quotes, or in what follows a fault
  BS_QUOTED,  // between quotes
  BS_CLOSED,  // behind a quote that closes, or is the first of two
  BS_AFTER    // behind blanks that follow a closing quote
};

// An entry of the index is a position, with at most one of these.
#define BS_QUOTED_LINE 0x80000000u  // a line that ends between quotes
#define BS_STRAY_TEXT 0x40000000u   // text behind a closing quote
#define BS_POSITION 0x3FFFFFFFu

// Writes into `index` the position of every delimiter and end of line of bytes[from, to), in order,
// and of the two oddities above. `index` must hold BS_INDEX_PADDING entries more than to - from. Sets *has_nul when a byte is 0.
size_t bs_csv_index(
    const uint8_t *bytes, size_t from, size_t to, uint8_t delimiter, uint8_t *state,
    uint32_t *index, uint8_t *has_nul);

// Scans bytes[0, count) from the head of a record. Gives the position behind the last end of record
// (0 when there is none) and, in *lines, the lines that end before it.
size_t bs_csv_last_record(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t *lines);

// How often LF stands in bytes[0, count).
size_t bs_count_lines(const uint8_t *bytes, size_t count);

// The position behind the JSON object, array or string that begins at bytes[from]; 0 when it does not
// end before `to`. Brackets are counted, not matched: the text is to be validated afterwards.
size_t bs_json_end(const uint8_t *bytes, size_t from, size_t to);

// Gives the system the memory that was freed, where the C library can.
void bs_give_memory_back(void);
