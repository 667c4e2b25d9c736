"""The steps of writing: two texts, an audience, the hour, a look at it all, and submitting."""

from dataclasses import replace

from bot.alerts.model import Scope, ScopeKind
from bot.announcements import checks
from bot.announcements.audience import reach_of
from bot.announcements.board import Posted
from bot.announcements.dialog import Ask, Pressed
from bot.announcements.dialog_turn import DialogTurn, Replies
from bot.announcements.model import Announcement, Audience
from bot.announcements.problems import Field
from bot.offices.model import Register
from bot.talk import choices
from bot.talk.model import text


async def swedish(turn: DialogTurn, html: str) -> Replies:
    """Keeps the Swedish text, and asks for the English one."""
    problems = checks.problems_of_text(html, Field.SV)
    if problems:
        return (turn.words.faults(problems),)
    after, _ = await turn.written(replace(await turn.content(), sv=html), Ask.EN)
    return (turn.words.asks_english(after.dialog),)


async def english(turn: DialogTurn, html: str) -> Replies:
    """Keeps the English text, and asks who is to get it."""
    problems = checks.problems_of_text(html, Field.EN)
    return (turn.words.faults(problems),) if problems else await _with_english(turn, html)


async def swedish_only(turn: DialogTurn, _: Pressed) -> Replies:
    """There is no English text, and that is meant."""
    return await _with_english(turn, "")


async def place(turn: DialogTurn, html: str) -> Replies:
    """Adds the place that is named, or asks which one is meant."""
    words = checks.checked(html, Field.AUDIENCE).markup.shown
    named = turn.parts.finder.named(words, turn.words.register)
    if named.sure is not None:
        return await _with_scope(turn, named.sure, chosen=True)
    if named.candidates:
        after = await turn.asking(Ask.AUDIENCE)
        return (turn.words.asks_which(after.dialog, named.candidates),)
    return (turn.words.say(text("dialog-place-unknown")),)


async def added(turn: DialogTurn, pressed: Pressed) -> Replies:
    """Adds the place of the button."""
    return await _pressed(turn, pressed, chosen=True)


async def dropped(turn: DialogTurn, pressed: Pressed) -> Replies:
    """Takes the place of the button back."""
    return await _pressed(turn, pressed, chosen=False)


async def everyone(turn: DialogTurn, _: Pressed) -> Replies:
    """It is for everyone."""
    content = replace(await turn.content(), audience=Audience(everyone=True))
    after, _draft = await turn.written(content, Ask.URGENT)
    return (turn.words.asks_urgent(after.dialog),)


async def done(turn: DialogTurn, _: Pressed) -> Replies:
    """The audience is as it should be."""
    after = await turn.asking(Ask.URGENT)
    return (turn.words.asks_urgent(after.dialog),)


async def urgent(turn: DialogTurn, pressed: Pressed) -> Replies:
    """Whether it may go out at night; then the preview."""
    content = replace(await turn.content(), urgent=pressed.arg(1) == "1")
    return await _confirming(*await turn.written(content, Ask.CONFIRM))


async def submitted(turn: DialogTurn, _: Pressed) -> Replies:
    """Submits what the member has seen."""
    number, seen = turn.dialog.announcement_id, turn.dialog.seen
    announcement = await turn.parts.announcements.submit(turn.actor, number, seen)
    await turn.parts.dialogs.end(turn.dialog.chat)
    return (turn.words.submitted(announcement),)


async def tested(turn: DialogTurn, _: Pressed) -> Replies:
    """Has it sent to the member, and asks again."""
    await turn.parts.announcements.test_to_self(turn.actor, turn.dialog.announcement_id)
    draft, after = await turn.draft(), await turn.asking(Ask.CONFIRM)
    reached = await turn.parts.announcements.count(draft.content.audience)
    return (turn.words.asks_to_confirm(after.dialog, draft, reached),)


async def retext(turn: DialogTurn, _: Pressed) -> Replies:
    """Asks for the texts once more."""
    await turn.asking(Ask.SV)
    return (turn.words.asks_swedish(),)


async def readdress(turn: DialogTurn, _: Pressed) -> Replies:
    """Asks for the audience once more, from none."""
    content = replace(await turn.content(), audience=Audience())
    after, draft = await turn.written(content, Ask.AUDIENCE)
    return (turn.words.asks_audience(after.dialog, draft),)


async def again(turn: DialogTurn, _: str = "") -> Replies:
    """What is asked for now, once more."""
    words, dialog = turn.words, turn.dialog
    match dialog.ask:
        case Ask.SV:
            return (words.asks_swedish(),)
        case Ask.EN:
            return (words.asks_english(dialog),)
        case Ask.AUDIENCE:
            return (words.asks_audience(dialog, await turn.draft()),)
        case Ask.URGENT:
            return (words.asks_urgent(dialog),)
        case Ask.CONFIRM:
            return await _confirming(turn, await turn.draft())
        case Ask.REASON:
            return (words.say(text("dialog-ask-reason")),)


async def _with_english(turn: DialogTurn, html: str) -> Replies:
    content = replace(await turn.content(), en=html, swedish_only=not html)
    if content.audience.is_empty:
        after, draft = await turn.written(content, Ask.AUDIENCE)
        return (turn.words.asks_audience(after.dialog, draft),)
    return await _confirming(*await turn.written(content, Ask.CONFIRM))


async def _pressed(turn: DialogTurn, pressed: Pressed, *, chosen: bool) -> Replies:
    scope = _scope(pressed, turn.words.register)
    if scope is None:
        return (turn.words.say(text("dialog-outdated")),)
    return await _with_scope(turn, scope, chosen=chosen)


async def _with_scope(turn: DialogTurn, scope: Scope, *, chosen: bool) -> Replies:
    content = await turn.content()
    audience = _with(content.audience, scope, chosen=chosen)
    after, draft = await turn.written(replace(content, audience=audience), Ask.AUDIENCE)
    return (turn.words.asks_audience(after.dialog, draft),)


async def _confirming(turn: DialogTurn, draft: Announcement) -> Replies:
    problems = await turn.parts.announcements.problems(draft.content)
    if problems:
        return (turn.words.faults(problems),)
    audience, words = draft.content.audience, turn.words
    reached = await turn.parts.announcements.count(audience)
    posted = Posted(draft, reach_of(audience, words.register, words.gazetteer))
    return (*words.preview(posted), words.asks_to_confirm(turn.dialog, draft, reached))


def _scope(pressed: Pressed, register: Register) -> Scope | None:
    """The scope that a button names; None where it names none there is."""
    kind, code = pressed.arg(1), pressed.arg(2)
    if kind == ScopeKind.OFFICE:
        office = choices.find_office(code, register.offices)
        return Scope(ScopeKind.OFFICE, office) if office else None
    return Scope(ScopeKind(kind), code) if kind in {"municipality", "county"} else None


def _with(audience: Audience, scope: Scope, *, chosen: bool) -> Audience:
    """The audience with the scope, or without it; places are not everyone."""

    def changed(codes: tuple[str, ...]) -> tuple[str, ...]:
        others = tuple(code for code in codes if code != scope.code)
        return (*others, scope.code) if chosen else others

    places = replace(audience, everyone=False)
    match scope.kind:
        case ScopeKind.MUNICIPALITY:
            return replace(places, municipalities=changed(audience.municipalities))
        case ScopeKind.COUNTY:
            return replace(places, counties=changed(audience.counties))
        case ScopeKind.OFFICE:
            return replace(places, offices=changed(audience.offices))
    return Audience(everyone=True)
