"""The stand-in's terminal, where one talks to the bot by hand."""

import subprocess
import sys


def test_it_says_how_to_start_the_bot_and_ends_with_its_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.telegram.standin", "--port", "0"],
        input="/p nothing there\n/q\n",
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert "TELEGRAM_BASE_URL=http://127.0.0.1:" in done.stdout
    assert "/bot BOT_TOKEN=" in done.stdout
    assert "no button 'nothing there'" in done.stdout
