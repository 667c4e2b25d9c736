"""The console's first page, and those it leads to."""
