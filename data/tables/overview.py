"""What was asked, in numbers: no text, no person, no address."""

from sqlalchemy import CheckConstraint, Column, Date, Integer, SmallInteger, String, Table

from data.tables.common import metadata

question_counts = Table(
    "question_counts",
    metadata,
    Column("day", Date, primary_key=True),
    Column("intent", String(20), primary_key=True),
    Column("municipality_code", String(4), primary_key=True),
    Column("outcome", String(10), primary_key=True),
    Column("door", String(20), primary_key=True),
    Column("many", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many questions of each kind were answered on a day, so that staff see what is asked for and
where. `municipality_code` is "" where no single one was meant. Kept for two years."""

unknown_words = Table(
    "unknown_words",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("many", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Words that seem to be a place, seen too seldom to be kept: how often, by a keyed digest alone.
Emptied each month, together with the key."""

unknown_places = Table(
    "unknown_places",
    metadata,
    Column("word", String(30), primary_key=True),
    Column("many", Integer, nullable=False),
    Column("last_day", Date, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Single folded words that so many people took for a place that they tell of nobody, so that staff
can see which names are missing. Kept for two years after they were last seen."""

unknown_word_key = Table(
    "unknown_word_key",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("secret", String(64), nullable=False),
    Column("month", String(7), nullable=False),
    CheckConstraint("id = 1", name="single"),
)
"""One row: the key of the digests of `unknown_words`, made at random for a month ("2026-11")."""
