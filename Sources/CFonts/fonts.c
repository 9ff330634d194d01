#include "CFonts.h"

#define FONT(name) extern const char candor_font_##name[], candor_font_##name##_end[];
FONT(regular)
FONT(italic)
FONT(semibold)
FONT(display)
FONT(mono)

static candor_font font(const char *start, const char *end) {
  return (candor_font){start, (unsigned int)(end - start)};
}

candor_font candor_font_at(unsigned int index) {
  switch (index) {
    case 0: return font(candor_font_regular, candor_font_regular_end);
    case 1: return font(candor_font_italic, candor_font_italic_end);
    case 2: return font(candor_font_semibold, candor_font_semibold_end);
    case 3: return font(candor_font_display, candor_font_display_end);
    case 4: return font(candor_font_mono, candor_font_mono_end);
    default: return (candor_font){NULL, 0};
  }
}
