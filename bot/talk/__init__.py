"""From a person's turn to the reply."""
