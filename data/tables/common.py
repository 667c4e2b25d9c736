"""What every table shares: one metadata, names for constraints, and moments in UTC."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Index, Integer, MetaData
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateIndex
from sqlalchemy.sql.compiler import DDLCompiler
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class PartialIndex(Index):
    """An index of the rows for which `where` holds, the same on both databases.

    Saying so by `sqlite_where` and `postgresql_where` would load both dialects at every start.
    """

    def __init__(self, name: str, *columns: str, where: str) -> None:
        super().__init__(name, *columns)
        self.where = where


@compiles(CreateIndex)
def _create_index(create: CreateIndex, compiler: DDLCompiler, **options: Any) -> str:
    made: str = compiler.visit_create_index(create, **options)  # type: ignore[no-untyped-call]
    index = create.element
    return f"{made} WHERE {index.where}" if isinstance(index, PartialIndex) else made


Key = BigInteger().with_variant(Integer, "sqlite")
"""An id of a table that may grow past two thousand million rows; SQLite's integers hold these."""


class Moment(TypeDecorator[datetime]):
    """An aware datetime, in UTC on the way out; SQLite, which has no zones, keeps it in UTC.

    A naive datetime is refused with ValueError.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        in_utc = _in_utc(value)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def sqlite_text(moment: datetime) -> str:
    """A moment as `Moment` writes it to SQLite, for statements run on the bare driver."""
    return _in_utc(moment).replace(tzinfo=None).isoformat(" ", "microseconds")


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone")
    return moment.astimezone(UTC)
