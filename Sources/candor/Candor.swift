import ArgumentParser

struct Candor: ParsableCommand {}
