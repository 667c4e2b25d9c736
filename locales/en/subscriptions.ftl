subscribe-soon = Alerts come in this bot soon. Until then, just ask me again and I’ll tell you what is known.
subscriptions-soon = You are not following anything. Alerts come in this bot soon.
