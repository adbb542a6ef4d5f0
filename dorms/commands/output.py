"""What commands print: with --json one object on standard output and nothing else there, words on standard error."""

import json
import sys
from collections.abc import Mapping
from typing import Any

from dorms.errors import DormsError
from dorms.errors.sheets import FileRefused
from dorms.messages import explain


def say(words: str) -> None:
    """A line for a person, on standard error."""
    print(words, file=sys.stderr, flush=True)


def answer(result: Mapping[str, Any], *, as_json: bool, words: str = "") -> None:
    """The result of a command: the object for a script, or words for a person."""
    if as_json:
        print(json.dumps(result, ensure_ascii=False, default=str))
    else:
        print(words or json.dumps(result, ensure_ascii=False, indent=2, default=str))


def refuse(error: DormsError, *, as_json: bool) -> None:
    """Why nothing was done."""
    words = explain(error)
    if as_json:
        facts = error.to_json() if isinstance(error, FileRefused) else {}
        refusal = {"error": error.code, "message": words, "where": where(error)}
        print(json.dumps({**facts, **refusal}, ensure_ascii=False))
    say(words)


def where(error: DormsError) -> str:
    """The path, unit, operation or other thing the refusal is about."""
    for name in ("where", "path", "file", "unit", "operation", "subject", "person", "field"):
        value = getattr(error, name, None)
        if value:
            return str(value)
    return ""
