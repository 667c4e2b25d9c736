"""The edges: they translate between the core and a door, and decide nothing."""
