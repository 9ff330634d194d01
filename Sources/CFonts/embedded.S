// Found through the target's header search path "fonts".
  .macro font name, file
  .globl candor_font_\name
  .globl candor_font_\name\()_end
  .balign 16
candor_font_\name:
  .incbin "\file"
candor_font_\name\()_end:
  .byte 0
  .endm

  .section .rodata
  font regular, "Inter-Regular.otf"
  font italic, "Inter-Italic.otf"
  font semibold, "Inter-SemiBold.otf"
  font display, "InterDisplay-SemiBold.otf"
  font mono, "JetBrainsMono-Regular.ttf"

  .section .note.GNU-stack, "", @progbits
