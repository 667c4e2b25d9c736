"""A service that runs for a long time under all that happens to it."""
