"""What an edit or an import would do, as a page shows it before it is done."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from bot.alerts.foreseeing import Alert
from bot.offices.model import Register
from bot.offices.status import status_of
from bot.register.editing import Foreseen
from bot.register.wording import differences
from bot.talk.answers import wording
from bot.talk.model import Language, Text
from bot.talk.plain import plain_text
from handlers.staff.register.office_map import elsewhere
from handlers.staff.register.parts import RegisterParts
from handlers.staff.visit import Visit
from handlers.web.keys import TEXTS

MOST_ALERTS = 20
MOST_DIFFERENCES = 200


def preview(
    foreseen: Foreseen, office_id: str, parts: RegisterParts, visit: Visit
) -> dict[str, Any]:
    """What differs, the state before and after, and every alert with its words."""
    before, after = foreseen.before, foreseen.after
    return {
        "differences": list(differences(before, after, foreseen.changes, parts.gazetteer)),
        "was": _state(before, office_id, parts),
        "now": _state(after, office_id, parts),
        "elsewhere": elsewhere(after.offices[office_id], parts.places),
        **alerts_shown(foreseen.alerts, after, visit),
    }


def alerts_shown(alerts: Sequence[Alert], after: Register, visit: Visit) -> dict[str, Any]:
    """The first of the alerts with their words in both languages, and how many get them."""
    texts = visit.request.app[TEXTS]
    shown = [
        {
            "due": each.notices[0].due,
            "people": each.people,
            "words": [(str(lang), plain_text(each.words(after, lang), texts)) for lang in Language],
        }
        for each in islice(alerts, MOST_ALERTS)
    ]
    return {
        "alerts": shown,
        "more_alerts": len(alerts) - len(shown),
        "people": sum(each.people for each in alerts),
    }


def _state(register: Register, office_id: str, parts: RegisterParts) -> Text | None:
    office = register.offices.get(office_id)
    if office is None:
        return None
    status = status_of(register.claims.get(office_id, ()), parts.day)
    return wording.state(status, office.programme_phase)
