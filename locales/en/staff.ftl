staff-bad-name = The name { $name } can't be used. Write 1 to 100 ordinary characters.
staff-name-taken = There is already somebody called { $name }. Choose another name.
staff-taken = { $name } can't be added: the name or the Telegram chat already belongs to somebody else.
staff-not-changed = { $name } can't be changed like that. At least one administrator has to remain, and a Telegram chat can belong to one person only.
staff-token-taken = There is already a token called { $name }. Revoke it or choose another name.
