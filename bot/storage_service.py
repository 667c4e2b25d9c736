"""What the command line does with everything stored, joined to the databases."""

from pathlib import Path

from bot.cli.ports import Storage, Told
from data.backup import back_up, copy_database, restore


class _Databases:
    async def back_up(self, url: str, file: Path, told: Told) -> None:
        await back_up(url, file, told)

    async def restore(self, url: str, file: Path, *, replace: bool, told: Told) -> int:
        return await restore(url, file, replace=replace, told=told)

    async def copy_database(self, source_url: str, target_url: str, told: Told) -> int:
        return await copy_database(source_url, target_url, told)


def storage() -> Storage:
    """Backups and copies of SQLite and PostgreSQL databases."""
    return _Databases()
