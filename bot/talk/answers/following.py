"""What one follows: the list, and for each what one wants to hear of and when."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.alerts.model import Rhythm, Scope, Subscription, Wish
from bot.talk import choices
from bot.talk.answers import scopes
from bot.talk.answers.answer import Answer, Rows, item, note, paragraph, title
from bot.talk.answers.known_today import offer
from bot.talk.choices import Verb
from bot.talk.model import Choice, Intent, Text, text
from bot.talk.scene import Scene

PAGE = 5
_CHANGES: Mapping[str, Callable[[Subscription], Subscription]] = {
    "openings": lambda each: replace(each, wish=Wish.OPENINGS),
    "everything": lambda each: replace(each, wish=Wish.EVERYTHING),
    "at_once": lambda each: replace(each, rhythm=Rhythm.AT_ONCE),
    "weekly": lambda each: replace(each, rhythm=Rhythm.WEEKLY),
    "leads": lambda each: replace(each, leads=True),
    "no_leads": lambda each: replace(each, leads=False),
}
"""What a button changes in a subscription."""


def mine(scene: Scene, page: int = 0, *, edits: bool = False) -> Answer:
    """What the person follows, a page at a time, each with its choices and a button to stop it."""
    follows = scene.remembered.follows
    if not follows:
        return nothing(scene, Intent.SUBSCRIPTIONS)
    if len(follows) == 1:
        return replace(wishes(scene, follows[0].scope), edits=edits)
    pages = -(-len(follows) // PAGE)
    page = min(page, pages - 1)
    shown = follows[page * PAGE : (page + 1) * PAGE]
    return Answer(
        intent=Intent.SUBSCRIPTIONS,
        blocks=(
            title(text("mine-title")),
            *(item(_line(each, scene)) for each in shown),
            *((note(text("page-of", page=page + 1, pages=pages)),) if pages > 1 else ()),
        ),
        memory=scene.memory,
        choices=(*(_row(each.scope, scene) for each in shown), *_turn(page, pages), *_all(scene)),
        edits=edits,
    )


def wishes(scene: Scene, scope: Scope, change: str = "") -> Answer:
    """What the person wants to hear of the scope and when, after the change where there is one."""
    own = next((each for each in scene.remembered.follows if each.scope == scope), None)
    if own is None:
        return not_followed(scene, scope)
    if change and not scene.person.may_follow:
        return administrators_only(scene, Intent.SUBSCRIPTIONS)
    new = _CHANGES[change](own) if change in _CHANGES else own
    follows = tuple(new if each is own else each for each in scene.remembered.follows)
    return Answer(
        intent=Intent.SUBSCRIPTIONS,
        blocks=(
            title(text("wishes-title", scope=scopes.name(scope, scene))),
            paragraph(text("wishes-wish", wish=new.wish.value)),
            paragraph(text("wishes-rhythm", rhythm=new.rhythm.value)),
            *((paragraph(_leads(new)),) if new.rhythm is Rhythm.AT_ONCE else ()),
        ),
        memory=scene.memory,
        choices=_changes(new, scene),
        follows=follows,
        edits=True,
    )


def nothing(scene: Scene, intent: Intent) -> Answer:
    """The person follows nothing: how to begin, or where the feeds are."""
    key = "mine-nothing" if scene.person.reachable else "mine-feeds"
    follows_all = ((offer(scopes.SWEDEN, scene),),)
    return Answer(intent, (paragraph(text(key)),), scene.memory, follows_all)


def not_followed(scene: Scene, scope: Scope) -> Answer:
    """The scope is not followed (any more); it can be followed again."""
    said = text("stop-not-followed", scope=scopes.name(scope, scene))
    again = ((offer(scope, scene),),)
    return Answer(Intent.SUBSCRIPTIONS, (paragraph(said),), scene.memory, again)


def administrators_only(scene: Scene, intent: Intent) -> Answer:
    """In a group, only its administrators choose what it follows."""
    return Answer(intent, (paragraph(text("follow-administrators")),), scene.memory)


def manage(scope: Scope) -> tuple[Choice, ...]:
    """The buttons under what is followed: its choices, and an end to it."""
    return (_wishes_button(scope, text("button-wishes")), stop_button(scope))


def stop_button(scope: Scope) -> Choice:
    """Stops following the scope, at one tap."""
    return Choice(text("button-stop"), choices.data(Verb.UNFOLLOW, *scopes.args(scope)))


def mine_button() -> Choice:
    return Choice(text("button-mine"), choices.data(Verb.FOLLOWED, 0))


def _line(each: Subscription, scene: Scene) -> Text:
    leads = "yes" if each.leads and each.rhythm is Rhythm.AT_ONCE else "no"
    return text(
        "mine-line",
        scope=scopes.name(each.scope, scene),
        wish=each.wish.value,
        rhythm=each.rhythm.value,
        leads=leads,
    )


def _row(scope: Scope, scene: Scene) -> tuple[Choice, ...]:
    name = scopes.name(scope, scene)
    stop = choices.data(Verb.UNFOLLOW, *scopes.args(scope))
    return (
        _wishes_button(scope, text("button-wishes-of", scope=name)),
        Choice(text("button-stop-of", scope=name), stop),
    )


def _wishes_button(scope: Scope, label: Text, change: str = "") -> Choice:
    made = choices.data(Verb.WISHES, *scopes.args(scope), *((change,) if change else ()))
    return Choice(label, made)


def _turn(page: int, pages: int) -> Rows:
    if pages == 1:
        return ()
    to = (page + 1) % pages
    label = text("button-more" if to else "button-first-page")
    return ((Choice(label, choices.data(Verb.FOLLOWED, to)),),)


def _all(scene: Scene) -> Rows:
    if len(scene.remembered.follows) < 2:
        return ()
    return ((Choice(text("button-stop-all"), choices.data(Verb.UNFOLLOW, "all")),),)


def _leads(each: Subscription) -> Text:
    return text("wishes-leads" if each.leads else "wishes-no-leads")


def _changes(each: Subscription, scene: Scene) -> Rows:
    """A button for each choice that is not the one made; leads go with being told at once."""
    all_of_it, at_once = each.wish is Wish.EVERYTHING, each.rhythm is Rhythm.AT_ONCE
    wish = ("openings", "button-openings-only") if all_of_it else ("everything", "button-every")
    rhythm = ("weekly", "button-weekly") if at_once else ("at_once", "button-at-once")
    leads = ("no_leads", "button-no-leads") if each.leads else ("leads", "button-leads")
    offered = (wish, rhythm, leads) if at_once else (wish, rhythm)
    rows = (_wishes_button(each.scope, text(key), change) for change, key in offered)
    back = (mine_button(),) if len(scene.remembered.follows) > 1 else ()
    return (*((one,) for one in rows), (stop_button(each.scope), *back))
