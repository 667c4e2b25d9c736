"""What is announced just now, shown in the answers that it concerns."""

from collections.abc import Iterable
from dataclasses import replace

from bot.alerts.model import Scope, ScopeKind
from bot.announcements.board import Board, Posted
from bot.announcements.model import State
from bot.announcements.telling import short
from bot.places.model import Outcome
from bot.talk.model import Block, BlockKind, Intent, Language, Reply

MOST = 2
"""How many announcements one answer shows, the latest ones."""
_ABOUT_PLACES = frozenset(
    {Intent.FIND_OFFICE, Intent.OPENING_DATE, Intent.HOURS, Intent.SERVICES, Intent.LANGUAGE}
)


def with_announcements(reply: Reply, board: Board) -> Reply:
    """The reply with what is announced about its office or municipality, below its heading.

    What was withdrawn, corrected or paused is not shown. Pure.
    """
    if not board:
        return reply
    shown = [each for each in board if _concerns(each, reply)][:MOST]
    blocks = tuple(block for each in shown for block in short(each, reply.language))
    return replace(reply, blocks=_below_heading(reply.blocks, blocks)) if blocks else reply


def holding(board: Board, scope: Scope, language: Language) -> tuple[Posted, ...]:
    """Those that concern followers of the scope who read the language, withdrawn ones too."""
    return tuple(each for each in board if each.reach.holds(scope) and _is_read(each, language))


def _concerns(posted: Posted, reply: Reply) -> bool:
    if not posted.holds or posted.announcement.state is State.PAUSED:
        return False
    told = any(posted.reach.holds(scope) for scope in _told_of(reply))
    return told and _is_read(posted, reply.language)


def _told_of(reply: Reply) -> Iterable[Scope]:
    """The one office that the reply tells of, else the municipality."""
    place = reply.place
    if reply.intent not in _ABOUT_PLACES or place.outcome is not Outcome.FOUND:
        return
    if len(reply.offices) == 1 and reply.offices[0].municipality in place.municipalities:
        yield Scope(ScopeKind.OFFICE, reply.offices[0].id)
        return
    yield from (Scope(ScopeKind.MUNICIPALITY, code) for code in place.municipalities)


def _is_read(posted: Posted, language: Language) -> bool:
    return posted.announcement.content.audience.language in {None, language}


def _below_heading(blocks: tuple[Block, ...], shown: tuple[Block, ...]) -> tuple[Block, ...]:
    heading = 1 if blocks and blocks[0].kind is BlockKind.TITLE else 0
    return (*blocks[:heading], *shown, *blocks[heading:])
