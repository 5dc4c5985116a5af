#include "byte_scan.h"

size_t bs_count_lines(const uint8_t *bytes, size_t count) {
  size_t lines = 0;
  size_t at = 0;
  // Short runs summed in a byte each, which the compiler turns into vectors.
  for (; at + 128 <= count; at += 128) {
    uint8_t run = 0;
    for (size_t i = 0; i < 128; i++) run += bytes[at + i] == '\n';
    lines += run;
  }
  for (; at < count; at++) lines += bytes[at] == '\n';
  return lines;
}
