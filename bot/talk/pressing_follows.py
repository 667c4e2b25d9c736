"""Buttons of following: from what was pressed to its answer."""

from collections.abc import Callable

from bot.alerts.model import Scope, ScopeKind
from bot.places.model import How, Place
from bot.talk.answers import following, privacy, scopes, subscribe, unknown, unsubscribe
from bot.talk.answers.answer import Answer
from bot.talk.atlas import Atlas
from bot.talk.choices import Press
from bot.talk.model import Intent
from bot.talk.scene import Scene

Handler = Callable[[Scene, Press, Atlas], Answer]


def follow(scene: Scene, press: Press, atlas: Atlas) -> Answer:
    if not press.args:
        return subscribe.what(scene)
    scope = scopes.named(scene, press)
    if scope is None:
        return _outdated(scene)
    where = place_of(scene, scope, atlas)
    return subscribe.follow(scene.wanting(Intent.SUBSCRIBE), scope, where)


def stop(scene: Scene, press: Press, _: Atlas) -> Answer:
    match press.args:
        case ("all",):
            return unsubscribe.all_of_it(scene)
        case ("weekly",):
            return unsubscribe.weekly(scene)
        case ("of", _):
            return _of_office(scene, Press(press.verb, ("office", press.arg(1))))
    scope = scopes.named(scene, press)
    return unsubscribe.of_scope(scene, scope) if scope else _outdated(scene)


def _of_office(scene: Scene, press: Press) -> Answer:
    """The button of an alert: it tells of an office, and not by what it is followed."""
    scope = scopes.named(scene, press)
    one = scene.knows.register.offices.get(scope.code) if scope else None
    return unsubscribe.of_office(scene, one) if one else unsubscribe.unsubscribe(scene)


def followed(scene: Scene, press: Press, _: Atlas) -> Answer:
    return following.mine(scene, press.number(0), edits=True)


def wishes(scene: Scene, press: Press, _: Atlas) -> Answer:
    scope = scopes.named(scene, press)
    return following.wishes(scene, scope, press.arg(2)) if scope else _outdated(scene)


def forget(scene: Scene, press: Press, _: Atlas) -> Answer:
    sure = press.arg(0) == privacy.SURE
    return privacy.forget_surely(scene) if sure else privacy.forget(scene)


def place_of(scene: Scene, scope: Scope, atlas: Atlas) -> Place | None:
    """The municipality that the scope is or lies in, as the place spoken of where it is that."""
    if scope.kind is ScopeKind.OFFICE:
        one = scene.knows.register.offices.get(scope.code)
        code = one.municipality_code if one else ""
    else:
        code = scope.code if scope.kind is ScopeKind.MUNICIPALITY else ""
    spoken_of = atlas.remembered(scene.memory)
    if spoken_of is not None and spoken_of.municipality_code == code:
        return spoken_of
    return atlas.place(code, None, How.CHOICE)


def _outdated(scene: Scene) -> Answer:
    return unknown.not_understood(scene, "choice-outdated")
