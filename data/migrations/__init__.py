"""The steps from an empty database to today's tables.

A new step: change `data/tables`, add a file to `versions/` with `upgrade` and `downgrade`, and
set `HEAD` to its revision.
"""

HEAD = "0012"
