// Preparation
