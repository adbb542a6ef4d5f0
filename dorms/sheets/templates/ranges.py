"""Whatever of a form speaks of rows without being a cell: print area, filter, rules, choices, breaks, names."""

from __future__ import annotations

from copy import copy

from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import Rule
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.pagebreak import Break, RowBreak
from openpyxl.worksheet.worksheet import Worksheet

from dorms.sheets.templates.shift import Mover


def move_ranges(book: Workbook, sheet: Worksheet, mover: Mover) -> None:
    """Everything goes with the rows of `sheet`, what other sheets say of them included."""
    if sheet.print_area:
        area = str(sheet.print_area).rpartition("!")[2]
        sheet.print_area = mover.area(area.replace("$", ""))
    if sheet.print_title_rows:
        first, _, last = str(sheet.print_title_rows).replace("$", "").partition(":")
        sheet.print_title_rows = f"{mover.first(int(first))}:{mover.last(int(last or first))}"
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = mover.area(sheet.auto_filter.ref)
    breaks = RowBreak()
    for one in sheet.row_breaks.brk:
        breaks.append(Break(id=mover.last(int(one.id))))
    sheet.row_breaks = breaks
    _move_names(book, mover)
    for one in book.worksheets:
        _move_rules(one, mover, moved=one is sheet)
        _move_choices(one, mover, moved=one is sheet)


def _move_names(book: Workbook, mover: Mover) -> None:
    for names in (book.defined_names, *(sheet.defined_names for sheet in book.worksheets)):
        for name in names.values():
            name.attr_text = _moved(str(name.attr_text), mover, "", None)


def _move_rules(sheet: Worksheet, mover: Mover, *, moved: bool) -> None:
    """A rule is written for the first cell of its area: what it says of that cell's own row stays with it."""
    rules = ConditionalFormattingList()
    for area in sheet.conditional_formatting:
        where = str(area.sqref)
        at = _first_row(where, mover) if moved else None
        for rule in area.rules:
            changed: Rule = copy(rule)
            changed.formula = [_moved(one, mover, sheet.title, at) for one in rule.formula]
            rules.add(mover.area(where) if moved else where, changed)
    sheet.conditional_formatting = rules


def _move_choices(sheet: Worksheet, mover: Mover, *, moved: bool) -> None:
    for choice in sheet.data_validations.dataValidation:
        where = str(choice.sqref)
        at = _first_row(where, mover) if moved else None
        for name in ("formula1", "formula2"):
            if (formula := getattr(choice, name)) and not str(formula).startswith('"'):
                setattr(choice, name, _moved(str(formula), mover, sheet.title, at))
        if moved:
            choice.sqref = type(choice.sqref)(mover.area(where))


def _first_row(area: str, mover: Mover) -> tuple[int, int]:
    row = range_boundaries(area.split()[0])[1] or 1
    return row, mover.first(row)


def _moved(formula: str, mover: Mover, on: str, at: tuple[int, int] | None) -> str:
    return mover.formula(f"={formula}", on=on, at=at)[1:]
