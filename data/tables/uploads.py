"""Files of staff that wait to be entered into the register."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, SmallInteger, String, Table

from data.tables.common import Moment, metadata

register_uploads = Table(
    "register_uploads",
    metadata,
    Column("id", String(22), primary_key=True),
    Column("place", SmallInteger, primary_key=True, autoincrement=False),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("expires", Moment, nullable=False, index=True),
)
"""A row for each file of an upload. It waits here, and not in one process, so that any replica can
show and enter it; it goes when it is entered, given up or replaced, or after an hour."""
