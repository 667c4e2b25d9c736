"""Following a place: what is known of it today, what will be sent, and how to stop."""

from dataclasses import replace

from bot.alerts.model import Scope, ScopeKind, Subscription
from bot.offices.model import Office
from bot.places.model import How, Outcome, Place
from bot.talk.answers import buttons, following, scopes
from bot.talk.answers.answer import Answer, note, paragraph, title
from bot.talk.answers.known_today import known_of, offer
from bot.talk.answers.regions import Area
from bot.talk.model import Choice, Intent, Memory, PlaceAnswer, text
from bot.talk.scene import Scene, found

MOST_FOLLOWED = 50
_PROMISES = {
    ScopeKind.OFFICE: "follow-promise-office",
    ScopeKind.MUNICIPALITY: "follow-promise-place",
    ScopeKind.COUNTY: "follow-promise-place",
    ScopeKind.SWEDEN: "follow-promise-sweden",
}


def what(scene: Scene) -> Answer:
    """Asks what to follow, where nothing was named or spoken of."""
    return Answer(
        intent=Intent.SUBSCRIBE,
        blocks=(paragraph(text("follow-what")),),
        memory=Memory(intent=Intent.SUBSCRIBE),
        choices=((offer(scopes.SWEDEN, scene),), (buttons.share_position(),)),
    )


def area(scene: Scene, named: Area) -> Answer:
    """Follows the county that the area is; of one with several counties it asks which."""
    if len(named.county_codes) == 1:
        return follow(scene, scopes.of_county(named.county_codes[0]))
    counties = [scopes.of_county(code) for code in named.county_codes]
    return Answer(
        intent=Intent.SUBSCRIBE,
        blocks=(paragraph(text("region-which-county", region=named.name)),),
        memory=Memory(intent=Intent.SUBSCRIBE),
        choices=(*((offer(each, scene),) for each in counties), (offer(scopes.SWEDEN, scene),)),
        place=PlaceAnswer(Outcome.ASK, (), How.REGION),
    )


def follow_place(scene: Scene, place: Place, part: Office | None = None) -> Answer:
    """Follows the municipality; where it has no office, offers the nearest offices too.

    `part` is the office of a part of town that was named: that is followed, and the whole
    municipality is offered.
    """
    whole = scopes.of_place(place.municipality_code)
    if part is None:
        return follow(scene, whole, place)
    answer = follow(scene, scopes.of_office(part), place)
    return replace(answer, choices=(*answer.choices, (offer(whole, scene),)))


def follow(scene: Scene, scope: Scope, place: Place | None = None) -> Answer:
    """Follows the scope from now on, and says so. One that is followed stays as it is."""
    if not scene.person.reachable:
        return _feeds(scene, scope, place)
    if not scene.person.may_follow:
        return following.administrators_only(scene, Intent.SUBSCRIBE)
    follows = scene.remembered.follows
    followed = any(each.scope == scope for each in follows)
    if not followed and len(follows) >= MOST_FOLLOWED:
        return _too_many(scene)
    key = "follow-already" if followed else "follow-now"
    name = scopes.name(scope, scene)
    known = known_of(scene, scope, place)
    return Answer(
        intent=Intent.SUBSCRIBE,
        blocks=(
            title(text(key, scope=name)),
            *known.blocks,
            paragraph(text(_PROMISES[scope.kind], scope=name)),
            *known.near,
            note(text("follow-how")),
        ),
        memory=_memory(scene, scope, place),
        choices=(following.manage(scope), *known.offers),
        place=found(place) if place else PlaceAnswer(),
        offices=known.offices,
        follows=follows if followed else (*follows, Subscription(scope)),
    )


def _too_many(scene: Scene) -> Answer:
    return Answer(
        intent=Intent.SUBSCRIBE,
        blocks=(paragraph(text("follow-too-many", most=MOST_FOLLOWED)),),
        memory=scene.memory,
        choices=((following.mine_button(),),),
    )


def _feeds(scene: Scene, scope: Scope, place: Place | None) -> Answer:
    """Where nothing can be sent to the person: the feed and the calendar of the scope."""
    known = known_of(scene, scope, place)
    on_web = scene.person.door == "web"
    atom, calendar = scopes.feed(scope, "atom"), scopes.feed(scope, "ics")
    where = text("follow-feeds" if on_web else "follow-feeds-at", atom=atom, calendar=calendar)
    links = (Choice(text("button-feed"), href=atom), Choice(text("button-calendar"), href=calendar))
    return Answer(
        intent=Intent.SUBSCRIBE,
        blocks=(
            title(text("follow-feeds-title", scope=scopes.name(scope, scene))),
            *known.blocks,
            paragraph(where),
            *known.near,
        ),
        memory=_memory(scene, scope, place),
        choices=(*((links,) if on_web else ()), *known.offers),
        place=found(place) if place else PlaceAnswer(),
        offices=known.offices,
    )


def _memory(scene: Scene, scope: Scope, place: Place | None) -> Memory:
    """What lies in one municipality is spoken of from now on; else nothing waits for a place."""
    if place is None:
        return replace(scene.memory, intent=None, asked=())
    return scene.remembering(place, scope.code if scope.kind is ScopeKind.OFFICE else None)
