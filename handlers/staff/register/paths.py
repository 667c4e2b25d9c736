"""Where the register's pages are."""

OFFICES = "/staff/kontor"
NEW = "/staff/register/nytt"
IMPORT = "/staff/register/las-in"
EXPORT = "/staff/register/register"


def office_path(office_id: str) -> str:
    """The page of one office."""
    return f"{OFFICES}/{office_id}"
