"""The staff console: signing in, and the pages of those who run the offices."""
