// Fonts embedded in the binary.
