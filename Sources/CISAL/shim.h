#pragma once
#include <isa-l/igzip_lib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The state of ISA-L holds arrays that Swift cannot import; these calls keep it behind a pointer. */

static inline struct inflate_state *cisal_create(void) { return malloc(sizeof(struct inflate_state)); }

static inline void cisal_free(struct inflate_state *state) { free(state); }

/* Ready for a member's first deflate block. The trailer is read and compared; the header is not ISA-L's affair:
   2.30 calls correct headers with a CRC of their own damaged. */
static inline void cisal_start(struct inflate_state *state) {
  isal_inflate_init(state);
  state->crc_flag = ISAL_GZIP_NO_HDR_VER;
}

/* Makes `copy` equal to `state`; the state points nowhere into itself. */
static inline void cisal_copy(struct inflate_state *copy, const struct inflate_state *state) {
  memcpy(copy, state, sizeof *state);
}

static inline int cisal_inflate(
    struct inflate_state *state, const void *input, uint32_t input_count, void *output, uint32_t output_count) {
  state->next_in = (uint8_t *)input;
  state->avail_in = input_count;
  state->next_out = output;
  state->avail_out = output_count;
  return isal_inflate(state);
}

/* True when the member's trailer was read and is right. */
static inline bool cisal_finished(const struct inflate_state *state) {
  return state->block_state == ISAL_BLOCK_FINISH;
}

/* Hands out bytes that were inflated before damage was met and found no room then; how many. */
static inline uint32_t cisal_held(struct inflate_state *state, void *output, uint32_t output_count) {
  uint32_t count = state->tmp_out_valid - state->tmp_out_processed;
  if (count > output_count) count = output_count;
  memcpy(output, state->tmp_out_buffer + state->tmp_out_processed, count);
  state->tmp_out_processed += count;
  return count;
}
