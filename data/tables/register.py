"""The register: offices, what is claimed of them, what they offer. Texts of sources are public."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    Time,
)

from data.tables.common import metadata

offices = Table(
    "offices",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("municipality_code", String(4), nullable=False),
    Column("locality", String(100)),
    Column("address", String(200)),
    Column("lat", Float, nullable=False),
    Column("lon", Float, nullable=False),
    Column("position_of", String(20), nullable=False),
    Column("agencies", String(40), nullable=False),
    Column("id_card", String(10), nullable=False),
    Column("programme_phase", SmallInteger),
    Column("vulnerable_area", String(10), nullable=False),
    Column("earlier_address", String(200)),
    Column("address_changed", Date),
)
"""`earlier_address` is what the address took the place of on the day `address_changed`, so that an
alert of a move can tell from where."""

claims = Table(
    "claims",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("office_id", ForeignKey("offices.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("date", Date),
    Column("precision", String(10), nullable=False),
    Column("confidence", String(10), nullable=False),
    Column("detail", String(200), nullable=False),
    Column("source_url", Text, nullable=False),
    Column("source_title", Text, nullable=False),
    Column("published", Date),
    Column("published_precision", String(10), nullable=False),
    Column("known_from", Date, nullable=False),
    Column("corrects", ForeignKey("claims.id")),
    Column("recorded", Date),
)
"""Rows are only ever added; a correction is a claim that names the one it corrects. `recorded` is
the day the claim was entered here, where that is later than `known_from`."""

services = Table(
    "services",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("agency", String(4), nullable=False),
    Column("place", SmallInteger, nullable=False),
    Column("offices", String(10), nullable=False),
    Column("booking", Boolean(create_constraint=False)),
    Column("text_sv", Text, nullable=False),
    Column("text_en", Text, nullable=False),
    Column("source_url", Text, nullable=False),
    Column("as_of", String(10), nullable=False),
)
"""`place` keeps the order in which the services are listed."""

agencies = Table(
    "agencies",
    metadata,
    Column("code", String(4), primary_key=True),
    Column("place", SmallInteger, nullable=False),
    Column("name_sv", String(100), nullable=False),
    Column("name_en", String(100), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("url", Text, nullable=False),
)

office_hours = Table(
    "office_hours",
    metadata,
    Column("office_id", ForeignKey("offices.id"), primary_key=True),
    Column("weekday", SmallInteger, primary_key=True, autoincrement=False),
    Column("opens", Time, primary_key=True),
    Column("closes", Time, nullable=False),
    Column("source_url", Text, nullable=False),
    Column("published", Date),
    Column("changed", Date),
)
"""`changed` is the day these hours took the place of others."""

earlier_hours = Table(
    "earlier_hours",
    metadata,
    Column("office_id", ForeignKey("offices.id"), primary_key=True),
    Column("until", Date, primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False),
    Column("weekday", SmallInteger, primary_key=True, autoincrement=False),
    Column("opens", Time, primary_key=True),
    Column("closes", Time, nullable=False),
    Column("source_url", Text, nullable=False),
    Column("published", Date),
    Column("changed", Date),
)
"""Hours until the day others took their place, so that an alert can tell what changed from what;
`number` tells apart the changes of one day, from 0."""

special_days = Table(
    "special_days",
    metadata,
    Column("office_id", ForeignKey("offices.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("opens", Time),
    Column("closes", Time),
    Column("note_sv", String(200), nullable=False),
    Column("note_en", String(200), nullable=False),
)

register_version = Table(
    "register_version",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("seed_version", Integer, nullable=False),
    Column("seed_digest", String(64), nullable=False),
    CheckConstraint("id = 1", name="single"),
)
"""One row. `seed_version` is the version that the seed was last loaded as: when `version` is
higher, somebody has changed the register since, and the seed stays out of it."""
