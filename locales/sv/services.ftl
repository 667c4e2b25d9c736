services-title = Det här kan du göra på ett servicekontor
services-title-place = Det här kan du göra på kontoren { IN($municipality) }
services-title-office = Det här kan du göra på { $office }
services-title-agency-office = { $agency } på { $office }
services-title-agency = { $agency } på servicekontoren
services-which = Vilken myndighet gäller det?
services-only-some = Bara på vissa kontor, så kontrollera innan du åker:
services-only-some-here = Bara på vissa kontor. Jag vet inte om { $office } gör det:
service-line = { $what }{ $where ->
    [none] {" "}(görs inte på servicekontor)
    [elsewhere] {" "}(inte på det här kontoret)
   *[all] {""}
}{ $booking ->
    [yes] , boka tid först
   *[unknown] {""}
} ({ $by })
services-other-errand = Det är inget av det jag vet att man kan göra på servicekontoren.
services-unknown = Jag har inga uppgifter om det.
id-card-title = Id-kort på servicekontor
id-card-yes = { $office } tar emot ansökningar om id-kort.
id-card-no = { $office } tar inte emot ansökningar om id-kort.
id-card-unknown = Jag vet inte om { $office } tar emot ansökningar om id-kort.
id-card-elsewhere = Här vet jag att det går:
elsewhere-police = Fråga Polisen: polisen.se
elsewhere-transport = Fråga Transportstyrelsen: transportstyrelsen.se
elsewhere-studies = Fråga CSN: csn.se
elsewhere-debts = Fråga Kronofogden: kronofogden.se
elsewhere-land = Fråga Lantmäteriet: lantmateriet.se
elsewhere-health = Fråga vården: 1177.se
elsewhere-facility = Ring { $agency }, { $phone }.
services-language = Själv svarar jag bara på svenska och engelska.
