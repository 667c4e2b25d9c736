from bot.offices.model import Agency, Known, Office, Register
from bot.offices.services import about, by_agency, known_to_offer, services_at
from tests.offices.builders import office, register_of, service

ID_CARD = service("id_card", Agency.SKV, "some")
MOVING = service("move_to_sweden", Agency.SKV, "some")
NOT_HERE = service("migration_not_ukraine", Agency.MV, "none")
FORMS = service("forms")
REPORT = service("activity_report", Agency.AF)
ALL = (FORMS, ID_CARD, MOVING, REPORT, NOT_HERE)


def at(the_office: Office, register: Register) -> dict[str, str]:
    offers = services_at(register, the_office)
    return {offer.service.key: str(offer.here) for offer in offers}


def test_what_all_offices_do_is_done_here_and_what_some_do_is_not_known() -> None:
    boden = office("boden")
    told = at(boden, register_of(boden, services=ALL))
    assert told == {
        "forms": "yes",
        "id_card": "unknown",
        "move_to_sweden": "unknown",
        "activity_report": "yes",
    }


def test_id_cards_follow_what_is_known_of_the_office() -> None:
    halmstad, varberg = office("halmstad", id_card=Known.YES), office("varberg", id_card=Known.NO)
    register = register_of(halmstad, varberg, services=ALL)
    assert at(halmstad, register)["id_card"] == "yes"
    assert at(varberg, register)["id_card"] == "no"
    assert known_to_offer(register, ID_CARD) == (halmstad,)


def test_what_no_office_does_is_said_where_its_agency_is() -> None:
    kiruna = office("kiruna", agencies=(Agency.MV,))
    told = at(kiruna, register_of(kiruna, services=ALL))
    assert told == {"forms": "yes", "migration_not_ukraine": "no"}


def test_services_are_found_by_key_and_by_agency_once_each() -> None:
    register = register_of(services=ALL)
    assert about(register, ["activity_report", "SKV", "id_card", "nonsense"]) == (
        REPORT,
        ID_CARD,
        MOVING,
    )


def test_the_seeds_services_by_agency(register: Register) -> None:
    groups = {each.agency.code: len(each.services) for each in by_agency(register)}
    assert groups == {"AF": 3, "FK": 3, "PM": 3, "SKV": 10, "MV": 5, "SSC": 9}
    assert all(s.source_url for each in by_agency(register) for s in each.services)


def test_where_identity_cards_are_known_to_be_made(register: Register) -> None:
    (id_card,) = about(register, ["id_card"])
    assert id_card.offices == "some"
    assert [o.id for o in known_to_offer(register, id_card)] == ["halmstad", "skelleftea"]
