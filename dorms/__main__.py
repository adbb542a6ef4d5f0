"""The front door. Without arguments the window opens, before anything of the command line is imported."""

import sys
from pathlib import Path


def main() -> None:
    """`dorms`: the window; `dorms --store STORE`: the window on this store; `dorms COMMAND`: the command line."""
    arguments = sys.argv[1:]
    if not arguments or arguments == ["--demo"]:
        from dorms.ui.shell.start import open_window

        sys.exit(open_window(demo=bool(arguments)))
    if len(arguments) == 2 and arguments[0] == "--store":
        from dorms.ui.shell.start import open_window

        sys.exit(open_window(store=_address(arguments[1])))
    from dorms.cli import run

    sys.exit(run(arguments))


def _address(text: str) -> Path | str:
    """A file, or a database on a server."""
    return text if "://" in text else Path(text).resolve()


if __name__ == "__main__":
    main()
