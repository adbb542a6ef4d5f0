"""The sheet's own sums: 小计 and 合计 held against the rows they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from dorms.domain.imports import TotalMismatch
from dorms.sheets.reading.fields import Field
from dorms.sheets.reading.grid import Cell, Formula, address
from dorms.sheets.reading.header import Column, Header
from dorms.sheets.reading.rows import TotalRow
from dorms.sheets.reading.work import Work

_ADDED = frozenset(
    ("floor_area_m2", "capacity", "deposit", "monthly_rent", "material_cost", "labour_cost", "unit_count")
)
_COUNT = re.compile(r"(\d+)\s*(人|套|件|单|条|户|间|所|名|宗|份)")
_HOUSEHOLDS = "户"
_PART = "小计"
_CENT = Decimal("0.005")


def check_totals(
    header: Header, totals: Sequence[TotalRow], works: Sequence[Work]
) -> tuple[TotalMismatch, ...]:
    """Every sum of the sheet that its rows do not give."""
    found: list[TotalMismatch] = []
    start = 0
    for total in totals:
        part = _PART in total.label
        rows = works[start : total.after] if part else works[: total.after]
        found.extend(_mismatches(header, total, rows))
        start = total.after if part else start
    return tuple(found)


def _mismatches(header: Header, total: TotalRow, rows: Sequence[Work]) -> Iterator[TotalMismatch]:
    for column in header.columns:
        cell = total.cells[column.index]
        cell = cell.value if isinstance(cell, Formula) else cell
        stated, counted = _sum(column, cell, rows) or _count(cell, rows) or (None, None)
        if stated is not None and counted is not None and abs(stated - counted) > _CENT:
            where = address(total.number, column.index)
            name = column.field.name if column.field else ""
            yield TotalMismatch(total.number, where, column.header, name, stated, counted)


def _sum(column: Column, cell: Cell, rows: Sequence[Work]) -> tuple[Decimal, Decimal] | None:
    field = column.field
    if field is None or field.name not in _ADDED or not isinstance(cell, int | float):
        return None
    return Decimal(repr(cell)), sum((_amount(work, field) for work in rows), Decimal(0))


def _amount(work: Work, field: Field) -> Decimal:
    value = work.values.get(field.name)
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)


def _count(cell: Cell, rows: Sequence[Work]) -> tuple[Decimal, Decimal] | None:
    """`44人`, `38套`: rows counted; households are units, each counted once."""
    match = _COUNT.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if match is None:
        return None
    counted = len(rows)
    if match[2] == _HOUSEHOLDS:
        counted = len({work.values.get("unit") or work.row.number for work in rows})
    return Decimal(match[1]), Decimal(counted)
