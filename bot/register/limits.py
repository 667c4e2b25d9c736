"""What an office's facts must keep to, wherever they come from."""

import re

SWEDEN_LATITUDES = (55.0, 69.2)
SWEDEN_LONGITUDES = (10.5, 24.3)

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 40
"""Leaves room for the rest of a button's data, which is at most 64 bytes."""
