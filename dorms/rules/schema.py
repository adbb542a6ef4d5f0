"""How the parameters of a kind are declared, and read from a rule set with every mistake named.

A kind is a frozen dataclass; each field says by its reader which values it takes. An empty value ("" or []) is
legal for a parameter that may be left out and means the same as leaving it out: the rule says nothing about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, dataclass, field, fields
from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

from dorms.domain.months import MonthDay
from dorms.errors.rules import Mistake, Slip
from dorms.rules.lines import Path
from dorms.rules.quantities import Quantity, Unit, parsed
from dorms.rules.vocabulary import CODES, WORDS

if TYPE_CHECKING:
    from dorms.rules.conditions.base import Condition

T = TypeVar("T")
K = TypeVar("K", bound="Kind")
EMPTY: tuple[object, ...] = ("", [], {})
COMMON_KEYS = frozenset(("clause", "text", "kind", "note"))

_MONTH_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")


class Wrong(Exception):
    """Raised by a reader; whoever called it knows the place."""

    def __init__(self, slip: Slip, **figures: str) -> None:
        super().__init__(slip)
        self.slip, self.figures = slip, figures


class Noted(Exception):
    """Raised by a reader that has noted its mistakes itself."""


class Kind:
    """A kind of clause: its parameters are the fields of a frozen dataclass."""

    @property
    def silent(self) -> bool:
        """Whether the parameters that give the clause its meaning are empty."""
        return False

    def verify(self, at: Place) -> None:
        """Note what is wrong between parameters that are right one by one."""


def kind_name(kind: type[Kind]) -> str:
    """The word for a kind in a rule set: NoHome is `no_home`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


class Sheet:
    """What reading one rule set needs in every place: lines, words, named conditions, the list of mistakes."""

    def __init__(self, lines: Mapping[Path, int], words: Mapping[str, frozenset[str]]) -> None:
        self.lines, self.words = lines, words
        self.mistakes: list[Mistake] = []
        self.condition: Callable[[object, Place], Condition | None] = lambda raw, at: None

    def place(self, *path: str | int) -> Place:
        return Place(self, path)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the rule set something stands."""

    sheet: Sheet
    path: Path

    def at(self, *more: str | int) -> Place:
        return Place(self.sheet, (*self.path, *more))

    @property
    def line(self) -> int:
        path = self.path
        while path and path not in self.sheet.lines:
            path = path[:-1]
        return self.sheet.lines.get(path, 1)

    def wrong(self, slip: Slip, **figures: str) -> None:
        """Note a mistake here and go on reading."""
        where = ".".join(str(part + 1) if isinstance(part, int) else part for part in self.path)
        self.sheet.mistakes.append(Mistake(self.line, slip, where, tuple(sorted(figures.items()))))


Reader = Callable[[object, Place], T]


def may(reader: Reader[T], *, key: str = "") -> T | None:
    """A parameter that may be left out; left out or empty the rule is silent about it."""
    return cast("T | None", field(default=None, metadata={"reader": reader, "key": key, "needed": False}))


def may_of_kind(reader_of: Callable[[type[K]], Reader[T]]) -> T | None:
    """A parameter that may be left out, whose values depend on the kind it belongs to."""
    return cast(
        "T | None", field(default=None, metadata={"reader_of": reader_of, "key": "", "needed": False})
    )


def need(reader: Reader[T], *, key: str = "") -> T:
    """A parameter without which the kind has no meaning."""
    return cast("T", field(metadata={"reader": reader, "key": key, "needed": True}))


def either(reader: Reader[T], usual: T, *, key: str = "") -> T:
    """A parameter with a value that holds when nothing else is said."""
    return field(default=usual, metadata={"reader": reader, "key": key, "needed": False})


def read_kind(kind: type[K], table: Mapping[str, object], at: Place, ignore: Iterable[str] = ()) -> K | None:
    """An instance of the kind from its table; None if a mistake was noted."""
    before = len(at.sheet.mistakes)
    params = {_key(one): one for one in fields(kind) if one.metadata}  # type: ignore[arg-type]
    for key in table:
        if key not in params and key not in COMMON_KEYS and key not in ignore:
            at.at(key).wrong(Slip.UNKNOWN_PARAMETER, key=key, known="、".join(sorted(params)))
    values: dict[str, object] = {}
    for key, one in params.items():
        if table.get(key, "") not in EMPTY:
            _read_param(kind, one, table[key], at.at(key), values)
        elif one.metadata["needed"]:
            at.wrong(Slip.MISSING_PARAMETER, key=key)
    if len(at.sheet.mistakes) > before:
        return None
    made = kind(**values)
    made.verify(at)
    return made if len(at.sheet.mistakes) == before else None


def _key(one: Field[object]) -> str:
    key: str = one.metadata["key"] or one.name
    return key


def _read_param(
    kind: type[Kind], one: Field[object], raw: object, at: Place, values: dict[str, object]
) -> None:
    reader_of = one.metadata.get("reader_of")
    reader = reader_of(kind) if reader_of is not None else one.metadata["reader"]
    try:
        values[one.name] = reader(raw, at)
    except Wrong as wrong:
        at.wrong(wrong.slip, **wrong.figures)
    except Noted:
        pass


def text(raw: object, at: Place) -> str:
    """Any text."""
    if not isinstance(raw, str):
        raise Wrong(Slip.WRONG_TYPE, value=str(raw), wanted="text")
    return raw


def flag(raw: object, at: Place) -> bool:
    """true or false."""
    if not isinstance(raw, bool):
        raise Wrong(Slip.WRONG_TYPE, value=str(raw), wanted="flag")
    return raw


def day(raw: object, at: Place) -> date:
    """A day, not a moment."""
    if type(raw) is not date:
        raise Wrong(Slip.WRONG_TYPE, value=str(raw), wanted="day")
    return raw


def month_day(raw: object, at: Place) -> MonthDay:
    """A day of every year: `8月31日`."""
    found = _MONTH_DAY.fullmatch(raw) if isinstance(raw, str) else None
    if found is None:
        raise Wrong(Slip.WRONG_TYPE, value=str(raw), wanted="month_day")
    when = MonthDay(int(found[1]), int(found[2]))
    try:
        date(2028, when.month, when.day)
    except ValueError:
        raise Wrong(Slip.NO_SUCH_DAY, value=str(raw)) from None
    return when


def season(raw: object, at: Place) -> tuple[MonthDay, MonthDay]:
    """A time of every year: `7月1日至8月31日`, both days included."""
    first, _, last = raw.partition("至") if isinstance(raw, str) else ("", "", "")
    return month_day(first or raw, at), month_day(last or raw, at)


def quantity(*units: Unit) -> Reader[Quantity]:
    """A number with one of these units."""

    def read(raw: object, at: Place) -> Quantity:
        wanted = "、".join(units)
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            raise Wrong(Slip.NO_UNIT, value=str(raw), wanted=wanted)
        found = parsed(raw) if isinstance(raw, str) else None
        if found is None:
            raise Wrong(Slip.WRONG_TYPE, value=str(raw), wanted="quantity")
        number, unit = found
        if unit not in units:
            raise Wrong(Slip.WRONG_UNIT, value=str(raw), wanted=wanted)
        if unit in _WHOLE and number != int(number):
            raise Wrong(Slip.NOT_WHOLE, value=str(raw))
        if number < 0 and unit not in _SIGNED:
            raise Wrong(Slip.NEGATIVE, value=str(raw))
        return Quantity(number, unit)

    return read


_WHOLE = frozenset((Unit.MONTH, Unit.DAY, Unit.WEEK, Unit.WORKDAY, Unit.OCCASIONS, Unit.PLACES, Unit.UNITS))
_SIGNED = frozenset((Unit.POINTS, Unit.POINTS_YEAR, Unit.POINTS_TERM, Unit.POINTS_ITEM))


def one_of(*choices: str) -> Reader[str]:
    """One of these words; the refusal names them all."""

    def read(raw: object, at: Place) -> str:
        if raw not in choices:
            raise Wrong(Slip.UNKNOWN_WORD, value=str(raw), known="、".join(choices))
        return str(raw)

    return read


def several(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """A list; a single value is read as a list of one."""

    def read(raw: object, at: Place) -> tuple[T, ...]:
        values: list[T] = []
        for n, one in enumerate(raw if isinstance(raw, list) else [raw]):
            try:
                values.append(reader(one, at.at(n)))
            except Wrong as wrong:
                at.at(n).wrong(wrong.slip, **wrong.figures)
            except Noted:
                continue
        return tuple(values)

    return read


def words(vocabulary: str) -> Reader[tuple[str, ...]]:
    """Code words of one vocabulary."""

    def one(raw: object, at: Place) -> str:
        known = at.sheet.words.get(vocabulary, WORDS.get(vocabulary, frozenset()))
        if raw not in known:
            raise Wrong(Slip.UNKNOWN_WORD, value=str(raw), known="、".join(sorted(known)))
        return str(raw)

    return several(one)


def code(raw: object, at: Place) -> str:
    """A reason code of the code list."""
    if raw not in CODES:
        raise Wrong(Slip.UNKNOWN_CODE, value=str(raw), known="、".join(CODES))
    return str(raw)


def condition(raw: object, at: Place) -> Condition:
    """A condition written as an inline table."""
    found = at.sheet.condition(raw, at)
    if found is None:
        raise Noted
    return found
