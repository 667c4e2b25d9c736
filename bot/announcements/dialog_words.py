"""What is said to members of staff who write or decide in Telegram."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.alerts.model import Scope, ScopeKind
from bot.announcements import times
from bot.announcements.board import Posted
from bot.announcements.dialog import Dialog, Tap, data
from bot.announcements.memos import MemoKind
from bot.announcements.model import Announcement
from bot.announcements.problems import AnnouncementError, FaultyError, Problem
from bot.announcements.progress import Progress
from bot.announcements.telling import message, named
from bot.announcements.wording import Wording, scopes_of
from bot.delivery.policy import DeliveryState
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.talk import choices
from bot.talk.answers.answer import Rows, item, note, paragraph, title
from bot.talk.model import Block, Choice, Intent, Language, Reply, Text, text

_MOST_DROPS = 5


@dataclass(frozen=True, slots=True)
class Words:
    """Makes replies in a member's language; `register` and `gazetteer` name places."""

    language: Language
    register: Register
    gazetteer: Gazetteer

    @property
    def wording(self) -> Wording:
        return Wording(self.register, self.gazetteer, self.language)

    def say(self, *lines: Text, rows: Rows = ()) -> Reply:
        """A reply of these paragraphs."""
        return self._reply(map(paragraph, lines), rows)

    def asks_swedish(self) -> Reply:
        return self.say(text("dialog-ask-sv"))

    def asks_english(self, dialog: Dialog) -> Reply:
        only = Choice(text("button-swedish-only"), data(Tap.SWEDISH_ONLY, dialog.version))
        return self.say(text("dialog-ask-en"), rows=((only,),))

    def asks_audience(self, dialog: Dialog, announcement: Announcement) -> Reply:
        """Asks for a place, with what is chosen so far and a way to take each back."""
        chosen, number = announcement.content.audience, dialog.version
        everyone = Choice(text("button-everyone"), data(Tap.EVERYONE, number))
        if chosen.is_empty:
            return self.say(text("dialog-ask-audience"), rows=((everyone,),))
        drops = [self._drop(scope, number) for scope in scopes_of(chosen)[:_MOST_DROPS]]
        done = Choice(text("button-audience-done"), data(Tap.DONE, number))
        rows = ((done,), *((each,) for each in drops), (everyone,))
        said = text("dialog-audience-so-far", who=self.wording.audience(chosen))
        return self.say(said, text("dialog-ask-more"), rows=rows)

    def asks_which(self, dialog: Dialog, candidates: Sequence[Scope]) -> Reply:
        rows = tuple((self._add(scope, dialog.version),) for scope in candidates)
        return self.say(text("dialog-ask-which"), rows=rows)

    def asks_urgent(self, dialog: Dialog) -> Reply:
        calm = Choice(text("button-not-urgent"), data(Tap.URGENT, dialog.version, 0))
        urgent = Choice(text("button-urgent"), data(Tap.URGENT, dialog.version, 1))
        return self.say(text("dialog-ask-urgent"), rows=((calm,), (urgent,)))

    def preview(self, posted: Posted) -> tuple[Reply, ...]:
        """The messages as those who get it will see them, one in each language that differs."""
        only = posted.announcement.content.audience.language
        languages = [each for each in Language if only in {None, each}]
        places = self.register, self.gazetteer
        return tuple(message(posted, language, (), places) for language in languages)

    def asks_to_confirm(self, dialog: Dialog, announcement: Announcement, reached: int) -> Reply:
        number = dialog.version
        rows = (
            (Choice(text("button-submit"), data(Tap.SUBMIT, number)),),
            (Choice(text("button-test"), data(Tap.TEST, number)),),
            (
                Choice(text("button-change-text"), data(Tap.TEXT, number)),
                Choice(text("button-change-audience"), data(Tap.WHO, number)),
            ),
            (Choice(text("button-cancel"), data(Tap.CANCEL, number)),),
        )
        lines = [text("dialog-confirm"), *self._facts(announcement, reached)]
        if not reached:
            lines.append(text("dialog-nobody"))
        return self.say(*lines, rows=rows)

    def submitted(self, announcement: Announcement) -> Reply:
        approved = announcement.decided_by is not None
        key = "dialog-submitted-approved" if approved else "dialog-submitted"
        return self.say(text(key, count=announcement.recipients or 0))

    def refused(self, error: AnnouncementError) -> Reply:
        """Why it could not be done; every fault where there are several."""
        if isinstance(error, FaultyError):
            return self.faults(error.problems)
        return self.say(error.why)

    def faults(self, problems: Iterable[Problem]) -> Reply:
        blocks = [item(_fault(problem)) for problem in problems]
        return self._reply((paragraph(text("dialog-faults")), *blocks), ())

    def memo(
        self, kind: MemoKind, announcement: Announcement, progress: Progress | None = None
    ) -> Reply:
        """What a memo says below the preview, where it has one."""
        if kind is MemoKind.ASK:
            return self._asks_to_approve(announcement)
        facts: dict[str, object] = {"words": named(announcement, self.language)}
        decider = announcement.decided_by
        facts["name"] = decider.name if decider else ""
        lines = [text(f"memo-{kind}", **facts)]
        if announcement.reason:
            lines.append(text("memo-reason", reason=announcement.reason))
        if progress is not None:
            lines.append(text("memo-delivered", count=_delivered(progress), made=progress.made))
        return self.say(*lines)

    def _asks_to_approve(self, announcement: Announcement) -> Reply:
        args = announcement.id, announcement.version
        yes = Choice(text("button-approve"), data(Tap.APPROVE, *args))
        no = Choice(text("button-reject"), data(Tap.REJECT, *args))
        who = announcement.submitted_by or announcement.edited_by
        blocks = (
            title(text("memo-ask", name=who.name)),
            *map(paragraph, self._facts(announcement, announcement.recipients or 0)),
            *((note(text("memo-correction")),) if announcement.corrects else ()),
        )
        return self._reply(blocks, ((yes, no),))

    def _facts(self, announcement: Announcement, reached: int) -> Iterable[Text]:
        content = announcement.content
        who = self.wording.audience(content.audience)
        yield text("dialog-goes-to", who=who, count=reached)
        if content.send_at is not None:
            yield text("dialog-goes-at", when=times.in_words(content.send_at))
        else:
            yield text("dialog-goes-at-once" if content.urgent else "dialog-goes-by-day")

    def _add(self, scope: Scope, number: int) -> Choice:
        return Choice(self.wording.place(scope), data(Tap.ADD, number, *scope_args(scope)))

    def _drop(self, scope: Scope, number: int) -> Choice:
        label = text("button-drop", place=self.wording.place(scope))
        return Choice(label, data(Tap.DROP, number, *scope_args(scope)))

    def _reply(self, blocks: Iterable[Block], rows: Rows) -> Reply:
        return Reply(self.language, Intent.UNKNOWN, tuple(blocks), rows)


def scope_args(scope: Scope) -> tuple[str, str]:
    """The arguments of a button that name the scope."""
    code = choices.office_arg(scope.code) if scope.kind is ScopeKind.OFFICE else scope.code
    return scope.kind.value, code


def _fault(problem: Problem) -> Text:
    if problem.line is None or problem.column is None:
        return problem.text
    where = {"line": problem.line, "column": problem.column}
    return text("dialog-fault-at", what=problem.text, **where)


def _delivered(progress: Progress) -> int:
    return progress.by_state.get(DeliveryState.DELIVERED, 0)
