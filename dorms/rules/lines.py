"""The line of every key and entry of a TOML text, which the standard reader does not tell.

The text has been read by `tomllib` before: here only the positions are wanted, so the walk trusts the syntax.
"""

from __future__ import annotations

import re
from collections import defaultdict

Path = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_STRING = re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^,\]}\n#]+")
_ESCAPED = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")


def line_numbers(text: str) -> dict[Path, int]:
    """For every path, such as `("eligibility", 0, "text")`, the line it begins on, from 1."""
    walk = _Walk(text)
    walk.document()
    return walk.found


class _Walk:
    """A cursor over the text, noting where keys begin."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._counts: dict[tuple[str, ...], int] = defaultdict(int)
        self.found: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        while self._more():
            if self._text.startswith("[", self._at):
                table = self._header()
            else:
                self._pair(table)

    def _more(self) -> bool:
        self._at = self._match(_BLANK).end()
        return self._at < len(self._text)

    def _header(self) -> Path:
        line, start = self._line(), self._at
        several = self._text.startswith("[[", start)
        self._at += 2 if several else 1
        keys = self._keys()
        self._at += 2 if several else 1
        if several:
            self._counts[keys] += 1
        path = self._resolved(keys)
        self.found[path] = line
        for n in range(1, len(path)):
            self.found.setdefault(path[:n], line)
        return path

    def _resolved(self, keys: tuple[str, ...]) -> Path:
        """The keys with the number of the latest entry behind each that names an array of tables."""
        path: Path = ()
        for n, key in enumerate(keys, 1):
            path += (key,)
            if count := self._counts.get(keys[:n]):
                path += (count - 1,)
        return path

    def _pair(self, table: Path) -> None:
        line = self._line()
        path = table + self._keys()
        self._at += 1  # =
        self.found[path] = line
        self._value(path)

    def _keys(self) -> tuple[str, ...]:
        keys = [self._key()]
        while self._more() and self._text[self._at] == ".":
            self._at += 1
            keys.append(self._key())
        return tuple(keys)

    def _key(self) -> str:
        self._more()
        if self._text[self._at] in "\"'":
            raw = self._taken(_STRING)
            return raw[1:-1] if raw[0] == "'" else _ESCAPED.sub(_character, raw[1:-1])
        return self._taken(_BARE_KEY)

    def _value(self, path: Path) -> None:
        self._more()
        first = self._text[self._at]
        if first in "\"'":
            self._taken(_STRING)
        elif first == "[":
            self._inside(path, "]")
        elif first == "{":
            self._inside(path, "}")
        else:
            self._taken(_BARE_VALUE)

    def _inside(self, path: Path, closing: str) -> None:
        self._at += 1
        count = 0
        while self._more() and self._text[self._at] != closing:
            if closing == "}":
                self._pair(path)
            else:
                self.found[(*path, count)] = self._line()
                self._value((*path, count))
            count += 1
            if self._more() and self._text[self._at] == ",":
                self._at += 1
        self._at += 1

    def _line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        found = pattern.match(self._text, self._at)
        if found is None:
            raise ValueError(f"no TOML at {self._at}")
        return found

    def _taken(self, pattern: re.Pattern[str]) -> str:
        found = self._match(pattern)
        self._at = found.end()
        return found[0]


def _character(escaped: re.Match[str]) -> str:
    code = escaped[1]
    return chr(int(code[1:], 16)) if code[0] in "uU" else code
