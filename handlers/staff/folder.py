"""Where the console's templates and static files lie."""

from pathlib import Path

FOLDER = Path(__file__).parent
