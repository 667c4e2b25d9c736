"""How much a file of staff may hold. All of it is checked before anything is worked out."""

UPLOAD_BYTES = 10 * 1024 * 1024
UNPACKED_BYTES = 128 * 1024 * 1024
RATIO = 200
"""How many bytes one packed byte may become: XML of a large sheet is about 20."""
SMALL = 1024 * 1024
"""A part that unpacks to less may be packed as tightly as it likes."""
MOST_PARTS = 200
MOST_SHEETS = 20
MOST_ROWS = 100_000
MOST_COLUMNS = 40
MOST_CHARACTERS = 4000
"""Of one cell."""
MOST_PASSED = 2_500_000
"""Rows of workbooks that are gone through in all, the empty ones too: two whole sheets, as they are
where a column is coloured to its end. A small file can say that it has many more."""
