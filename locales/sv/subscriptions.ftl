subscribe-soon = Aviseringar kommer snart i den här boten. Fråga mig gärna igen så länge, så säger jag vad som är känt.
subscriptions-soon = Du har inga bevakningar. Aviseringar kommer snart i den här boten.
