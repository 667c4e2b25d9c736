"""Everything stored: the seed, the tables and one store per area."""
