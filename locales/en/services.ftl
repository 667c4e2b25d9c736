services-title = What you can do at a service office
services-title-place = What you can do at the offices { IN($municipality) }
services-title-office = What you can do at { $office }
services-title-agency-office = { $agency } at { $office }
services-title-agency = { $agency } at the service offices
services-which = Which agency is it about?
services-only-some = Only at some offices, so check before you go:
services-only-some-here = Only at some offices. I don’t know whether { $office } does it:
service-line = { $what }{ $where ->
    [none] {" "}(not done at service offices)
    [elsewhere] {" "}(not at this office)
   *[all] {""}
}{ $booking ->
    [yes] , book a time first
   *[unknown] {""}
} ({ $by })
services-other-errand = That is not among the things I know you can do at service offices.
services-unknown = I have no information about that.
id-card-title = Identity cards at service offices
id-card-yes = { $office } takes applications for identity cards.
id-card-no = { $office } does not take applications for identity cards.
id-card-unknown = I don’t know whether { $office } takes applications for identity cards.
id-card-elsewhere = I know that it can be done here:
elsewhere-police = Ask the police: polisen.se
elsewhere-transport = Ask the Swedish Transport Agency: transportstyrelsen.se
elsewhere-studies = Ask CSN: csn.se
elsewhere-debts = Ask the Swedish Enforcement Authority: kronofogden.se
elsewhere-land = Ask Lantmäteriet: lantmateriet.se
elsewhere-health = Ask the health service: 1177.se
elsewhere-facility = Call { $agency }, { $phone }.
services-language = I myself only answer in Swedish and English.
