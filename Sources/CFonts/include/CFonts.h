// Fonts embedded in the binary: no file is read at run time.
#pragma once
#include <stddef.h>

/// A font file as it lies in the binary's read-only data.
typedef struct {
  const char *bytes;
  unsigned int count;
} candor_font;

/// The font at `index` (0 regular, 1 italic, 2 semibold, 3 display semibold, 4 monospaced), or no bytes
/// for any other index.
candor_font candor_font_at(unsigned int index);
