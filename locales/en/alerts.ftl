alert-opening-announced = { $precision ->
    [unknown] A new service office is on its way. The date is not known yet.
    [day] A new service office is on its way. It is planned to open on { $when_weekday }.
   *[other] A new service office is on its way. It is planned to open { $when }.
}
alert-opening-date = { $before ->
    [known] News of the opening. { $precision ->
        [unknown] The date is no longer known.
        [day] The office is planned to open on { $when_weekday }.
       *[other] The office is planned to open { $when }.
    } It was said before that the office would open { $was }.
   *[other] Now it is known when the office is planned to open: { $when_weekday }.
}
alert-opening-soon = { $days ->
    [0] Today, { $when_weekday }, the office is planned to open.
    [1] Tomorrow, { $when_weekday }, the office is planned to open.
   *[other] In { $days } days, on { $when_weekday }, the office is planned to open.
}
alert-opened = { $time ->
    [today] Today, { $when_weekday }, the office opens.
    [ahead] The office opens on { $when_weekday }.
   *[past] { $precision ->
        [day] The office opened on { $when_weekday }.
       *[other] The office has opened ({ $when_bare }).
    }
}
alert-inaugurated = { $time ->
    [today] Today, { $when_weekday }, the office is inaugurated.
    [ahead] The office is inaugurated on { $when_weekday }.
   *[past] { $precision ->
        [day] The office was inaugurated on { $when_weekday }.
       *[other] The office has been inaugurated ({ $when_bare }).
    }
}
alert-closing-planned = { $precision ->
    [unknown] The office is to close for good. The date is not known yet.
    [day] The office is to close for good. Its last day is { $when_weekday }.
   *[other] The office is to close for good { $when }.
}{ $before ->
    [known] {" "}It was said before that the office would close { $was }.
   *[other] {""}
}
alert-closing-soon = { $days ->
    [0] Today, { $when_weekday }, is the office’s last day.
    [1] Tomorrow, { $when_weekday }, is the office’s last day.
   *[other] In { $days } days, on { $when_weekday }, is the office’s last day.
}
alert-closed = { $precision ->
    [day] The office is closed for good. Its last day was { $when_weekday }.
    [unknown] The office is closed for good.
   *[other] The office closed for good { $when }.
}{ $before ->
    [known] {" "}It was said before that the office would close { $was }.
   *[other] {""}
}
alert-moved = { $precision ->
    [unknown] The office has moved.
    [day] { $time ->
        [today] Today, { $when_weekday }, the office moves.
        [ahead] The office moves on { $when_weekday }.
       *[past] The office moved on { $when_weekday }.
    }
   *[other] { $time ->
        [ahead] The office moves { $when }.
       *[past] The office moved { $when }.
    }
}
alert-address = Address now: { $address }.
alert-new-address = New address: { $address } (before: { $before }).
alert-hours = The office has new opening hours from { $when_weekday }.
alert-correction = Correction. It was said before that the office { $said } ({ $by }). That is not right. What holds now: the office { $state }.
alert-correction-date = { $before ->
    [known] Correction. The date given before ({ $was_weekday }) is not right. What holds now: the office { $state }.
   *[other] Correction. What was said before is not right. What holds now: the office { $state }.
}
alert-line = { $office }. { $what }
alert-summary-title = This week’s news of what you follow
alert-summary-more = { $count ->
    [one] And one more piece of news. Write a place and I’ll tell you more.
   *[other] And { $count } more pieces of news. Write a place and I’ll tell you more.
}
