"""Work for processes that know no test by its name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def slowly(number: int) -> int:
    """Return the number, the smaller the later."""
    time.sleep(0.05 * (6 - number))
    return number


def killed_once(mark: Path) -> str:
    """Kill the process that does this for the first time."""
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"
