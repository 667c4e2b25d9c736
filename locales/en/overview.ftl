overview-questions = Questions
overview-questions-what = Every question that the bot has answered is counted. What people write is not kept.
overview-questions-more = See questions about one matter or one municipality
overview-questions-none = No questions.
overview-days = { $count ->
    [one] in one day
   *[other] in { $count } days
}
overview-days-said = Questions a day from { $first } to { $last }: { $count } in all.
overview-days-most = Most on { $day }: { $count }.
overview-day = { $day }: { $count }
overview-date = { $day }
overview-as-table = Show as a table
overview-day-column = Day
overview-count-column = Number
overview-place-column = Municipality
overview-intents = What people ask about
overview-places = Municipalities people ask about
overview-outcomes = Whether the place was found
overview-doors = Where people ask
overview-outcome-found = the place was found
overview-outcome-ask = the bot asked back
overview-outcome-unknown = unknown place
overview-outcome-none = no place was named
overview-door-web = the web
overview-door-telegram = Telegram
overview-door-inline = Telegram, in other chats
overview-intent = Matter
overview-all-intents = All matters
overview-place = Municipality
overview-all-places = All municipalities
overview-period = Time
overview-period-days = Last { $count } days
overview-show = Show
overview-intent-start = Begin
overview-intent-help = Help
overview-intent-find_office = Find an office
overview-intent-opening_date = When an office opens
overview-intent-hours = Opening hours
overview-intent-services = What one can do
overview-intent-list_openings = New offices
overview-intent-list_closings = Closing offices
overview-intent-subscribe = Start following
overview-intent-unsubscribe = Stop following
overview-intent-subscriptions = What they follow
overview-intent-language = Change language
overview-intent-contact = Contact
overview-intent-privacy = Privacy
overview-intent-forget = Erase everything
overview-intent-smalltalk = Small talk
overview-intent-unknown = Could not be understood
overview-unknown = Places that the bot does not know
overview-unknown-none = None yet.
overview-unknown-how = A word is shown here only once at least five different chats have written it in the same month. Only a single word counts, never digits or addresses.
overview-followers = Followers
overview-followers-none = Nobody follows a municipality yet.
overview-followers-sweden = { $count ->
    [0] Nobody follows all of Sweden.
    [one] One person follows all of Sweden.
   *[other] { $count } people follow all of Sweden.
}
overview-followers-counties = Follow a county
overview-followers-most = Most followed
overview-map-said = A map of how many follow each municipality or an office there. The table beside it has the same numbers.
overview-map-one = { $place }: { $count }
overview-map-none = nobody
overview-map-step = { $low }–{ $high }
overview-check = Facts to check
overview-check-what = These are offices whose latest fact is more than twelve months old. Check with the office and add a new fact, even where nothing has changed. The oldest come first.
overview-check-of = { $count ->
    [one] of one office has a fact that is more than twelve months old.
   *[other] of { $count } offices have a fact that is more than twelve months old.
}
overview-check-all = Show all { $count }
overview-check-none = Every office has facts from the last year.
overview-told = The latest fact was published { $when }.
overview-told-never = There is no dated fact.
overview-opening = Opening soon
overview-opening-none = No openings are planned.
overview-opening-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
overview-opens = Planned to open { $when }.
overview-opens-sometime = Planned to open, but no day is known.
overview-deliveries = Deliveries
overview-state-delivered = arrived
overview-state-waiting = waiting
overview-state-gone = chat is gone
overview-state-rejected = refused
overview-state-unknown = uncertain
overview-state-expired = too late
overview-led = Deliveries are under way.
overview-not-led = Nothing is being sent just now. That is so when Telegram is off or the service has just started.
overview-pages = Pages
overview-page = Page { $page } of { $pages }
overview-page-before = Previous page
overview-page-next = Next page
