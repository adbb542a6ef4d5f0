"""What reading one cell gives: a value, and what was found on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dorms.domain.imports import Code, Outcome, Value
from dorms.sheets.reading.grid import Cell, CellError, Digits
from dorms.sheets.reading.text import is_clean, visible


class Reading(NamedTuple):
    """`code` None: the cell stood in canonical form."""

    value: Value
    code: Code | None = None
    outcome: Outcome = Outcome.OK
    candidates: tuple[str, ...] = ()
    others: tuple[int, ...] = ()  # other rows of the sheet it is about


Reader = Callable[[Cell], Reading]

EMPTY = Reading("")
ERROR_VALUES = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
)
PLACEHOLDERS = frozenset(
    ("/", "／", "\\", "-", "--", "—", "——", "－", "无", "暂无", "无。", "没有", "〇", "空")
)
NOTHING = Reading("", Code.SYNONYM, Outcome.REPAIRED)


def repaired(value: Value, code: Code) -> Reading:
    return Reading(value, code, Outcome.REPAIRED)


def asks(code: Code, *candidates: str) -> Reading:
    return Reading(None, code, Outcome.NEEDS_PERSON, candidates)


def refuses(code: Code) -> Reading:
    return Reading(None, code, Outcome.REFUSED)


def shown(cell: Cell) -> str:
    """A cell as text: what a person would see in it, near enough."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Digits | CellError):
        return cell.text
    return str(cell)


def read_text(cell: Cell) -> Reading:
    """Free text, kept letter for letter but for characters nobody can see."""
    if isinstance(cell, str):
        if is_clean(cell):
            return Reading(cell)
        cleaned = visible(cell)
        return repaired(cleaned, Code.INVISIBLE) if cleaned != cell else Reading(cell)
    return Reading(shown(cell))
