"""Feeding the parsers and the conversation whatever there is."""
