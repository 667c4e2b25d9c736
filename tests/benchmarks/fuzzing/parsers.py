"""One parser under atheris: `python -m tests.benchmarks.fuzzing.parsers NAME SECONDS FOLDER`.

Ends by 0 where nothing was raised and no input took a second. Prints how many inputs were tried.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["bot", "handlers", "data"]):
    from tests.benchmarks.fuzzing.targets import SEEDS, TARGETS

_SLOWEST_SECONDS = 1
_LONGEST_INPUT = 8192


def main(name: str, seconds: int, folder: Path) -> None:
    """Tries inputs for so many seconds, starting from the seeds, and never returns."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(SEEDS[name]):
        (corpus / str(number)).write_bytes(seed)
    options = [
        f"-max_total_time={seconds}",
        f"-timeout={_SLOWEST_SECONDS}",
        f"-max_len={_LONGEST_INPUT}",
        f"-artifact_prefix={folder}/",
        "-print_final_stats=1",
        str(corpus),
    ]
    atheris.Setup([sys.argv[0], *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
