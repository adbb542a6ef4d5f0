"""The front door. Without arguments the window opens, before anything of the command line is imported."""

import sys


def main() -> None:
    """`dorms`: the window; `dorms COMMAND`: the command line."""
    arguments = sys.argv[1:]
    if not arguments or arguments == ["--demo"]:
        from dorms.ui.shell.start import open_window

        sys.exit(open_window(demo=bool(arguments)))
    from dorms.cli import run

    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
