privacy-title = What is kept about you
privacy-kept = I keep your chat address, the language you have chosen, and which place and kind of question we last talked about, so that I understand the next one.
privacy-not-kept = What you write is never kept. A position that you share is rounded to about a kilometre.
privacy-forget = Write “delete my data” when you want it removed.
forget-done = Done. The language you chose and what I remembered of our conversation are erased.
