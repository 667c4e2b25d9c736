"""The console under measurement: a large register, many who follow it, and every page of it."""
