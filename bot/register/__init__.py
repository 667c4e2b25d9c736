"""Changing the register: what staff enter, checked, foreseen and applied."""
