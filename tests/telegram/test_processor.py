"""Chats side by side, one chat in order, and nothing kept of a chat that is quiet."""

import asyncio
from datetime import UTC, datetime

import pytest
from telegram import Chat, InlineQuery, Message, Update, User

from handlers.telegram.processor import ChatOrder

NOW = datetime(2022, 5, 20, tzinfo=UTC)


def message(number: int, chat: int) -> Update:
    return Update(number, message=Message(number, NOW, Chat(chat, "private"), text="Boden"))


def inline(number: int, person: int) -> Update:
    asker = User(person, "Ada", is_bot=False)
    return Update(number, inline_query=InlineQuery(str(number), asker, "Bod", ""))


class Handler:
    """Notes what starts and ends; each update ends when it is let go."""

    def __init__(self) -> None:
        self.started: list[int] = []
        self.ended: list[int] = []
        self._gates: dict[int, asyncio.Event] = {}

    async def __call__(self, update: Update) -> None:
        self.started.append(update.update_id)
        await self._gate(update.update_id).wait()
        self.ended.append(update.update_id)

    async def let_go(self, *numbers: int) -> None:
        for number in numbers:
            self._gate(number).set()
            await settle()

    def _gate(self, number: int) -> asyncio.Event:
        return self._gates.setdefault(number, asyncio.Event())


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_chats_are_answered_side_by_side_and_one_chat_in_order() -> None:
    order, handler = ChatOrder(), Handler()
    async with asyncio.TaskGroup() as tasks:
        for number, chat in ((1, 7), (2, 7), (3, 8), (4, 7)):
            tasks.create_task(order.run(message(number, chat), handler))
        await settle()
        assert handler.started == [1, 3]
        await handler.let_go(3, 1)
        assert handler.started == [1, 3, 2]
        await handler.let_go(2, 4)
    assert handler.ended == [3, 1, 2, 4]


async def test_an_inline_query_is_in_order_with_what_its_sender_writes() -> None:
    order, handler = ChatOrder(), Handler()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(order.run(inline(1, 7), handler))
        tasks.create_task(order.run(message(2, 7), handler))
        await settle()
        assert handler.started == [1]
        await handler.let_go(1, 2)


async def test_a_chat_that_waits_takes_no_place_from_the_others() -> None:
    order, handler = ChatOrder(at_once=2), Handler()
    async with asyncio.TaskGroup() as tasks:
        for number in range(1, 6):
            tasks.create_task(order.run(message(number, 7), handler))
        tasks.create_task(order.run(message(6, 8), handler))
        tasks.create_task(order.run(message(7, 9), handler))
        await settle()
        assert handler.started == [1, 6]
        await handler.let_go(6)
        assert handler.started == [1, 6, 7]
        await handler.let_go(7, 1, 2, 3, 4, 5)


async def test_a_failure_passes_and_the_next_update_has_its_turn() -> None:
    order, handler = ChatOrder(), Handler()

    async def fails(update: Update) -> None:
        raise ValueError("made to fail")

    with pytest.raises(ValueError, match="made to fail"):
        await order.run(message(1, 7), fails)
    await handler.let_go(2)
    await order.run(message(2, 7), handler)
    assert handler.ended == [2]


async def test_one_that_stops_waiting_lets_nobody_pass_the_one_under_way() -> None:
    order, handler = ChatOrder(), Handler()
    async with asyncio.TaskGroup() as tasks:
        waiting = [tasks.create_task(order.run(message(n, 7), handler)) for n in (1, 2, 3)]
        await settle()
        waiting[1].cancel()
        await settle()
        assert handler.started == [1]
        await handler.let_go(1, 3)
    assert handler.ended == [1, 3]


async def test_nothing_is_kept_of_quiet_chats() -> None:
    order, handler = ChatOrder(), Handler()
    await handler.let_go(*range(100))
    for number in range(100):
        await order.run(message(number, number + 1), handler)
    assert order.chats == 0


async def test_the_librarys_own_way_in_keeps_the_order_too() -> None:
    handler = Handler()
    async with ChatOrder() as order, asyncio.TaskGroup() as tasks:
        for number, chat in ((1, 7), (2, 7), (3, 8)):
            update = message(number, chat)
            tasks.create_task(order.process_update(update, handler(update)))
        await settle()
        assert handler.started == [1, 3]
        await handler.let_go(1, 2, 3)
        assert order.max_concurrent_updates > 1


async def test_what_never_had_its_turn_leaves_no_loose_coroutine() -> None:
    handler = Handler()
    async with ChatOrder() as order, asyncio.TaskGroup() as tasks:
        first, second = message(1, 7), message(2, 7)
        tasks.create_task(order.process_update(first, handler(first)))
        waits = tasks.create_task(order.process_update(second, handler(second)))
        await settle()
        waits.cancel()
        await handler.let_go(1)
    assert handler.started == [1]
