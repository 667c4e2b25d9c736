"""What the figures tell of a day of the whole service, and that they tell of nobody."""

import aiohttp

from tests.privacy.broken import without_its_tables
from tests.telegram.standin import Fault, Standin
from tests.telegram.test_alerts import Bot, bot, told
from tests.web.test_metrics import figures

__all__ = ["bot"]
CANARY = "Kanariefågel"


async def read(bot: Bot) -> tuple[str, dict[tuple[str, ...], float]]:
    async with (
        aiohttp.ClientSession() as client,
        client.get(f"{bot.urls[-1]}/metrics") as answer,
    ):
        assert answer.status == 200
        body = await answer.text()
        return body, figures(body)


async def test_a_day_of_questions_and_alerts_in_figures(bot: Bot, telegram: Standin) -> None:
    swede = telegram.person("sv")
    async with bot.running():
        await swede.send("Meddela mig när det öppnar i Laholm")
        await swede.send(CANARY)
        telegram.faults.next(Fault.FLOOD, "sendMessage", retry_after=1)
        await swede.send("Haga")
        bot.clock.turn_to("2022-05-24 08:00")
        await told(swede, "planeras öppna tisdag 31 maj 2022")
        async with aiohttp.ClientSession() as client:
            await client.post(f"{bot.urls[-1]}/api/chat", json={"text": f"{CANARY} i Boden"})
        body, count = await read(bot)

    assert count["servicekontor_questions_total", "telegram", "subscribe", "answered"] == 1
    assert count["servicekontor_questions_total", "telegram", "find_office", "asked_back"] == 1
    assert count["servicekontor_answer_seconds_count", "telegram"] == 3
    assert count["servicekontor_answer_seconds_count", "web"] == 1
    assert count["servicekontor_updates_total", "answered"] == 3
    assert count["servicekontor_telegram_requests_total", "429"] == 1
    assert count["servicekontor_telegram_requests_total", "200"] >= 4
    assert count["servicekontor_telegram_requests_total", "401"] == 0
    assert count["servicekontor_deliveries_total", "delivered"] == 1
    assert count["servicekontor_deliveries_waiting",] == 0
    assert count["servicekontor_oldest_due_seconds",] == 0
    assert count["servicekontor_claimed_timestamp_seconds",] > 1_700_000_000
    assert count["servicekontor_leader",] == 1
    assert count["servicekontor_pace_limit",] == 1000
    assert count["servicekontor_database_up",] == 1
    assert count["servicekontor_database_failures_total",] == 0
    assert count["servicekontor_offices",] == 77
    assert count["servicekontor_offices_old",] >= 1
    assert count["servicekontor_web_requests_total", "POST", "/api/chat", "200"] == 1
    assert CANARY not in body
    assert str(swede.chat.id) not in body
    assert len(body.splitlines()) < 400


async def test_a_database_that_is_gone_leaves_figures_that_say_so(
    bot: Bot, telegram: Standin
) -> None:
    async with bot.running():
        await telegram.person("sv").send("Boden")
        with without_its_tables(bot.folder / "alerts.sqlite"):
            _, count = await read(bot)
        assert count["servicekontor_database_up",] == 0
        assert count["servicekontor_database_failures_total",] >= 1
        assert ("servicekontor_oldest_due_seconds",) not in count
