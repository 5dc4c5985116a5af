#pragma once
#include <stdint.h>
#include <string.h>

// Sets of bytes of a block of 64 as bits, whatever the processor: the compiler makes AVX-512, AVX2,
// SSE2 or NEON of the same lines. Everything here is inlined into functions built for one of them.

#define BS_INLINE static inline __attribute__((always_inline))

typedef uint8_t bs_block __attribute__((vector_size(64)));
typedef _Bool bs_bits __attribute__((ext_vector_type(64)));

#define BS_LOAD(block, bytes) memcpy(&(block), (bytes), 64)

// The empty instruction keeps the compiler from joining sets before they are bits, which AVX2 cannot.
#define BS_TEST(mask, test)                                \
  do {                                                     \
    bs_bits bits_ = __builtin_convertvector(test, bs_bits); \
    memcpy(&(mask), &bits_, 8);                            \
    __asm__("" : "+r"(mask));                              \
  } while (0)

#define BS_EQUAL(mask, block, byte) BS_TEST(mask, (block) == (uint8_t)(byte))
#define BS_BELOW(mask, block, byte) BS_TEST(mask, (block) < (uint8_t)(byte))

// Bit i: whether an odd number of bits of `mask` stand at i or below.
BS_INLINE uint64_t bs_parity(uint64_t mask) {
  mask ^= mask << 1;
  mask ^= mask << 2;
  mask ^= mask << 4;
  mask ^= mask << 8;
  mask ^= mask << 16;
  return mask ^ mask << 32;
}

// The first `count` bits, of 64 at most.
BS_INLINE uint64_t bs_first(size_t count) {
  return count >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << count) - 1;
}

// Rank of the lowest bit; 64 when there is none.
BS_INLINE uint32_t bs_lowest(uint64_t mask) {
  return mask == 0 ? 64 : (uint32_t)__builtin_ctzll(mask);
}

// One function built for several processors: the best one that this machine runs.
#if defined(__x86_64__)
#define BS_BUILT_FOR_AVX2 __attribute__((target("avx2,pclmul,bmi,bmi2,lzcnt,popcnt")))
#define BS_BUILT_FOR_VBMI2 \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,pclmul,bmi,bmi2,lzcnt,popcnt")))
#define BS_CHOOSE(name)                                        \
  (bs_level() == BS_LEVEL_VBMI2  ? name##_vbmi2                \
   : bs_level() == BS_LEVEL_AVX2 ? name##_avx2                 \
                                 : name##_plain)
#else
#define BS_CHOOSE(name) name##_plain
#endif
