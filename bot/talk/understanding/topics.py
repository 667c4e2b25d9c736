"""How topics, the keys of `data/seed/services.csv`, depend on what else a text names."""

from collections.abc import Sequence

from bot.offices.model import Agency
from bot.talk.understanding.cues import Cue

ELSEWHERE = "elsewhere_"
"""Begins the topic of an errand that no source says service offices do; who does it follows."""
FACILITY = f"{ELSEWHERE}facility"
"""What an office is like: its parking, its queue."""

_BY_AGENCY: dict[tuple[Agency, str], str] = {
    (Agency.MV, "digital"): "migration_digital",
    (Agency.MV, "no_letter_box"): "migration_documents",
    (Agency.MV, "ukraine_registration"): "migration_not_ukraine",
    (Agency.MV, "id_card"): "migration_id_check",
    (Agency.MV, "move_to_sweden"): "migration_id_check",
    (Agency.PM, "forms"): "pension_forms",
}
"""What a topic becomes when this agency is named with it."""

_YIELDS: dict[str, int] = {
    **dict.fromkeys(["pension_guidance", "sickness_benefit", "id_card"], 1),
    **dict.fromkeys(["jobseekers", "move_to_sweden", "change_address"], 2),
    **dict.fromkeys(["book_case_officer", "move_documents", "move_family", "interpreter"], 3),
    **dict.fromkeys(["digital", "drop_in", "forms", "guidance", "no_letter_box"], 4),
    **dict.fromkeys(["case_information", "no_decisions"], 5),
}
"""How readily a topic gives way to another named in the same text; those not here never do."""
_REFINED: tuple[tuple[str, Cue, str], ...] = (
    ("id_card", Cue.COST, "id_card_fee"),
    ("id_card", Cue.COLLECT, "id_card_collect"),
    ("jobseekers", Cue.REGISTER, "register_jobseeker"),
    ("pension_guidance", Cue.APPLY, "pension_forms"),
)
"""What a topic becomes when this cue is in the same text."""


def topic_of(
    topics: Sequence[str], agencies: Sequence[Agency], cues: int, errand: str | None = None
) -> str | None:
    """The topic meant among those named, with the agencies and cues beside them.

    `errand` is whose errand was named that is none of the offices'.
    """
    if not topics:
        return f"{ELSEWHERE}{errand}" if errand else None
    topic = min(topics, key=lambda named: _YIELDS.get(named, 0))
    for agency in agencies:
        topic = _BY_AGENCY.get((agency, topic), topic)
    refined = (new for old, cue, new in _REFINED if old == topic and cues & cue)
    return next(refined, topic)
