"""How many files and connections the process may have open at once."""

import resource
from contextlib import suppress

MOST = 65_536
"""More than all connections that are taken, with a good deal of room."""


def allow_many() -> None:
    """Raises the limit as far as the machine lets the process, to no more than MOST.

    Machines start a process with 1,024, for programs of long ago that can't count further; so many
    are open where a thousand people are on a page.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST if hard == resource.RLIM_INFINITY else min(hard, MOST)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
