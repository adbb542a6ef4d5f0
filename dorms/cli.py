"""The command line: a contract with outside scripts (design.md section 5). Exit 0 done, 1 refused, 2 usage, 3 a bug."""

import sys
import traceback

import typer

from dorms.commands import allocation, bench, bureau, demo, exchange, journal, rules, stores, sync
from dorms.commands.output import refuse
from dorms.errors import DormsError

DONE, REFUSED, USAGE, BUG = 0, 1, 2, 3


def build() -> typer.Typer:
    """The application with every command that exists."""
    app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
    for group in (bench, demo, stores, exchange, journal, rules, allocation, sync, bureau):
        group.register(app)
    return app


def run(arguments: list[str]) -> int:
    """Run one command; its exit code."""
    if arguments == ["--selftest"]:
        from dorms.commands.selftest import selftest

        return selftest()
    try:
        code = typer.main.get_command(build()).main(args=arguments, prog_name="dorms", standalone_mode=False)
    except DormsError as error:
        refuse(error, as_json="--json" in arguments)
        return REFUSED
    except (
        typer.TyperException
    ) as error:  # typer carries a click of its own: not the click that can be imported
        print(error.format_message(), file=sys.stderr)
        return USAGE
    except typer.Exit as done:
        return int(done.exit_code)
    except (typer.Abort, KeyboardInterrupt):
        return REFUSED
    except Exception:  # the last frame of the command line: a bug is shown whole and said by its exit code
        traceback.print_exc()
        return BUG
    return code if isinstance(code, int) else DONE
