"""Getting each notice to each person it concerns: once, in time, and never lost."""
