"""The web: chat page, its API, health, and the files and drawings they show."""
