"""A list as it is on screen (its filter, its columns, its order), ready for Excel and for paper."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from dorms.domain.ledgers import Column as SheetColumn
from dorms.domain.ledgers import Shape, Value
from dorms.domain.papers import Align, ListColumn, ListRow, ListSheet
from dorms.messages import translate
from dorms.ui.kit.rows import Column, Kind
from dorms.ui.kit.table import Table

_NUMBER = re.compile(r"-?\d[\d,]*(\.\d+)?", re.ASCII)
UPRIGHT = 7  # columns that still fit a page held upright
_ALIGN = {Kind.NUMBER: Align.RIGHT, Kind.DATE: Align.CENTRE, Kind.CODE: Align.CENTRE}


@dataclass(frozen=True)
class Listing:
    """The rows shown and how their columns read them: a snapshot that a worker may take its time with."""

    title: str
    columns: Sequence[Column[Any]]
    rows: Sequence[Any]
    total: int
    words: str  # what the filter box holds
    subject: str = ""  # what the rows are, where an edited sheet may come back
    ids: tuple[UUID, ...] = ()

    def texts(self) -> Iterator[tuple[str, ...]]:
        """Every row in words, as on screen."""
        read: list[Callable[[Any], str]] = [column.text for column in self.columns]
        for row in self.rows:
            yield tuple(text(row) for text in read)

    def sheet(self) -> tuple[list[SheetColumn], list[list[Value]]]:
        """The same for Excel: numbers and days as such, everything else as text."""
        texts = [list(column) for column in zip(*self.texts(), strict=True)] or [[] for _ in self.columns]
        made = [_typed(column, cells) for column, cells in zip(self.columns, texts, strict=True)]
        columns = [
            SheetColumn(column.field or f"c{at}", column.title, shape, column.width)
            for at, (column, (shape, _)) in enumerate(zip(self.columns, made, strict=True))
        ]
        return columns, [list(row) for row in zip(*(values for _, values in made), strict=True)]

    def paper(self, office: str, day: date) -> ListSheet:
        """The same for the printer."""
        return ListSheet(
            heading=self.title,
            columns=tuple(
                ListColumn(column.title, align=_ALIGN.get(column.kind, Align.LEFT)) for column in self.columns
            ),
            rows=tuple(ListRow(cells) for cells in self.texts()),
            subtitle=(office, self.count_words(), _dated(day)),
            landscape=len(self.columns) > UPRIGHT,
        )

    def count_words(self) -> str:
        """How many rows, and of how many if the list is filtered."""
        if len(self.rows) == self.total:
            return translate("Listing", "共 {count} 行").format(count=len(self.rows))
        if self.words:
            words = translate("Listing", "筛选“{words}”得 {count} 行，全部 {total} 行")
        else:
            words = translate("Listing", "{count} 行，全部 {total} 行")
        return words.format(words=self.words, count=len(self.rows), total=self.total)


def listing_of(table: Table[Any]) -> Listing:
    """The list as it is on screen now."""
    header = table.view.horizontalHeader()
    visual = [header.logicalIndex(at) for at in range(header.count())]
    columns = [table.rows.columns[at] for at in visual if not header.isSectionHidden(at)]
    return Listing(
        title=table.view.accessibleName(),
        columns=columns,
        rows=table.rows.visible_rows(),
        total=table.rows.total,
        words=table.filter_box.text().strip(),
        subject=table.subject,
        ids=tuple(
            key for row in table.rows.visible_rows() if isinstance(key := table.rows.identity(row), UUID)
        ),
    )


def _typed(column: Column[Any], cells: Sequence[str]) -> tuple[Shape, list[Value]]:
    """A column of numbers or days only if every cell of it is one or empty; a code never is."""
    if column.kind is Kind.NUMBER and all(_NUMBER.fullmatch(cell) for cell in cells if cell):
        shape = Shape.DECIMAL if any("." in cell for cell in cells) else Shape.COUNT
        return shape, [_number(cell) if cell else None for cell in cells]
    if column.kind is Kind.DATE:
        days: list[Value] = [_day(cell) for cell in cells]
        if all(day is not None or not cell for day, cell in zip(days, cells, strict=True)):
            return Shape.DATE, days
    shape = Shape.DIGITS if column.kind is Kind.CODE else Shape.TEXT
    return shape, [cell or None for cell in cells]


def _dated(day: date) -> str:
    """The day as the head of a printed list writes it."""
    return translate("Listing", "{year}年{month}月{day}日").format(
        year=day.year, month=day.month, day=day.day
    )


def _number(cell: str) -> int | Decimal:
    plain = cell.replace(",", "")
    return Decimal(plain) if "." in plain else int(plain)


def _day(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return None
