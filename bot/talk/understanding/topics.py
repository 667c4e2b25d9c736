"""How topics, the keys of `data/seed/services.csv`, depend on what else a text names."""

from collections.abc import Sequence

from bot.offices.model import Agency

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
_ID_CARD = "id_card"


def topic_of(
    topics: Sequence[str], agencies: Sequence[Agency], *, costs: bool, collects: bool
) -> str | None:
    """The topic meant among those named, with the agencies named beside them."""
    if not topics:
        return None
    topic = min(topics, key=lambda named: _YIELDS.get(named, 0))
    for agency in agencies:
        topic = _BY_AGENCY.get((agency, topic), topic)
    if topic == _ID_CARD and costs:
        return "id_card_fee"
    return "id_card_collect" if topic == _ID_CARD and collects else topic
