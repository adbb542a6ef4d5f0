"""条件格式: how a cell looks because of what stands in it or elsewhere. What is not known is told, never guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from statistics import fmean

from openpyxl.formatting.rule import Rule as Wanted
from openpyxl.styles.borders import Border
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.fills import PatternFill
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from dorms.domain.papers.forms import Edges, FormCell
from dorms.sheets.printing import looks
from dorms.sheets.printing.formulas import Book
from dorms.sheets.printing.terms import Place
from dorms.sheets.printing.values import COMPARE, Fault, NotKnown, Scalar, number_of, order, text_of

_SIGNS = {
    "equal": "=", "notEqual": "<>", "greaterThan": ">", "lessThan": "<",
    "greaterThanOrEqual": ">=", "lessThanOrEqual": "<=",
}  # fmt: skip
_TEXTS: dict[str, Callable[[str, str], bool]] = {
    "containsText": lambda text, part: part in text,
    "notContainsText": lambda text, part: part not in text,
    "beginsWith": str.startswith,
    "endsWith": str.endswith,
}
_NO_COLOUR = "00000000"  # what the library puts where the file says nothing
Test = Callable[[Place], bool]


@dataclass(frozen=True, slots=True)
class _Condition:
    """One rule on one area of cells; `holds` for a cell of it."""

    ranges: tuple[CellRange, ...]
    holds: Test
    style: DifferentialStyle
    stops: bool
    area: str


class Conditions:
    """The rules of one worksheet, the foremost first. `lost` are the areas whose rules are not known here."""

    def __init__(self, sheet: Worksheet, values: Book, colours: looks.Colours) -> None:
        self._sheet, self._values, self._colours = sheet, values, colours
        self.lost: dict[str, None] = {}
        rules = [(rule, area) for area in sheet.conditional_formatting for rule in area.rules]
        rules.sort(key=lambda found: found[0].priority or 0)
        self._conditions = [
            one for rule, area in rules if (one := self._condition(rule, str(area.sqref))) is not None
        ]

    def dressed(self, cell: FormCell, row: int, column: int) -> FormCell:
        """The cell with the looks of every rule that holds; where two speak of one thing the foremost is heard."""
        at = Place(self._sheet.title, row, column)
        heard: list[DifferentialStyle] = []
        for one in self._conditions:
            if any(self._covers(area, at) for area in one.ranges) and self._holds(one, at):
                heard.append(one.style)
                if one.stops:
                    break
        for style in reversed(heard):
            cell = self._in_style(cell, style)
        return cell

    @staticmethod
    def _covers(area: CellRange, at: Place) -> bool:
        return area.min_row <= at.row <= area.max_row and area.min_col <= at.column <= area.max_col

    def _holds(self, one: _Condition, at: Place) -> bool:
        try:
            return one.holds(at)
        except Fault:
            return False
        except NotKnown:
            self.lost[one.area] = None
            return False

    # Looks

    def _in_style(self, cell: FormCell, style: DifferentialStyle) -> FormCell:
        lettering, font = cell.type, style.font
        if font is not None:
            lettering = replace(
                lettering,
                bold=lettering.bold or bool(font.b),  # the library has no word for "as it is"
                italic=lettering.italic or bool(font.i),
                underlined=lettering.underlined or font.u is not None,
                colour=self._colours.of(font.color, lettering.colour),
            )
        ground = self._ground(style.fill) if isinstance(style.fill, PatternFill) else ""
        edges = _over(cell.edges, style.border) if style.border is not None else cell.edges
        return replace(cell, type=lettering, ground=ground or cell.ground, edges=edges)

    def _ground(self, fill: PatternFill) -> str:
        """In a rule a plain fill has its colour in the place of the background."""
        if fill.fill_type not in {None, "none", "solid"}:
            return looks.PATTERN_GREY
        told = (one for one in (fill.bgColor, fill.fgColor) if one is not None and one.value != _NO_COLOUR)
        return next((self._colours.of(one, "") for one in told), "")

    # Rules

    def _condition(self, rule: Wanted, area: str) -> _Condition | None:
        ranges = tuple(CellRange(part) for part in area.split())
        test = self._test(rule, ranges)
        if test is None or (rule.dxf is not None and rule.dxf.numFmt is not None):
            self.lost[area] = None
        if test is None:
            return None
        return _Condition(ranges, test, rule.dxf or DifferentialStyle(), bool(rule.stopIfTrue), area)

    def _test(self, rule: Wanted, ranges: tuple[CellRange, ...]) -> Test | None:
        top = Place(self._sheet.title, min(one.min_row for one in ranges), min(one.min_col for one in ranges))
        found: dict[str, Callable[[], Test]] = {
            "cellIs": lambda: partial(self._compares, rule, top),
            "expression": lambda: partial(self._is_true, rule.formula[0], top),
            "containsBlanks": lambda: lambda at: not self._text(at).strip(),
            "notContainsBlanks": lambda: lambda at: bool(self._text(at).strip()),
            "containsErrors": lambda: lambda at: isinstance(self._at(at), Fault),
            "notContainsErrors": lambda: lambda at: not isinstance(self._at(at), Fault),
            "duplicateValues": lambda: self._repeats(ranges, repeated=True),
            "uniqueValues": lambda: self._repeats(ranges, repeated=False),
            "top10": lambda: self._among(rule, ranges),
            "aboveAverage": lambda: self._beside_average(rule, ranges),
        }
        if rule.type in _TEXTS:
            return partial(self._has_text, rule)
        make = found.get(str(rule.type))
        return make() if make is not None else None

    def _at(self, at: Place) -> Scalar:
        return self._values.value(*at)

    def _text(self, at: Place) -> str:
        return text_of(self._at(at))

    def _is_true(self, formula: str, top: Place, at: Place) -> bool:
        value = self._values.worked_out(f"={formula}", at, top)
        return not isinstance(value, str) and bool(number_of(value))

    def _compares(self, rule: Wanted, top: Place, at: Place) -> bool:
        value = self._at(at)
        bounds = [self._values.worked_out(f"={one}", at, top) for one in rule.formula]
        if rule.operator in {"between", "notBetween"}:
            low, high = bounds if order(bounds[0], bounds[1]) <= 0 else reversed(bounds)
            inside = order(value, low) >= 0 and order(value, high) <= 0
            return inside is (rule.operator == "between")
        if rule.operator not in _SIGNS:
            raise NotKnown(str(rule.operator))
        return COMPARE[_SIGNS[rule.operator]](order(value, bounds[0]))

    def _has_text(self, rule: Wanted, at: Place) -> bool:
        return _TEXTS[str(rule.type)](self._text(at).lower(), str(rule.text or "").lower())

    def _every(self, ranges: tuple[CellRange, ...]) -> Iterator[Scalar]:
        for row, column in list(self._sheet._cells):  # not the areas: these may be whole columns
            at = Place(self._sheet.title, row, column)
            if any(self._covers(one, at) for one in ranges):
                yield self._at(at)

    def _repeats(self, ranges: tuple[CellRange, ...], *, repeated: bool) -> Test:
        counts: Counter[object] = Counter()

        def holds(at: Place) -> bool:
            if not counts:
                counts.update(map(_known_by, self._every(ranges)))
            value = self._at(at)
            return value not in (None, "") and (counts[_known_by(value)] > 1) is repeated

        return holds

    def _numbers(self, ranges: tuple[CellRange, ...]) -> list[float]:
        return [one for one in self._every(ranges) if isinstance(one, float)]

    def _among(self, rule: Wanted, ranges: tuple[CellRange, ...]) -> Test:
        ordered = cache(lambda: sorted(self._numbers(ranges), reverse=not rule.bottom))

        def holds(at: Place) -> bool:
            value, numbers, rank = self._at(at), ordered(), int(rule.rank or 10)
            if not isinstance(value, float) or not numbers:
                return False
            count = len(numbers) * rank // 100 if rule.percent else rank
            last = numbers[min(max(count, 1), len(numbers)) - 1]
            return value <= last if rule.bottom else value >= last

        return holds

    def _beside_average(self, rule: Wanted, ranges: tuple[CellRange, ...]) -> Test:
        middle = cache(lambda: fmean(self._numbers(ranges)))

        def holds(at: Place) -> bool:
            if rule.stdDev:
                raise NotKnown("stdDev")
            value = self._at(at)
            if not isinstance(value, float):
                return False
            mean = middle()
            is_below = rule.aboveAverage is not None and not rule.aboveAverage
            return (value < mean if is_below else value > mean) or (bool(rule.equalAverage) and value == mean)

        return holds


def _known_by(value: Scalar) -> object:
    return value.lower() if isinstance(value, str) else str(value) if isinstance(value, Fault) else value


def _over(edges: Edges, border: Border) -> Edges:
    own = looks.edges(border)
    return replace(
        edges,
        left=own.left if own.left.width else edges.left,
        top=own.top if own.top.width else edges.top,
        right=own.right if own.right.width else edges.right,
        bottom=own.bottom if own.bottom.width else edges.bottom,
    )
