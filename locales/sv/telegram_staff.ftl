telegram-command-login = Få en inloggningslänk
telegram-staff-login = Logga in med länken. Den gäller en gång, i 15 minuter. Ge den inte till någon annan.
telegram-staff-linked = Din Telegram är kopplad, { $name }. Skriv /login när du vill logga in.
telegram-staff-code-used = Koden gäller inte längre. Hämta en ny på sidan Ditt konto i personalens webbsidor.
