"""The API for programs: announcements and offices as JSON, described by OpenAPI.

What a request may hold is said once, by the models here: they check it, and the description and the
readable page are made from them.
"""
