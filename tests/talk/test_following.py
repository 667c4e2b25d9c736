"""A person follows a place, sees what they follow and chooses what to be told."""

from datetime import date

import pytest

from bot.alerts.model import Rhythm, Scope, ScopeKind, Subscription, Wish
from bot.talk.model import Intent, Language
from tests.talk.talker import Talker

BODEN = Scope(ScopeKind.MUNICIPALITY, "2582")
ARE = Scope(ScopeKind.MUNICIPALITY, "2321")
NORRBOTTEN = Scope(ScopeKind.COUNTY, "25")
SWEDEN = Scope(ScopeKind.SWEDEN)


def followed(talker: Talker) -> list[Scope]:
    return [each.scope for each in talker.remembered.follows]


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("Meddela mig när det öppnar i Åre", ARE),
        ("notify me about Boden", BODEN),
        ("/bevaka Boden", BODEN),
        ("/follow Boden", BODEN),
        ("bevaka Norrbottens län", NORRBOTTEN),
        ("/follow Norrbotten", NORRBOTTEN),
        ("bevaka Skåne", Scope(ScopeKind.COUNTY, "12")),
        ("bevaka hela Sverige", SWEDEN),
        ("notify me about all of Sweden", SWEDEN),
        ("meddela mig om alla nya kontor", SWEDEN),
    ],
)
def test_one_follows_by_asking_for_it(words, scope):
    talker = Talker()
    assert talker.says(words).reply.intent is Intent.SUBSCRIBE
    assert talker.remembered.follows == (Subscription(scope),)


@pytest.mark.parametrize("place", ["boden", "åre", "lund"])
@pytest.mark.parametrize(
    "asked",
    [
        "följ {}",
        "jag vill följa {}",
        "meddela mig om {}",
        "hör av dig om {}!",
        "prenumerera på {}",
        "/bevaka {}",
        "follow {}",
        "/follow {}",
        "please notify me about {}",
        "keep me posted on {}",
        "i want to follow {}",
        "sluta följa {}",
        "avsluta bevakningen av {}",
        "/stopp {}",
        "stop following {}",
    ],
)
def test_a_name_that_is_a_word_as_well_is_the_place_in_small_letters_too(place, asked):
    answer = Talker().says(asked.format(place))
    assert place.capitalize() in answer.text


@pytest.mark.parametrize("words", ["bevaka Rosengård", "follow the office in Malmö Rosengård"])
def test_an_office_in_a_part_of_town_is_followed_and_the_whole_town_is_offered(words):
    talker = Talker()
    talker.says(words)
    assert followed(talker) == [Scope(ScopeKind.OFFICE, "malmo-rosengard")]
    talker.presses(next(label for label in talker.last.buttons if label.endswith(" Malmö")))
    assert Scope(ScopeKind.MUNICIPALITY, "1280") in followed(talker)


@pytest.mark.parametrize(
    "words", ["follow xyzzy", "notify me about grumpton", "bevaka blorp", "follow Berlin"]
)
def test_a_place_that_nobody_knows_follows_nothing_else(words):
    talker = Talker()
    talker.says("Boden")
    talker.says(words)
    assert talker.remembered.follows == ()
    assert "Boden" not in talker.last.text.partition("Boden, Skogås")[0]


@pytest.mark.parametrize("words", ["notify me when it opens", "meddela mig om det", "bevaka"])
def test_the_place_spoken_of_is_followed(words):
    talker = Talker()
    talker.says("Boden")
    talker.says(words)
    assert followed(talker) == [Scope(ScopeKind.OFFICE, "boden")]


@pytest.mark.parametrize(
    ("client", "title", "promise", "how"),
    [
        (Language.SV, "Du bevakar nu Boden", "Jag meddelar dig när", "Skriv ”stopp”"),
        (Language.EN, "You now follow Boden", "I’ll tell you when", "Write “stop”"),
    ],
)
def test_the_answer_says_what_is_known_what_will_be_sent_and_how_to_stop(
    client, title, promise, how
):
    talker = Talker(client=client)
    talker.says("Boden")
    answer = talker.turns(choice="1:follow:place:2582")
    assert answer.text.startswith(title)
    assert "2023" in answer.text
    assert promise in answer.text
    assert how in answer.text
    assert answer.sources


def test_the_button_of_an_answer_follows_its_office():
    talker = Talker(day=date(2022, 5, 20))
    talker.says("Laholm")
    answer = talker.presses("Meddela mig")
    assert followed(talker) == [Scope(ScopeKind.OFFICE, "laholm")]
    assert answer.reply.place.municipalities == ("1381",)
    assert "planeras öppna under 2022" in answer.text


def test_notify_me_after_an_answer_is_about_what_it_told_of():
    talker = Talker()
    talker.says("Boden")
    assert talker.says("meddela mig").reply.place.municipalities == ("2582",)
    assert followed(talker) == [Scope(ScopeKind.OFFICE, "boden")]


def test_where_there_is_no_office_the_nearest_are_offered_too():
    talker = Talker()
    answer = talker.says("meddela mig om Haparanda")
    assert followed(talker) == [Scope(ScopeKind.MUNICIPALITY, "2583")]
    assert "Jag känner inte till något servicekontor i Haparanda" in answer.text
    assert "ett servicekontor i Haparanda planeras" in answer.text
    nearest = next(label for label in answer.buttons if label.startswith("Bevaka Servicekontor"))
    talker.presses(nearest)
    assert followed(talker)[1].kind is ScopeKind.OFFICE


def test_a_part_of_the_country_is_followed_by_county():
    talker = Talker()
    talker.says("bevaka Norrland")
    assert followed(talker) == []
    talker.presses("Bevaka Norrbottens län")
    assert followed(talker) == [NORRBOTTEN]


def test_an_ambiguous_place_is_asked_about_before_it_is_followed():
    talker = Talker()
    talker.says("meddela mig om Haga")
    assert followed(talker) == []
    label = next(label for label in talker.last.buttons if "Göteborg" in label)
    talker.presses(label)
    assert followed(talker) == [Scope(ScopeKind.MUNICIPALITY, "1480")]


@pytest.mark.parametrize(
    ("reply", "scope"), [("Boden", BODEN), ("Norrbotten", NORRBOTTEN), ("hela Sverige", SWEDEN)]
)
def test_it_asks_what_to_follow_and_takes_the_answer(reply, scope):
    talker = Talker()
    assert "Vad vill du bevaka?" in talker.says("/bevaka").text
    talker.says(reply)
    assert followed(talker) == [scope]


def test_after_following_a_place_is_a_question_again():
    talker = Talker()
    talker.says("bevaka hela Sverige")
    talker.says("Boden")
    assert followed(talker) == [SWEDEN]


def test_following_twice_changes_nothing():
    talker = Talker()
    talker.says("bevaka Boden")
    talker.presses("Välj vad du får veta")
    talker.presses("Bara öppningar")
    assert "Du bevakar redan Boden" in talker.says("bevaka Boden").text
    assert talker.remembered.follows == (Subscription(BODEN, Wish.OPENINGS),)


def test_changing_language_follows_nothing_again():
    talker = Talker()
    talker.says("bevaka Boden")
    talker.says("stopp")
    talker.says("english")
    assert followed(talker) == []


def test_there_is_an_end_to_how_much_one_follows():
    talker = Talker()
    codes = sorted(conversation_codes(talker))[:51]
    for code in codes:
        talker.presses_data(f"1:follow:place:{code}")
    assert len(followed(talker)) == 50
    assert "Du bevakar redan 50 saker" in talker.last.text
    talker.says("/mina")
    assert "Sida 1 av 10." in talker.last.text
    assert "Sida 2 av 10." in talker.presses("Visa fler").text


def conversation_codes(talker: Talker) -> set[str]:
    return {one.municipality_code for one in talker.register.offices.values()}


def test_mine_tells_what_is_followed_and_how():
    talker = Talker()
    assert "Du bevakar inget" in talker.says("/mina").text
    talker.says("bevaka Boden")
    talker.says("bevaka Norrbotten")
    answer = talker.says("mina bevakningar")
    assert "Boden: alla ändringar, direkt, även 7 dagar och 1 dag före en öppning" in answer.text
    assert {"Sluta: Boden", "Ändra: Norrbottens län", "Sluta bevaka allt"} <= set(answer.buttons)
    talker.presses("Sluta: Boden")
    assert followed(talker) == [NORRBOTTEN]


def test_every_choice_is_one_tap_and_another_back():
    talker = Talker()
    talker.says("bevaka Boden")
    talker.says("/mina")
    for label, expected in [
        ("Bara öppningar", Subscription(BODEN, Wish.OPENINGS)),
        ("Inga påminnelser", Subscription(BODEN, Wish.OPENINGS, leads=False)),
        ("Påminn före öppning", Subscription(BODEN, Wish.OPENINGS)),
        ("Sammanfatta varje måndag", Subscription(BODEN, Wish.OPENINGS, Rhythm.WEEKLY)),
        ("Alla ändringar", Subscription(BODEN, rhythm=Rhythm.WEEKLY)),
        ("Meddela direkt", Subscription(BODEN)),
    ]:
        answer = talker.presses(label)
        assert answer.reply.edits
        assert talker.remembered.follows == (expected,)


def test_in_a_group_administrators_alone_choose():
    talker = Talker(may_follow=False)
    assert "administratörerna" in talker.says("bevaka Boden").text
    assert followed(talker) == []
    admin = Talker()
    admin.says("bevaka Boden")
    admin.may_follow = False
    for words in ("stopp", "/radera"):
        assert "administratörerna" in admin.says(words).text
    assert "administratörerna" in admin.presses_data("1:wishes:place:2582:weekly").text
    assert "administratörerna" in admin.presses_data("1:forget:yes").text
    assert admin.remembered.follows == (Subscription(BODEN),)


def test_the_web_chat_leads_to_the_feed_and_the_calendar():
    talker = Talker(door="web")
    answer = talker.says("meddela mig om Boden")
    assert followed(talker) == []
    assert "Jag kan inte skicka något till dig här" in answer.text
    assert answer.buttons["Flöde (Atom)"].href == "/bevaka/kommun/2582.atom"
    assert answer.buttons["Kalender (ics)"].href == "/bevaka/kommun/2582.ics"
    assert talker.says("/mina").reply.choices


def test_the_terminal_tells_where_they_are():
    answer = Talker(door="terminal", client=Language.EN).says("notify me about all of Sweden")
    assert "/bevaka/sverige.atom" in answer.text
    assert "/bevaka/sverige.ics" in answer.text


@pytest.mark.parametrize("data", ["1:follow:place:9999", "1:follow:county:99", "1:wishes:office:x"])
def test_a_forged_button_follows_nothing(data):
    talker = Talker()
    assert talker.presses_data(data).reply.intent is Intent.UNKNOWN
    assert followed(talker) == []


def test_alerts_go_by_the_language_of_the_one_who_follows():
    talker = Talker(client=Language.EN)
    talker.says("notify me about Boden")
    assert talker.remembered.client is Language.EN
    talker.may_follow, talker.client = False, Language.SV
    talker.says("Luleå")
    assert talker.remembered.client is Language.EN


@pytest.mark.parametrize(
    "words",
    [
        "Boden",
        "öppettider i Boden",
        "öppettider i Malmö",
        "vad kan jag göra i Boden",
        "id-kort i Malmö",
        "Haparanda",
        "vilka kontor är nya?",
    ],
)
def test_every_answer_about_offices_has_the_button(words):
    talker = Talker()
    talker.says(words)
    talker.presses("Meddela mig")
    assert len(talker.remembered.follows) == 1
