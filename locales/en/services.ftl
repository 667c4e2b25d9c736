services-title = What you can do at a service office
services-title-place = What you can do at the offices in { $municipality }
services-title-office = What you can do at { $office }
services-title-agency-office = { $agency } at { $office }
services-title-agency = { $agency } at the service offices
services-which = Which agency is it about?
service-line = { $what }{ $where ->
    [some] {" "}(only at some offices)
    [none] {" "}(not done at service offices)
    [elsewhere] {" "}(not at this office)
   *[all] {""}
}{ $booking ->
    [yes] . Book a time first.
   *[unknown] .
}
services-some-note = I don’t know which of the things done only at some offices { $office } does. Check before you go.
services-some-note-general = For what is done only at some offices: check with the office before you go.
services-unknown = I have no information about that.
id-card-title = Identity cards at service offices
id-card-yes = { $office } takes applications for identity cards.
id-card-no = { $office } does not take applications for identity cards.
id-card-unknown = I don’t know whether { $office } takes applications for identity cards.
id-card-elsewhere = I know that it can be done here:
contact-title = Talk to a person
contact-text = Call the agency that your case is about:
contact-offices = I don’t have the service offices’ own telephone numbers.
contact-line = { $agency }: { $phone }
