"""Where everything of a sheet goes when one of its rows becomes many: references, ranges, merged blocks, breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.formula.tokenizer import Token, Tokenizer

_CELL = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d{1,7})")
_ROWS = re.compile(r"(\$?)(\d{1,7}):(\$?)(\d{1,7})")


@dataclass(frozen=True, slots=True)
class Shift:
    """`rows[i]` is the row of the form that output row i+1 is made from, in order."""

    rows: Sequence[int]

    def spans(self) -> dict[int, tuple[int, int]]:
        """Of each row of the form the first and last row made from it."""
        found: dict[int, tuple[int, int]] = {}
        for at, row in enumerate(self.rows, start=1):
            first = found.get(row, (at, at))[0]
            found[row] = (first, at)
        return found


class Mover:
    """Moves references of one sheet."""

    def __init__(self, sheet: str, shift: Shift) -> None:
        self._sheet = sheet
        self._spans = shift.spans()
        self._grown = len(shift.rows) - (max(self._spans) if self._spans else 0)

    def first(self, row: int) -> int:
        """Where the first copy of a row of the form stands."""
        return self._spans[row][0] if row in self._spans else row + self._grown

    def last(self, row: int) -> int:
        """Where the last copy stands."""
        return self._spans[row][1] if row in self._spans else row + self._grown

    def area(self, text: str) -> str:
        """`A1:C9` and lists of such, grown with the rows inside."""
        return re.sub(r"[A-Z$]+\$?\d+(?::[A-Z$]+\$?\d+)?", lambda found: self.reference(found[0], None), text)

    def formula(self, text: str, *, on: str, at: tuple[int, int] | None) -> str:
        """A formula that stands on the sheet `on`; `at`: (row of the form, row it goes to) inside a repeated row."""
        tokens = Tokenizer(text)
        here = on == self._sheet
        return "=" + "".join(self._token(token, here=here, at=at if here else None) for token in tokens.items)

    def _token(self, token: Token, *, here: bool, at: tuple[int, int] | None) -> str:
        value = str(token.value)
        if token.type != Token.OPERAND or token.subtype != Token.RANGE:
            return value
        place, mark, area = value.rpartition("!")
        mine = place.strip("'").replace("''", "'") == self._sheet if mark else here
        return place + mark + self.reference(area, at) if mine else value

    def reference(self, area: str, at: tuple[int, int] | None) -> str:
        """A cell, a range or whole rows, without a sheet; `at` as in a formula.

        Inside a repeated row C5 is that row's own cell, C$5 the first of all, at the end of a range the last.
        """
        if whole := _ROWS.fullmatch(area):
            return f"{whole[1]}{self.first(int(whole[2]))}:{whole[3]}{self.last(int(whole[4]))}"
        ends = [_CELL.fullmatch(end) for end in area.split(":")]
        if not all(ends) or len(ends) > 2:
            return area
        start, end = ends[0], ends[-1]
        assert start is not None
        assert end is not None
        first, last = self.first(int(start[4])), self.last(int(end[4]))
        if at is not None and int(start[4]) == int(end[4]) == at[0]:
            first, last = (at[1] if not one[3] else to for one, to in ((start, first), (end, last)))
            return _with(start, first) if len(ends) == 1 else f"{_with(start, first)}:{_with(end, last)}"
        if len(ends) == 1 and first == last:
            return _with(start, first)
        return f"{_with(start, first)}:{_with(end, last)}"


def _with(cell: re.Match[str], row: int) -> str:
    return f"{cell[1]}{cell[2]}{cell[3]}{row}"
