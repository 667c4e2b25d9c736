"""What subscribers are told: subscriptions, and which openings, changes and closings are news."""
