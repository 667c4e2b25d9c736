cli-about = Answers where a Swedish state service office is, when it opens and what you can do there.
cli-ask = Ask a question and get the answer.
cli-chat = Talk to the bot here in the terminal.
cli-run = Start the service: the web chat, and Telegram where BOT_TOKEN is set.
cli-ask-text = The question, for example: when does the Boden office open
cli-option-lang = Your language: sv or en.
cli-option-today = Answer as if it were this day, for example 2022-03-10.
cli-option-json = Write the answer as JSON.
cli-option-batch = Read one question per line from standard input and write one JSON object per line.
cli-option-host = The address to listen on.
cli-option-port = The port to listen on, 0 to 65535.
cli-no-question = Write a question after ask, or use --batch to read questions from standard input.
cli-question-and-batch = Use either a question or --batch, not both.
cli-bad-language = --lang can’t be { $value }. Write sv or en.
cli-bad-date = --today can’t be { $value }. Write a day like 2022-03-10.
cli-bad-setting = A setting can’t be used. { $details }
cli-no-input = Standard input can’t be read.
cli-chat-start = Write a question, or the number of a choice. Leave with /quit or Ctrl+D.
cli-chat-position = Write your position as latitude and longitude, for example 65.82, 21.69.
cli-chat-link = { $label }: { $href }
cli-chat-prompt = You
cli-health = Tell whether the service is ready: 0 where it is, else 1.
cli-ready = Ready. { $details }
cli-not-ready = Not ready. { $details }
cli-option-day = Take this to be the day, for example 2022-05-24.
cli-option-speed = How many seconds pass in one. 86400 replays a day a second.
cli-import = Read files into the register. Shows first what changes and who will be told.
cli-import-files = Files like those that export writes, all or some of them: CSV, ZIP or XLSX.
cli-import-dry = Only show what would change.
cli-import-yes = Change without asking.
cli-import-stopped = Nothing has been changed. { $why }
cli-import-nothing = The files say the same as the register. Nothing to change.
cli-import-looked = Nothing has been changed.
cli-import-ask = Change the register like this? Write yes or no:
cli-import-declined = Nothing has been changed.
cli-import-overtaken = Somebody else changed the register meanwhile. Nothing has been changed. Try again.
cli-import-done = { $count ->
    [one] The register is changed: one change.
   *[other] The register is changed: { $count } changes.
}
cli-export = Write the register as CSV files into a folder.
cli-export-folder = The folder. Files of the same names are written over.
cli-export-done = The register is written to { $folder }.
cli-export-stopped = { $folder } can’t be written to: { $why }.
cli-notices = Show which alerts would be sent now, and to how many.
cli-alerts = Alerts that go out
cli-alerts-none = No alerts go out.
cli-alerts-due = Goes out
cli-alerts-office = Office
cli-alerts-news = What
cli-alerts-date = Date
cli-alerts-was = Before
cli-alerts-people = People
cli-date = { $date_bare }
cli-news-opening-announced = is to open
cli-news-opening-date = new opening date
cli-news-opening-soon = { $days ->
    [one] opens tomorrow
   *[other] opens in { $days } days
}
cli-news-opened = has opened
cli-news-closing-planned = is to close
cli-news-closing-soon = closes in { $days } days
cli-news-closed = has closed
cli-news-moved = moves
cli-news-hours = new opening hours
cli-news-correction = correction
cli-changes = { $count ->
    [one] One change
   *[other] { $count } changes
}
cli-changes-part = Part
cli-changes-key = Which
cli-changes-field = Field
cli-changes-before = Before
cli-changes-after = Now
cli-changes-new = new
cli-changes-gone = gone
cli-part-office = office
cli-part-claim = claim
cli-part-service = service
cli-part-agency = agency
cli-part-hours = hours
cli-part-earlier-hours = earlier hours
cli-part-special-day = special day
