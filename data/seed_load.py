"""Loading the seed's register into the database."""

from dataclasses import asdict
from hashlib import sha256
from typing import Any

from sqlalchemy import RowMapping, Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.offices.model import OpenHours, Register, SpecialDay
from data import register_rows as rows
from data import tables
from data.engine import reading, writing


async def load_seed(engine: AsyncEngine, register: Register) -> None:
    """Writes the seed's register in one transaction, where that is due.

    It is due when the register is empty, or when it still is what an earlier seed made it and the
    seed has changed. Once somebody has changed the register, the seed never touches it again.
    Loading twice changes nothing; a row that the database refuses leaves all as it was.
    """
    seed = _seed_rows(register)
    digest = _digest(seed)
    async with reading(engine) as connection:
        if not _due(await _current(connection), digest):
            return
    async with writing(engine) as connection:
        current = await _current(connection, lock=True)
        if _due(current, digest):
            await _replace(connection, seed)
            version = current["version"] + 1
            await connection.execute(
                update(tables.register_version).values(
                    version=version, seed_version=version, seed_digest=digest
                )
            )


_Rows = dict[Table, list[dict[str, Any]]]


def _seed_rows(register: Register) -> _Rows:
    claims = [claim for its in register.claims.values() for claim in its]
    hours: list[OpenHours] = [hour for its in register.hours.values() for hour in its]
    earlier = [hour for its in register.earlier_hours.values() for hour in its]
    days: list[SpecialDay] = [day for its in register.special_days.values() for day in its]
    return {
        tables.offices: [rows.office_row(office) for office in register.offices.values()],
        tables.claims: [rows.claim_row(claim) for claim in sorted(claims, key=lambda c: c.id)],
        tables.services: [rows.service_row(*item) for item in enumerate(register.services)],
        tables.agencies: [rows.agency_row(*item) for item in enumerate(register.agencies.values())],
        tables.office_hours: [rows.hours_row(hour) for hour in hours],
        tables.earlier_hours: [rows.earlier_row(hour) for hour in earlier],
        tables.special_days: [asdict(day) for day in days],
    }


def _digest(seed: _Rows) -> str:
    text = repr([(table.name, its) for table, its in seed.items()])
    return sha256(text.encode()).hexdigest()


def _due(current: RowMapping, digest: str) -> bool:
    return bool(current["version"] == current["seed_version"] and current["seed_digest"] != digest)


async def _current(connection: AsyncConnection, *, lock: bool = False) -> RowMapping:
    query = select(tables.register_version)
    if lock:
        query = query.with_for_update()
    return (await connection.execute(query)).mappings().one()


async def _replace(connection: AsyncConnection, seed: _Rows) -> None:
    for table in reversed(seed):
        await connection.execute(delete(table))
    for table, its in seed.items():
        if its:
            await connection.execute(insert(table), its)
