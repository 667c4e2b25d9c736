"""Staff and tokens from the command line."""

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.settings import Settings
from data.places import read_gazetteer, seed_folder
from data.register_files import read_register
from tests.cli.desk import Desk


@pytest.fixture
def desk(sqlite_url: str) -> Desk:
    municipalities = frozenset(read_gazetteer().municipalities)
    return Desk(sqlite_url, read_register(seed_folder(), municipalities), municipalities, [])


def test_somebody_is_added_and_gets_a_link_that_works(desk: Desk) -> None:
    ran = desk.runs("staff", "add", "Eva Öst", "--role", "publisher", "--language", "en")
    assert ran.exit_code == 0
    assert "Inloggningslänk till Eva Öst" in ran.stdout
    link = re.search(r"http://127\.0\.0\.1:8080/staff/logga-in\?kod=(\S+)", ran.stdout)
    assert link

    async def sign_in() -> tuple[str, str]:
        async with desk._open(Settings()) as app:
            member = (await app.staff.sign_in(link[1], "")).member
            return member.name, member.role

    assert asyncio.run(sign_in()) == ("Eva Öst", "publisher")
    listed = desk.runs("staff", "list").stdout
    assert "Eva Öst" in listed
    assert "publicist" in listed


def test_what_cannot_be_used_is_named(desk: Desk) -> None:
    for arguments, said in (
        (("add", "Eva", "--role", "boss"), "--role kan inte vara boss"),
        (("add", "Eva", "--role", "editor", "--telegram", "@eva"), "--telegram kan inte vara @eva"),
        (("add", "Eva", "--role", "editor", "--language", "fi"), "fi"),
        (("add", " ", "--role", "editor"), "Skriv 1 till 100 vanliga tecken"),
        (("link", "Eva"), "Det finns ingen som heter Eva"),
        (("remove", "Eva"), "Det finns ingen som heter Eva"),
    ):
        ran = desk.runs("staff", *arguments)
        assert ran.exit_code == 2
        assert said in ran.stderr


def test_the_last_administrator_is_not_removed(desk: Desk) -> None:
    desk.runs("staff", "add", "Anna", "--role", "admin")
    ran = desk.runs("staff", "remove", "Anna")
    assert ran.exit_code == 2
    assert "Minst en administratör måste finnas kvar" in ran.stderr
    desk.runs("staff", "add", "Eva", "--role", "admin")
    assert desk.runs("staff", "remove", "anna").stdout == "Anna är borttagen.\n"


def test_tokens_of_one_who_is_removed_are_named(desk: Desk) -> None:
    for name in ("Anna", "Eva"):
        desk.runs("staff", "add", name, "--role", "admin")
    desk.runs("token", "add", "portal", "--scope", "read")
    file = make_url(desk.url).database or ""
    with closing(sqlite3.connect(file)) as connection, connection:
        eva = "(SELECT 'staff:' || id FROM staff WHERE name = 'Eva')"
        connection.execute(f"UPDATE api_tokens SET added_by = {eva}")
    said = desk.runs("staff", "remove", "Eva").stdout
    assert "Nycklar som Eva skapade och som fortfarande gäller: portal." in said


def test_a_token_is_the_only_thing_on_standard_output(desk: Desk) -> None:
    ran = desk.runs("token", "add", "portal", "--scope", "read", "--scope", "announcements")
    assert re.fullmatch(r"sk_[\w-]{43}\n", ran.stdout)
    listed = desk.runs("token", "list").stdout
    assert "read announcements" in listed
    assert "gäller" in listed
    assert ran.stdout.strip() not in listed


def test_a_token_is_revoked_by_name(desk: Desk, tmp_path: Path) -> None:
    desk.runs("token", "add", "portal", "--scope", "read")
    assert desk.runs("token", "add", "portal", "--scope", "read").exit_code == 2
    assert desk.runs("token", "revoke", "portal").stdout == "Nyckeln portal är återkallad.\n"
    again = desk.runs("token", "revoke", "portal")
    assert (again.exit_code, "Ingen nyckel gäller" in again.stderr) == (2, True)
    ran = desk.runs("token", "add", "x", "--scope", "everything")
    assert "--scope kan inte vara everything" in ran.stderr
