// Awaits its first file.
