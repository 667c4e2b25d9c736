"""What people follow, kept with their conversation, on each database."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import Rhythm, Scope, ScopeKind, Subscription, Wish
from bot.ports import Remembered, TalkStore
from bot.retention import Retention
from bot.talk.model import Language
from data.engine import reading
from data.talk_store import open_talk_store, open_writers
from data.tidying import SqlTidier
from tests.stores.builders import BODEN, MALMO, NOW, another_process

SECOND = timedelta(seconds=1)
BODEN_OFFICE = Subscription(Scope(ScopeKind.OFFICE, "boden"), Wish.OPENINGS, Rhythm.WEEKLY, False)
NORRBOTTEN = Subscription(Scope(ScopeKind.COUNTY, "25"))
SWEDEN = Subscription(Scope(ScopeKind.SWEDEN))


@pytest.fixture
async def talk(engine: AsyncEngine) -> AsyncIterator[TalkStore]:
    async with open_talk_store(engine) as store:
        yield store


async def remembered(talk: TalkStore, address: str = "telegram:1") -> Remembered:
    opened = await talk.open(address, None, NOW)
    assert opened is not None
    return opened.remembered


async def turn(
    talk: TalkStore, *follows: Subscription, address: str = "telegram:1", **changed: object
) -> None:
    """One turn after which exactly these are followed."""
    before = await remembered(talk, address)
    after = replace(before, follows=follows, **changed)  # type: ignore[arg-type]
    await talk.close(address, None, after, NOW)


async def test_what_is_followed_is_remembered_with_all_its_choices(talk: TalkStore) -> None:
    await turn(talk, BODEN_OFFICE, NORRBOTTEN, SWEDEN)

    assert set((await remembered(talk)).follows) == {BODEN_OFFICE, NORRBOTTEN, SWEDEN}
    assert (await remembered(talk, "telegram:2")).follows == ()


async def test_the_oldest_comes_first(talk: TalkStore) -> None:
    await turn(talk, SWEDEN)
    before = await remembered(talk)
    after = replace(before, follows=(SWEDEN, BODEN_OFFICE))
    await talk.close("telegram:1", None, after, NOW + SECOND)

    assert (await remembered(talk)).follows == (SWEDEN, BODEN_OFFICE)


async def test_a_choice_is_changed_in_place(talk: TalkStore) -> None:
    await turn(talk, SWEDEN, NORRBOTTEN)
    weekly = replace(SWEDEN, rhythm=Rhythm.WEEKLY, leads=False)
    await turn(talk, weekly, NORRBOTTEN)

    assert set((await remembered(talk)).follows) == {weekly, NORRBOTTEN}


async def test_stopping_one_leaves_the_others(talk: TalkStore) -> None:
    await turn(talk, SWEDEN, NORRBOTTEN)
    await turn(talk, SWEDEN, address="telegram:2")
    await turn(talk, NORRBOTTEN)

    assert (await remembered(talk)).follows == (NORRBOTTEN,)
    assert (await remembered(talk, "telegram:2")).follows == (SWEDEN,)


async def test_a_turn_about_something_else_leaves_what_is_followed(talk: TalkStore) -> None:
    await turn(talk, SWEDEN)
    await talk.close("telegram:1", None, BODEN, NOW)

    assert (await remembered(talk)).follows == (SWEDEN,)
    assert (await remembered(talk)).memory == BODEN.memory


async def test_two_turns_at_once_keep_what_each_changed(talk: TalkStore) -> None:
    await turn(talk, SWEDEN)
    first, second = await remembered(talk), await remembered(talk)
    await talk.close("telegram:1", None, replace(first, follows=(SWEDEN, NORRBOTTEN)), NOW)
    await talk.close("telegram:1", None, replace(second, follows=()), NOW)

    assert (await remembered(talk)).follows == (NORRBOTTEN,)


async def test_the_languages_are_kept_for_as_long_as_something_is_followed(
    talk: TalkStore, engine: AsyncEngine
) -> None:
    await turn(talk, SWEDEN, chosen=Language.EN, client=Language.SV)
    async with open_writers(engine) as writers:
        await SqlTidier(writers.transactions, Retention()).tidy(NOW + timedelta(days=31))

    kept = await remembered(talk)
    assert (kept.chosen, kept.client) == (Language.EN, Language.SV)
    await turn(talk, SWEDEN, chosen=None, client=Language.EN)
    kept = await remembered(talk)
    assert (kept.chosen, kept.client) == (None, Language.EN)


async def test_forgetting_erases_everything_about_the_address(talk: TalkStore) -> None:
    await turn(talk, SWEDEN, NORRBOTTEN, chosen=Language.EN)
    await turn(talk, SWEDEN, address="telegram:2", chosen=Language.EN)
    await turn(talk, SWEDEN, forgotten=True, chosen=Language.EN)

    assert await remembered(talk) == Remembered()
    assert (await remembered(talk, "telegram:2")).follows == (SWEDEN,)


async def test_the_update_that_asked_to_forget_is_answered_once(talk: TalkStore) -> None:
    await turn(talk, SWEDEN)
    await talk.open("telegram:1", "telegram:77", NOW)
    await talk.close("telegram:1", "telegram:77", Remembered(forgotten=True), NOW)

    assert await talk.open("telegram:1", "telegram:77", NOW) is None


async def test_a_forgotten_person_is_in_no_table(talk: TalkStore, engine: AsyncEngine) -> None:
    await turn(talk, SWEDEN, chosen=Language.EN)
    await talk.forget("telegram:1")

    async with reading(engine) as connection:
        for table in ("people", "subscriptions", "conversations"):
            assert await connection.scalar(text(f"SELECT count(*) FROM {table}")) == 0


async def test_a_forgotten_person_is_nowhere_in_the_files(sqlite_url: str, tmp_path: Path) -> None:
    async with another_process(sqlite_url) as talk:
        await turn(talk, SWEDEN, address="telegram:4711471147", chosen=Language.EN)
        before = await remembered(talk, "telegram:4711471147")
        await talk.close("telegram:4711471147", None, replace(before, forgotten=True), NOW)

        assert b"4711471147" not in everything_under(tmp_path)


def everything_under(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_state_and_subscriptions_are_kept_together_or_not_at_all(
    talk: TalkStore,
) -> None:
    broken = replace(MALMO, follows=(Subscription(Scope(ScopeKind.OFFICE, "\ud800")),))
    with pytest.raises(Exception, match="surrogates"):
        await talk.close("telegram:1", "telegram:77", broken, NOW)

    assert await remembered(talk) == Remembered()
    assert await talk.open("telegram:1", "telegram:77", NOW) is not None
