"""Locks the dependencies: `python -m tools.lock [--upgrade]` rewrites requirements.lock from pyproject.toml.

Needs `uv` beside the environment (`pip install uv`), because only it resolves for Linux and Windows in one file.
The lock names no index address: pip asks whichever registry the machine is set up for, and the hashes hold.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--universal --python-version 3.11 --extra dev --extra postgres --generate-hashes --no-config "
    "--no-emit-index-url --no-emit-find-links --quiet"
)


def lock(*more: str) -> int:
    """Resolve, keeping the pins that still fit unless `--upgrade` is among `more`."""
    command = ["uv", "pip", "compile", *OPTIONS.split(), "--custom-compile-command", "python -m tools.lock"]
    return subprocess.run(
        [*command, *more, "pyproject.toml", "-o", "requirements.lock"], cwd=ROOT, stdout=subprocess.DEVNULL
    ).returncode


if __name__ == "__main__":
    sys.exit(lock(*sys.argv[1:]))
