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
open-on-title = Open on { $day }
open-on-line = { $office }: { $times }
open-on-unknown = I don’t know which offices are open then, for I don’t know their opening hours.
open-on-none = None of the offices whose hours I know is open then.
open-on-place = Write a place and I’ll show you its office.
