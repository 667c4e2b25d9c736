privacy-title = What is kept about you
privacy-kept = I keep your chat address, your language, what you follow, and which place and kind of question we last talked about, so that I understand the next one. I forget what we talked about within 30 days. Which alerts you have had I keep for at most 90 days after they ceased to hold, so that nothing comes twice. In Telegram I also keep the numbers of your questions and my answers for at most three days, so that the answer changes when you edit the question.
privacy-follows = { $count ->
    [one] You follow:
   *[other] You follow { $count } things:
}
privacy-not-kept = What you write is never kept together with you. Questions are counted by day, place and matter. A word that I don’t know is kept only once at least five chats have written it as a place, without who they were. A position that you share is rounded to about a kilometre.
privacy-forget = Write /forget when you want all of it removed.
my-data-title = All that is kept about you, as JSON
my-data-nothing = Nothing is kept about you.
my-data-note = What you just wrote is not in it, for it is not kept.
forget-sure = { $count ->
    [0] Do you want to erase all that is kept about you? It can’t be undone.
    [one] Do you want to erase all that is kept about you, what you follow too? It can’t be undone.
   *[other] Do you want to erase all that is kept about you, the { $count } things you follow too? It can’t be undone.
}
forget-done = Done. All that was kept about you is erased.
