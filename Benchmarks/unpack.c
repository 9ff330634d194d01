/* The decompressors that Candor uses, alone: unpack FILE reads in 256 KB steps and throws the bytes away. */
#include <isa-l/igzip_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zstd.h>

enum { step = 1 << 18 };
static unsigned char input[step], output[1 << 20];

static size_t gzip(FILE *file, size_t count) {
  struct inflate_state *state = malloc(sizeof *state);
  size_t total = 0;
  isal_inflate_init(state);
  state->crc_flag = ISAL_GZIP;
  for (; count > 0; count = fread(input, 1, step, file)) {
    state->next_in = input;
    state->avail_in = (uint32_t)count;
    do {
      state->next_out = output;
      state->avail_out = sizeof output;
      if (isal_inflate(state) < 0) exit(2);
      total += sizeof output - state->avail_out;
    } while (state->avail_in > 0 || state->avail_out == 0);
  }
  return total;
}

static size_t zstd(FILE *file, size_t count) {
  ZSTD_DStream *stream = ZSTD_createDStream();
  size_t total = 0;
  for (; count > 0; count = fread(input, 1, step, file)) {
    ZSTD_inBuffer source = {input, count, 0};
    ZSTD_outBuffer target;
    do {
      target = (ZSTD_outBuffer){output, sizeof output, 0};
      if (ZSTD_isError(ZSTD_decompressStream(stream, &target, &source))) exit(2);
      total += target.pos;
    } while (source.pos < source.size || target.pos == target.size);
  }
  return total;
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 2;
  setvbuf(file, NULL, _IONBF, 0);
  size_t read = fread(input, 1, step, file);
  printf("%zu\n", input[0] == 0x1F ? gzip(file, read) : zstd(file, read));
  return 0;
}
