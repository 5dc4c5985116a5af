#pragma once
#include "masks.h"

#if defined(__x86_64__)
#include <immintrin.h>

// Whether bytes are UTF-8, by what each byte and the one before allow together.
//
// Source: Keiser and Lemire, Validating UTF-8 in less than one instruction per byte, Software: Practice
// and Experience 51 (2021), section 6: three tables of 16, of which the common bits are errors.

enum {
  SHORT = 1,        // a lead without its continuation
  LONG = 2,         // a continuation behind ASCII
  OVER3 = 4,        // three bytes where two do
  LARGE = 8,        // beyond U+10FFFF
  HALF = 16,        // half of a surrogate pair
  OVER2 = 32,       // two bytes where one does
  OVER4 = 64,       // four bytes where three do, and U+110000 to U+13FFFF by their second byte
  PAIR = 128,       // two continuations: sound where a longer form runs
  ANY = SHORT | LONG | PAIR
};

#define BS_FIRST_HIGH                                                                           \
  LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, (char)PAIR, (char)PAIR, (char)PAIR, (char)PAIR, \
      SHORT | OVER2, SHORT, SHORT | OVER3 | HALF, SHORT | LARGE | OVER4
#define BS_FIRST_LOW                                                                       \
  (char)(ANY | OVER3 | OVER2 | OVER4), (char)(ANY | OVER2), (char)ANY, (char)ANY,          \
      (char)(ANY | LARGE), (char)(ANY | LARGE | OVER4), (char)(ANY | LARGE | OVER4),       \
      (char)(ANY | LARGE | OVER4), (char)(ANY | LARGE | OVER4), (char)(ANY | LARGE | OVER4), \
      (char)(ANY | LARGE | OVER4), (char)(ANY | LARGE | OVER4), (char)(ANY | LARGE | OVER4), \
      (char)(ANY | LARGE | OVER4 | HALF), (char)(ANY | LARGE | OVER4), (char)(ANY | LARGE | OVER4)
#define BS_SECOND_HIGH                                                                     \
  SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,                                  \
      (char)(LONG | OVER2 | PAIR | OVER3 | OVER4), (char)(LONG | OVER2 | PAIR | OVER3 | LARGE), \
      (char)(LONG | OVER2 | PAIR | HALF | LARGE), (char)(LONG | OVER2 | PAIR | HALF | LARGE), SHORT, \
      SHORT, SHORT, SHORT

// All zeroes when the 32 bytes at `bytes` may follow the three before them.
BS_BUILT_FOR_AVX2 static inline __m256i utf8_errors_32(const uint8_t *bytes) {
  const __m256i first_high = _mm256_setr_epi8(BS_FIRST_HIGH, BS_FIRST_HIGH);
  const __m256i first_low = _mm256_setr_epi8(BS_FIRST_LOW, BS_FIRST_LOW);
  const __m256i second_high = _mm256_setr_epi8(BS_SECOND_HIGH, BS_SECOND_HIGH);
  const __m256i low = _mm256_set1_epi8(15);
  __m256i here = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i one = _mm256_loadu_si256((const __m256i *)(bytes - 1));
  __m256i two = _mm256_loadu_si256((const __m256i *)(bytes - 2));
  __m256i three = _mm256_loadu_si256((const __m256i *)(bytes - 3));
  __m256i one_high = _mm256_and_si256(_mm256_srli_epi16(one, 4), low);
  __m256i here_high = _mm256_and_si256(_mm256_srli_epi16(here, 4), low);
  __m256i odd = _mm256_and_si256(
      _mm256_and_si256(
          _mm256_shuffle_epi8(first_high, one_high),
          _mm256_shuffle_epi8(first_low, _mm256_and_si256(one, low))),
      _mm256_shuffle_epi8(second_high, here_high));
  __m256i third = _mm256_subs_epu8(two, _mm256_set1_epi8(0xE0 - 0x80));
  __m256i fourth = _mm256_subs_epu8(three, _mm256_set1_epi8(0xF0 - 0x80));
  __m256i runs = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
  return _mm256_xor_si256(runs, odd);
}

// Bits of the bytes that are no UTF-8 among the 64 at `bytes`, behind those before; there are none before
// the first.
BS_BUILT_FOR_AVX2 static inline uint64_t utf8_errors_avx2(const uint8_t *bytes, int is_first) {
  uint8_t alone[3 + 64] = {0};
  if (is_first) bytes = memcpy(alone + 3, bytes, 64);
  const __m256i zero = _mm256_setzero_si256();
  uint32_t sound = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(utf8_errors_32(bytes), zero));
  uint32_t rest = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(utf8_errors_32(bytes + 32), zero));
  return ~((uint64_t)rest << 32 | sound);
}

#define BS_FOUR_TIMES(...) _mm512_broadcast_i32x4(_mm_setr_epi8(__VA_ARGS__))

// The same for 64 bytes at once; what is masked is not read.
BS_BUILT_FOR_VBMI2 static inline uint64_t utf8_errors_vbmi2(const uint8_t *bytes, int is_first) {
  const uint64_t known = is_first ? ~UINT64_C(7) : ~UINT64_C(0);
  const __m512i low = _mm512_set1_epi8(15);
  __m512i here = _mm512_loadu_si512(bytes);
  __m512i one = _mm512_maskz_loadu_epi8(known | 6, bytes - 1);
  __m512i two = _mm512_maskz_loadu_epi8(known | 4, bytes - 2);
  __m512i three = _mm512_maskz_loadu_epi8(known, bytes - 3);
  __m512i one_high = _mm512_and_si512(_mm512_srli_epi16(one, 4), low);
  __m512i here_high = _mm512_and_si512(_mm512_srli_epi16(here, 4), low);
  __m512i odd = _mm512_and_si512(
      _mm512_and_si512(
          _mm512_shuffle_epi8(BS_FOUR_TIMES(BS_FIRST_HIGH), one_high),
          _mm512_shuffle_epi8(BS_FOUR_TIMES(BS_FIRST_LOW), _mm512_and_si512(one, low))),
      _mm512_shuffle_epi8(BS_FOUR_TIMES(BS_SECOND_HIGH), here_high));
  __m512i third = _mm512_subs_epu8(two, _mm512_set1_epi8(0xE0 - 0x80));
  __m512i fourth = _mm512_subs_epu8(three, _mm512_set1_epi8(0xF0 - 0x80));
  __m512i runs = _mm512_and_si512(_mm512_or_si512(third, fourth), _mm512_set1_epi8((char)0x80));
  return _mm512_cmpneq_epi8_mask(runs, odd);
}
#endif
