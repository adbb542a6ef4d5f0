"""Where the files that travel with the program lie: beside the package from source, inside the bundle when frozen."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file, such as `resource("templates", "receipt.toml")`; it need not exist."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)


def built(*parts: str) -> Path:
    """The path of a file that set-up generates (fonts, pinyin table, translations) under `resources/built`."""
    return resource("built", *parts)
