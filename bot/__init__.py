"""The core: what people ask about service offices, and what they are answered and told."""

from bot.lean import absent

with absent("rich"):
    # It would take rich's tracebacks where there is rich: 5 MB and some time for each process, to
    # draw what `bot.logs` writes plainly.
    import structlog  # noqa: F401
