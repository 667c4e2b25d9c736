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
