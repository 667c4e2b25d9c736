"""The database goes away for a minute under a service at work."""
