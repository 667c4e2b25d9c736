scope-sweden = all of Sweden
scope-gone = something that is no longer there ({ $code })
follow-what = What do you want to follow? Write a municipality, a county or “all of Sweden”, for example: notify me about Åre.
follow-now = You now follow { $scope }
follow-already = You already follow { $scope }
follow-known-none = I don’t know of any service office { IN($scope) } today.
follow-known-area = { $count ->
    [0] I don’t know of any service office { IN($area) } today.
    [one] I know of one service office { IN($area) } today.
   *[other] I know of { $count } service offices { IN($area) } today.
}
follow-near = Do you want to know when something changes at the offices nearest to { $origin }? Follow them with the buttons below.
follow-promise-office = I’ll tell you when the office gets a new date, opens, moves, changes its hours or closes.
follow-promise-place = I’ll tell you when a service office { IN($scope) } is planned, gets a date, opens, moves, changes its hours or closes.
follow-promise-sweden = I’ll tell you when a service office anywhere in Sweden is planned, gets a date, opens, moves, changes its hours or closes.
follow-how = Messages come in the daytime, from 8 in the morning. Write “stop” when you want no more.
follow-too-many = You already follow { $most } things, and there is no room for more. Stop following something, or follow a whole county or all of Sweden instead.
follow-administrators = In a group, its administrators choose what it follows. Write to me directly and you can follow on your own.
follow-feeds-title = Follow { $scope }
follow-feeds = I can’t send you anything here in the browser. Follow the feed (Atom) or the calendar instead. You need no account.
follow-feeds-at = I can’t send you anything here. Where the service runs, the feed (Atom) is at { $atom } and the calendar at { $calendar }.
mine-title = What you follow
mine-nothing = You are not following anything. Write for example “notify me about Åre”, or follow all of Sweden.
mine-feeds = Nothing is followed here, for I can’t send you anything here. Write for example “notify me about Åre” and I’ll tell you where the feed and the calendar are.
mine-line = { $scope }: { $wish ->
    [openings] openings only
   *[everything] every change
}, { $rhythm ->
    [weekly] each Monday
   *[at_once] as it happens
}{ $leads ->
    [yes] , also 7 days and 1 day before an opening
   *[no] {""}
}
wishes-title = Following { $scope }
wishes-wish = { $wish ->
    [openings] You are told when an office is to open and when it opens.
   *[everything] You are told everything: openings, moves, changed hours and closings.
}
wishes-rhythm = { $rhythm ->
    [weekly] You get a summary each Monday at 8 in the morning, if something has happened.
   *[at_once] You are told the same day, from 8 in the morning.
}
wishes-leads = You also get a message 7 days and 1 day before an opening.
wishes-no-leads = You get no reminders before an opening.
stop-which = You follow { $count } things. What do you want to stop following?
stop-done = Done. You no longer follow { $scope }.
stop-done-several = Done. You no longer follow:
stop-item = { $scope }
stop-not-followed = You are not following { $scope }.
