"""A rule set as a document whose parameters can be changed in place: the words around them stay as they are.

Offered are a text on one line, a list of texts on one or several, yes or no. Everything else is changed in the text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from dorms.rules.lines import Path, line_numbers
from dorms.rules.sections import SECTIONS

HIDDEN = frozenset(("kind", "clause", "text", "code", "condition"))
Content = str | tuple[str, ...] | bool
_TEXT, _LIST, _FLAG = r'"(?:[^"\\]|\\.)*"', r"\[[^\[\]{}]*\]", r"true|false"


@dataclass(frozen=True, slots=True)
class Slot:
    """A parameter that can be changed: its key, the line it stands on, and what it holds."""

    path: Path
    key: str
    line: int
    content: Content


@dataclass(frozen=True, slots=True)
class Passage:
    """One rule of the document: its clause, its words, the kind of rule and its parameters."""

    section: str
    number: str
    text: str
    kind: str
    line: int
    slots: tuple[Slot, ...]


def passages(text: str) -> list[Passage]:
    """Every rule of a rule set that is well formed TOML, in the order of the text."""
    text = text.replace("\r\n", "\n")
    table, lines = tomllib.loads(text), line_numbers(text)
    rows = text.split("\n")
    found = []
    for section in SECTIONS:
        rules = table.get(section, [])
        for at, raw in enumerate(rules if isinstance(rules, list) else []):
            path: Path = (section, at)
            found.append(_passage(path, raw, lines, rows))
    return sorted(found, key=lambda one: one.line)


def _passage(path: Path, raw: Mapping[str, object], lines: Mapping[Path, int], rows: list[str]) -> Passage:
    slots: list[Slot] = []
    _collect(path, raw, lines, rows, slots)
    number, text, kind = (str(raw.get(key, "")) for key in ("clause", "text", "kind"))
    return Passage(str(path[0]), number, text, kind, lines.get(path, 0), tuple(slots))


def _collect(path: Path, raw: object, lines: Mapping[Path, int], rows: list[str], slots: list[Slot]) -> None:
    if isinstance(raw, list) and not all(isinstance(one, str) for one in raw):
        for at, one in enumerate(raw):
            _collect((*path, at), one, lines, rows, slots)
        return
    if not isinstance(raw, dict):
        return
    for key, value in raw.items():
        here = (*path, key)
        if isinstance(value, dict) or (
            isinstance(value, list) and any(isinstance(one, dict) for one in value)
        ):
            _collect(here, value, lines, rows, slots)
        elif key not in HIDDEN and (slot := _slot(here, key, value, lines, rows)) is not None:
            slots.append(slot)


def _slot(path: Path, key: str, value: object, lines: Mapping[Path, int], rows: list[str]) -> Slot | None:
    line = lines.get(path, 0)
    if isinstance(value, bool | str):
        content: Content = value
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        content = tuple(cast("list[str]", value))
    else:
        return None
    slot = Slot(path, key, line, content)
    return slot if line and _found(slot, rows) is not None else None


def _found(slot: Slot, rows: list[str]) -> re.Match[str] | None:
    """Where the parameter stands in the text from its line on; None if that is not plain to see.

    A list with a comment in it is not offered: writing it anew would lose the comment.
    """
    first, rest = rows[slot.line - 1], "\n".join(rows[slot.line - 1 :])
    begun = [one for one in _place(slot).finditer(rest) if one.start(2) < len(first)]
    if len(begun) != 1 or ("\n" in begun[0][2] and "#" in begun[0][2]):
        return None
    return begun[0]


def _place(slot: Slot) -> re.Pattern[str]:
    shape = _TEXT if isinstance(slot.content, str) else _LIST if isinstance(slot.content, tuple) else _FLAG
    return re.compile(rf'((?:^|[\s{{,])"?{re.escape(slot.key)}"?\s*=\s*)({shape})')


def with_content(text: str, slot: Slot, content: Content) -> str:
    """The text with this parameter changed; every other character stays."""
    rows = text.replace("\r\n", "\n").split("\n")
    found = _found(slot, rows)
    if found is None:
        return "\n".join(rows)
    rest = "\n".join(rows[slot.line - 1 :])
    written = _in_lines(content) if "\n" in found[2] and isinstance(content, tuple) else _written(content)
    return "\n".join([*rows[: slot.line - 1], rest[: found.start(2)] + written + rest[found.end(2) :]])


def with_header(text: str, **values: str) -> str:
    """The text with these entries of `[ruleset]` changed; one that is not there is added after its first line.

    Values are TOML: `2026-09-01` for a day, a quoted text otherwise (`quoted`).
    """
    rows = text.replace("\r\n", "\n").split("\n")
    start = next(at for at, row in enumerate(rows) if row.strip() == "[ruleset]")
    for key, value in values.items():
        end = next((at for at in range(start + 1, len(rows)) if rows[at].lstrip().startswith("[")), len(rows))
        at = next((at for at in range(start + 1, end) if re.match(rf"{key}\s*=", rows[at])), None)
        if at is None:
            rows.insert(start + 1, f"{key} = {value}")
        else:
            rows[at] = f"{key} = {value}"
    return "\n".join(rows)


def quoted(text: str) -> str:
    """A text as TOML writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _in_lines(content: tuple[str, ...]) -> str:
    """A list as it was laid out before, one text on each line."""
    return "[\n" + "".join(f"  {quoted(one)},\n" for one in content) + "]"


def _written(content: Content) -> str:
    if isinstance(content, bool):
        return "true" if content else "false"
    if isinstance(content, str):
        return quoted(content)
    return "[" + ", ".join(map(quoted, content)) + "]"
