"""Whom an announcement is for, in words."""

from dataclasses import dataclass

from bot.alerts.model import Scope, ScopeKind
from bot.announcements.model import Audience
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.talk.answers.office import county_name
from bot.talk.model import Language, Text, text

MOST_NAMED = 4
"""So many places are named in one line; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What names are taken from, and the language of whoever reads them."""

    register: Register
    gazetteer: Gazetteer
    language: Language

    def place(self, scope: Scope) -> Text:
        """The place, told apart from others of its name; one that is gone by its code."""
        gazetteer, offices = self.gazetteer, self.register.offices
        match scope.kind:
            case ScopeKind.MUNICIPALITY if scope.code in gazetteer.municipalities:
                county = county_name(gazetteer.county_of(scope.code), self.language)
                name = gazetteer.municipalities[scope.code].name
                return text("audience-municipality", name=name, county=county)
            case ScopeKind.COUNTY if scope.code in gazetteer.counties:
                name = county_name(gazetteer.counties[scope.code], self.language)
                return text("audience-county", name=name)
            case ScopeKind.OFFICE if scope.code in offices:
                return text("audience-office", name=offices[scope.code].name)
        return text("audience-gone", code=scope.code)

    def audience(self, audience: Audience, most: int = MOST_NAMED) -> Text:
        """Whom it is for, in one line that names at most so many places."""
        who = self._who(audience, most)
        if audience.language is None:
            return who
        return text("audience-narrowed", who=who, language=audience.language.value)

    def _who(self, audience: Audience, most: int) -> Text:
        if audience.everyone:
            return text("audience-everyone")
        named = [self.place(scope) for scope in scopes_of(audience)]
        named += [text("audience-phase", phase=str(phase)) for phase in audience.phases]
        if not named:
            return text("audience-nobody")
        more = len(named) - most
        if more <= 1:
            return text("audience-those", places=tuple(named))
        return text("audience-those-and-more", places=tuple(named[:most]), more=more)


def scopes_of(audience: Audience) -> tuple[Scope, ...]:
    """The places that were chosen, as they were."""
    return (
        *(Scope(ScopeKind.COUNTY, code) for code in audience.counties),
        *(Scope(ScopeKind.MUNICIPALITY, code) for code in audience.municipalities),
        *(Scope(ScopeKind.OFFICE, code) for code in audience.offices),
    )
