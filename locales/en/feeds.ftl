feed-title = News of service offices: { $place }
feed-sweden = all of Sweden
feed-author = The service office bot
feed-opening-announced = { $office } is to open { $date }
feed-opening-date = { $office }: new date for the opening
feed-opening-soon = { $days ->
    [one] { $office } opens tomorrow
   *[other] { $office } opens in { $days } days
}
feed-opened = { $office } has opened
feed-closing-planned = { $office } is to close
feed-closing-soon = { $office } closes in { $days } days
feed-closed = { $office } has closed
feed-moved = { $office } moves
feed-hours = { $office } has new opening hours
feed-correction = Correction: { $office }
feed-wrong = Earlier information was wrong.
feed-says-planned-opening = The office is planned to open { $date }.
feed-says-opened = Opening: { $date_bare }.
feed-says-inaugurated = The office is inaugurated { $date }. Its first day for visitors may differ.
feed-says-seen-open = The office is open, according to what was told then: { $date_bare }.
feed-says-planned-closing = The last day as planned: { $date_bare }.
feed-says-closed = The last day: { $date_bare }.
feed-says-moved = The office moves { $date }.
feed-says-hours = The new opening hours became known { $date }.
feed-was = The date before: { $was_bare }.
feed-replaced = This no longer holds. There is newer news with the date: { $date_bare }.
feed-source = Source: { $source }
feed-event-opening-planned = { $office } is planned to open
feed-event-opening-happened = { $office } opened
feed-event-opening-called-off = { $office } does not open on this day
feed-event-closing-planned = { $office }: last day as planned
feed-event-closing-happened = { $office }: last day
feed-event-closing-called-off = { $office } does not close after this day
feed-event-move-planned = { $office } moves
feed-event-move-called-off = { $office }: the news of the move was wrong
