"""What is kept about a person: shown in words and as JSON, and erased after one confirmation."""

import json
from collections.abc import Iterator
from dataclasses import replace

from bot.ports import Record
from bot.talk import choices
from bot.talk.answers import following, scopes
from bot.talk.answers.answer import Answer, data, item, note, paragraph, title
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, Intent, Memory, Reply, text
from bot.talk.scene import Scene

SURE = "yes"
_LONGEST = 800
"""Characters of rows in one block: a text takes no fact of more than a thousand."""


def privacy(scene: Scene) -> Answer:
    """What is kept of this person, what is not, and how to have it erased."""
    return Answer(
        intent=Intent.PRIVACY,
        blocks=(
            title(text("privacy-title")),
            paragraph(text("privacy-kept")),
            paragraph(text("privacy-how-long")),
            *_followed(scene),
            paragraph(text("privacy-not-kept")),
            paragraph(text("privacy-forget")),
        ),
        memory=scene.memory,
        choices=(
            (Choice(text("button-my-data"), choices.data(Verb.MY_DATA)),),
            (Choice(text("button-forget"), choices.data(Verb.FORGET)),),
        ),
    )


def my_data(scene: Scene) -> Answer:
    """All that is kept of this person, as JSON."""
    return Answer(
        intent=Intent.PRIVACY,
        blocks=(
            title(text("my-data-title")),
            note(text("my-data-note")),
        ),
        memory=scene.memory,
        tells_record=True,
        choices=((Choice(text("button-forget"), choices.data(Verb.FORGET)),),),
    )


def forget(scene: Scene) -> Answer:
    """Asks whether all of it is to be erased."""
    if not scene.person.may_follow:
        return following.administrators_only(scene, Intent.FORGET)
    count = len(scene.remembered.follows)
    yes = Choice(text("button-forget-yes"), choices.data(Verb.FORGET, SURE))
    no = Choice(text("button-forget-no"), choices.data(Verb.PRIVACY))
    return Answer(
        intent=Intent.FORGET,
        blocks=(paragraph(text("forget-sure", count=count)),),
        memory=replace(scene.memory, intent=Intent.FORGET),
        choices=((yes,), (no,)),
    )


def forget_surely(scene: Scene) -> Answer:
    """Erases everything about the person, and says so."""
    if not scene.person.may_follow:
        return following.administrators_only(scene, Intent.FORGET)
    said = (paragraph(text("forget-done")),)
    return Answer(intent=Intent.FORGET, blocks=said, memory=Memory(), forgets=True)


def _followed(scene: Scene) -> tuple[Block, ...]:
    follows = scene.remembered.follows
    if not follows:
        return ()
    names = (scopes.name(each.scope, scene) for each in follows)
    lead = paragraph(text("privacy-follows", count=len(follows)))
    return (lead, *(item(text("stop-item", scope=name)) for name in names))


def with_record(reply: Reply, record: Record) -> Reply:
    """The reply with all that is stored: a block of JSON for each table, or several for a long one.

    Each block is an object of its own: table -> rows.
    """
    told = [data(text("as-written", words=words)) for words in _as_json(record)]
    if not told:
        told = [paragraph(text("my-data-nothing"))]
    first, *rest = reply.blocks
    return replace(reply, blocks=(first, *told, *rest))


def _as_json(record: Record) -> Iterator[str]:
    for table, rows in record.items():
        lines: list[str] = []
        for row in rows:
            line = json.dumps(row, ensure_ascii=False)
            if lines and sum(map(len, lines)) + len(line) > _LONGEST:
                yield _block(table, lines)
                lines = []
            lines.append(line)
        yield _block(table, lines)


def _block(table: str, lines: list[str]) -> str:
    rows = ",\n".join(lines)
    return f'{{"{table}": [\n{rows}\n]}}'
