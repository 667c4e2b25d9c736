telegram-command-login = Get a sign-in link
telegram-staff-login = Sign in with the link. It works once, for 15 minutes. Do not give it to anybody else.
telegram-staff-linked = Your Telegram is linked, { $name }. Send /login when you want to sign in.
telegram-staff-code-used = The code no longer works. Get a new one on the page Your account in the staff pages.
