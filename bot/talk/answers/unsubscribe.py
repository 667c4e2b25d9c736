"""Stopping: at one tap, or after the question which where several are followed."""

from collections.abc import Iterable

from bot.alerts.model import Rhythm, Scope, ScopeKind
from bot.offices.model import Office
from bot.places.model import Place
from bot.talk import choices
from bot.talk.answers import following, scopes
from bot.talk.answers.answer import Answer, item, paragraph, title
from bot.talk.answers.known_today import offer
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, Intent, Text, text
from bot.talk.scene import Scene

_MOST_OFFERED = 5


def unsubscribe(scene: Scene) -> Answer:
    """Stops what is followed; of several asks which, or all of them."""
    follows = scene.remembered.follows
    if not follows:
        return following.nothing(scene, Intent.UNSUBSCRIBE)
    if len(follows) == 1:
        return stop(scene, (follows[0].scope,))
    every = Choice(text("button-stop-all"), choices.data(Verb.UNFOLLOW, "all"))
    shown = follows[:_MOST_OFFERED]
    more = ((following.mine_button(),),) if len(follows) > len(shown) else ()
    return Answer(
        intent=Intent.UNSUBSCRIBE,
        blocks=(paragraph(text("stop-which", count=len(follows))),),
        memory=scene.memory,
        choices=((every,), *((_one(each.scope, scene),) for each in shown), *more),
    )


def of_place(scene: Scene, place: Place) -> Answer:
    """Stops what is followed in the place that the person names."""
    return _matching(scene, scopes.of_place(place.municipality_code))


def of_scope(scene: Scene, scope: Scope) -> Answer:
    """Stops following just this."""
    if any(each.scope == scope for each in scene.remembered.follows):
        return stop(scene, (scope,))
    return following.not_followed(scene, scope)


def of_office(scene: Scene, one: Office) -> Answer:
    """Stops all that brings alerts of the office: itself, its municipality, county and Sweden."""
    bringing = [e.scope for e in scene.remembered.follows if scopes.holds(e.scope, one)]
    return stop(scene, bringing) if bringing else _matching(scene, scopes.of_office(one))


def weekly(scene: Scene) -> Answer:
    """Stops all that is told in the weekly summary."""
    told = [e.scope for e in scene.remembered.follows if e.rhythm is Rhythm.WEEKLY]
    return stop(scene, told) if told else unsubscribe(scene)


def all_of_it(scene: Scene) -> Answer:
    """Stops everything."""
    follows = scene.remembered.follows
    if not follows:
        return following.nothing(scene, Intent.UNSUBSCRIBE)
    return stop(scene, [each.scope for each in follows])


def stop(scene: Scene, stopped: Iterable[Scope]) -> Answer:
    """Stops these, says which, and offers to follow each again."""
    if not scene.person.may_follow:
        return following.administrators_only(scene, Intent.UNSUBSCRIBE)
    ended = tuple(stopped)
    names = tuple(scopes.name(scope, scene) for scope in ended)
    left = tuple(each for each in scene.remembered.follows if each.scope not in ended)
    mine = ((following.mine_button(),),) if left else ()
    return Answer(
        intent=Intent.UNSUBSCRIBE,
        blocks=_done(names),
        memory=scene.memory,
        choices=(*((offer(scope, scene),) for scope in ended[:_MOST_OFFERED]), *mine),
        follows=left,
    )


def _done(names: tuple[str | Text, ...]) -> tuple[Block, ...]:
    if len(names) == 1:
        return (paragraph(text("stop-done", scope=names[0])),)
    lines = (item(text("stop-item", scope=name)) for name in names)
    return (title(text("stop-done-several")), *lines)


def _matching(scene: Scene, scope: Scope) -> Answer:
    """Stops the scope and the offices in it that are followed by themselves."""
    register = scene.knows.register
    matching = [
        each.scope
        for each in scene.remembered.follows
        if each.scope == scope
        or (
            each.scope.kind is ScopeKind.OFFICE
            and each.scope.code in register.offices
            and scopes.holds(scope, register.offices[each.scope.code])
        )
    ]
    return stop(scene, matching) if matching else following.not_followed(scene, scope)


def _one(scope: Scope, scene: Scene) -> Choice:
    label = text("button-stop-of", scope=scopes.name(scope, scene))
    return Choice(label, choices.data(Verb.UNFOLLOW, *scopes.args(scope)))
