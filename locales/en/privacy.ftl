privacy-title = What is kept about you
privacy-kept = I keep your chat address, your language, what you follow, and which place and kind of question we last talked about, so that I understand the next one. In Telegram I also keep the numbers of your questions and my answers, so that the answer changes when you edit the question.
privacy-how-long = I forget what we talked about within 30 days, and the numbers within three. Which alerts you have had I keep for at most 90 days after they ceased to hold, so that nothing comes twice. Once you neither write to me nor follow anything any more, or have { $readers ->
    [group] removed me from the group
   *[one] blocked me
}, I remove the chat address within 30 days.
privacy-follows = { $count ->
    [one] You follow one thing:
   *[other] You follow { $count } things:
}
privacy-not-kept = What you write is never kept together with you. Questions are counted by day, place and matter. A word that I don’t know is kept only once at least five chats have written it as a place, without who they were. A position that you share is rounded to about a kilometre.
privacy-forget = Write /forget when you want all of it removed. It is done at once. Backups may still hold it, but they are to be deleted within 30 days.
my-data-title = All that is kept about you, as JSON
my-data-nothing = Nothing is kept about you.
my-data-note = What you just wrote is not in it, for it is not kept.
forget-sure = { $count ->
    [0] Do you want to erase all that is kept about you? It can’t be undone.
    [one] Do you want to erase all that is kept about you, what you follow too? It can’t be undone.
   *[other] Do you want to erase all that is kept about you, the { $count } things you follow too? It can’t be undone.
}
forget-done = Done. All that was kept about you is erased. Backups may still hold it, but they are to be deleted within 30 days.
