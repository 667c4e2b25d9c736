"""Everything stored: the seed, the tables and one store per area."""

from bot.lean import unused

with unused("sqlalchemy.ext.asyncio.session"), unused("sqlalchemy.ext.asyncio.scoping"):
    # They would bring the object-relational mapper, which no store uses: 7 MB of each process.
    import sqlalchemy.ext.asyncio  # noqa: F401
