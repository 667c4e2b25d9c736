"""The forms in which offices are edited: what each starts with, and the edit it makes."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.offices.claims import CLOSINGS, newest_first
from bot.offices.hours import coming_special_days
from bot.offices.model import Agency, ClaimKind, Confidence, Known, Office, PositionOf, Register
from bot.places.alphabet import alphabetical
from bot.places.model import Gazetteer
from bot.register.edits import Edit
from bot.register.forms import claim, closing, days, facts, hours, moving, opening
from bot.register.wording import claim as claim_words

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Scene:
    """In what a form is filled in. `office` is None for one that is new."""

    register: Register
    office: Office | None
    day: date
    gazetteer: Gazetteer
    query: Fields

    @property
    def edited(self) -> Office:
        if self.office is None:
            raise LookupError("a form for a new office has none")
        return self.office

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(self.gazetteer.municipalities)


@dataclass(frozen=True, slots=True)
class EditForm:
    """A form: its place in addresses and texts, and what it does.

    `moved_on` are the fields of one who wrote before the register became what it is.
    """

    path: str
    key: str
    start: Callable[[Scene], dict[str, str]]
    edit: Callable[[Scene, Fields], Edit]
    context: Callable[[Scene, Fields], dict[str, Any]] = lambda _, __: {}
    moved_on: Callable[[Scene, Fields], Fields] = lambda _, fields: fields


def _claim_start(scene: Scene) -> dict[str, str]:
    asked = {name: scene.query.get(name, "") for name in ("kind", "corrects")}
    corrected = _claim_numbered(scene, asked["corrects"])
    if corrected is not None and not asked["kind"]:
        asked["kind"] = corrected.kind.value
    return claim.empty(scene.day, **asked)


def _claim_context(scene: Scene, fields: Fields) -> dict[str, Any]:
    corrected = _claim_numbered(scene, fields.get("corrects", ""))
    known = newest_first(scene.register.claims.get(scene.edited.id, ()))
    return {
        "kinds": list(ClaimKind),
        "corrected": claim_words(corrected) if corrected else None,
        "known": [(str(each.id), claim_words(each)) for each in known],
    }


def _claim_numbered(scene: Scene, number: str) -> Any:
    claims = scene.register.claims.get(scene.edited.id, ())
    return next((each for each in claims if str(each.id) == number), None)


def _facts_start(scene: Scene) -> dict[str, str]:
    now = facts.of(scene.edited)
    return now | {"before": json.dumps(now)}


def _facts_edit(scene: Scene, fields: Fields) -> Edit:
    return facts.edit(fields, _before(fields), scene.edited, scene.codes)


def _facts_moved_on(scene: Scene, fields: Fields) -> Fields:
    """What the person didn't touch is as it has become; what they did stays as they wrote it."""
    before, now = _before(fields), facts.of(scene.edited)
    names = {*before, *now, *fields} - {"before"}
    untouched = {n for n in names if fields.get(n, "") == before.get(n, "")}
    merged = {n: now.get(n, "") if n in untouched else fields.get(n, "") for n in names}
    return {**merged, "before": json.dumps(now)}


def _before(fields: Fields) -> dict[str, str]:
    """The fields as the form began, which the browser has sent back."""
    try:
        read = json.loads(fields.get("before", ""))
    except (ValueError, RecursionError):
        return {}
    return {str(n): str(v) for n, v in read.items()} if isinstance(read, dict) else {}


def _facts_context(scene: Scene, fields: Fields) -> dict[str, Any]:
    every = sorted(
        scene.gazetteer.municipalities.values(), key=lambda each: alphabetical(each.name)
    )
    return {
        "municipalities": [(each.code, each.name) for each in every],
        "positions": list(PositionOf),
        "agencies": [code for code in Agency if code is not Agency.SSC],
        "chosen": [code for code in Agency if fields.get(f"agency-{code}")],
        "known": list(Known),
    }


def _hours_start(scene: Scene) -> dict[str, str]:
    return hours.of(scene.register.hours.get(scene.edited.id, ()), scene.day)


def _hours_edit(scene: Scene, fields: Fields) -> Edit:
    return hours.edit(fields, scene.edited.id, scene.day, _hours_room(scene))


def _hours_room(scene: Scene) -> int:
    return hours.stretches(scene.register.hours.get(scene.edited.id, ()))


def _days_edit(scene: Scene, fields: Fields) -> Edit:
    return days.edit(fields, scene.edited.id, scene.day, _days_room(scene, fields))


def _days_room(scene: Scene, fields: Fields) -> int:
    return days.room(fields, coming_special_days(scene.register, scene.edited.id, scene.day))


def _closing_context(scene: Scene, _: Fields) -> dict[str, Any]:
    others = sorted(scene.register.offices.values(), key=lambda each: alphabetical(each.name))
    return {
        "kinds": sorted(CLOSINGS, reverse=True),
        "others": [(o.id, o.name) for o in others if o.id != scene.edited.id],
    }


EDITS = (
    EditForm(
        "uppgift",
        "claim",
        start=_claim_start,
        edit=lambda scene, fields: claim.edit(fields, scene.edited.id, scene.day),
        context=_claim_context,
    ),
    EditForm(
        "fakta",
        "facts",
        start=_facts_start,
        edit=_facts_edit,
        context=_facts_context,
        moved_on=_facts_moved_on,
    ),
    EditForm(
        "tider",
        "hours",
        start=_hours_start,
        edit=_hours_edit,
        context=lambda scene, _: {"room": _hours_room(scene)},
    ),
    EditForm(
        "dagar",
        "days",
        start=lambda scene: days.of(
            coming_special_days(scene.register, scene.edited.id, scene.day)
        ),
        edit=_days_edit,
        context=lambda scene, fields: {"room": _days_room(scene, fields)},
    ),
    EditForm(
        "flytt",
        "move",
        start=lambda scene: moving.of(scene.edited, scene.day),
        edit=lambda scene, fields: moving.edit(fields, scene.edited, scene.day),
        context=lambda _, __: {"positions": list(PositionOf)},
    ),
    EditForm(
        "stangning",
        "close",
        start=lambda scene: closing.empty(scene.day),
        edit=lambda scene, fields: closing.edit(fields, scene.edited.id, scene.day),
        context=_closing_context,
    ),
)
NEW_OFFICE = EditForm(
    "nytt",
    "new",
    start=lambda scene: opening.empty(scene.day),
    edit=lambda scene, fields: opening.edit(fields, scene.register, scene.codes, scene.day),
    context=lambda scene, fields: {
        **_facts_context(scene, fields),
        "kinds": [ClaimKind.PLANNED_OPENING, ClaimKind.OPENED, ClaimKind.SEEN_OPEN],
    },
)
CONFIDENCES = tuple(Confidence)
