#pragma once
#include <stdint.h>
#include <string.h>

// Which of 64 bytes are one of two, as a bit each, the first byte lowest. The Swift standard library has no way to bring
// the lanes of a vector comparison into one word.

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t candor_mask16(const uint8_t *bytes, uint8_t one, uint8_t other) {
  const __m128i part = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i found =
      _mm_or_si128(_mm_cmpeq_epi8(part, _mm_set1_epi8((char)one)), _mm_cmpeq_epi8(part, _mm_set1_epi8((char)other)));
  return (uint16_t)_mm_movemask_epi8(found);
}

#elif defined(__ARM_NEON)
#include <arm_neon.h>

static inline uint64_t candor_mask16(const uint8_t *bytes, uint8_t one, uint8_t other) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t part = vld1q_u8(bytes);
  const uint8x16_t found = vorrq_u8(vceqq_u8(part, vdupq_n_u8(one)), vceqq_u8(part, vdupq_n_u8(other)));
  const uint8x16_t bits = vandq_u8(found, vld1q_u8(weights));
  return (uint64_t)vaddv_u8(vget_low_u8(bits)) | (uint64_t)vaddv_u8(vget_high_u8(bits)) << 8;
}

#else

static inline uint64_t candor_mask16(const uint8_t *bytes, uint8_t one, uint8_t other) {
  uint64_t mask = 0;
  for (int index = 0; index < 16; index++) mask |= (uint64_t)(bytes[index] == one || bytes[index] == other) << index;
  return mask;
}

#endif

static inline uint64_t candor_mask64(const uint8_t *bytes, uint8_t one, uint8_t other) {
  return candor_mask16(bytes, one, other) | candor_mask16(bytes + 16, one, other) << 16 |
         candor_mask16(bytes + 32, one, other) << 32 | candor_mask16(bytes + 48, one, other) << 48;
}
