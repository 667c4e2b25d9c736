"""From what a person calls a place to the municipality it lies in."""
