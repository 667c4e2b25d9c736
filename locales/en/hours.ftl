hours-title = Opening hours: { $office }
hours-unknown = I don’t know the opening hours of { $office }.
hours-unknown-several = I don’t know the opening hours of the offices { IN($municipality) }.
hours-which = Which office is it about?
hours-unknown-day = { $day }: I don’t know the opening hours of { $office }.
hours-day = { $day }: { $times }
hours-day-closed = { $day }: closed{ $why ->
    [holiday] {" "}(public holiday)
   *[other] {""}
}
as-written = { $words }
day-of-week = { weekday-name } { $date }
