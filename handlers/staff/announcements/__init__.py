"""Announcements in the console: written, decided on, followed."""
