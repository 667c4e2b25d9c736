hours-title = Öppettider: { $office }
hours-unknown = Jag vet inte öppettiderna för { $office }.
hours-unknown-several = Jag vet inte öppettiderna för kontoren { IN($municipality) }.
hours-which = Vilket kontor gäller det?
hours-unknown-day = { $day }: jag vet inte öppettiderna för { $office }.
hours-day = { $day }: { $times }
hours-day-closed = { $day }: stängt{ $why ->
    [holiday] {" "}(helgdag)
   *[other] {""}
}
as-written = { $words }
day-of-week = { weekday-name } { $date }
open-on-title = Öppet { $day }
open-on-line = { $office }: { $times }
open-on-unknown = Jag vet inte vilka kontor som har öppet då, för jag känner inte till deras öppettider.
open-on-none = Inget av de kontor som jag vet öppettiderna för har öppet då.
open-on-place = Skriv en ort, så visar jag kontoret där.
