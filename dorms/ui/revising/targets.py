"""Where a block from the clipboard goes: from the current cell to the right and down, in the order on screen."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from dorms.actions.revising.pasting import Pasted
from dorms.ui.kit.rows import Column
from dorms.ui.kit.table import Table


@dataclass
class Targets:
    """The cells to compare, and what of the block has nowhere to go."""

    cells: list[Pasted] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)  # titles that take the block's columns, in order
    closed: list[str] = field(default_factory=list)  # titles of columns that take nothing
    found_by: list[str] = field(default_factory=list)  # titles that told which row each line is about
    strange: list[str] = field(
        default_factory=list
    )  # lines of the block that are about no row, or about several
    rows_over: int = 0
    columns_over: int = 0


def targets_of(
    table: Table[Any], block: Sequence[Sequence[str]], naming: Sequence[str] = (), sure: int = 0
) -> Targets:
    """Cell by cell from the current one; a block with the table's own titles above goes by them.

    Under titles that name the row (房号, 姓名, 编号: `naming`) each line goes to the row it names, wherever that is.
    The first `sure` of these nobody changes by pasting: all of them must fit. One row pasted onto several chosen rows
    goes onto each of them.
    """
    columns, by_title = _columns(table, block)
    rows = list(block[1:]) if by_title else list(block)
    found = Targets(columns=[column.title for column in columns if column is not None])
    found.columns_over = sum(column is None for column in columns)
    found.closed = [column.title for column in columns if column is not None and not column.field]
    keys = _keys(columns, naming, sure) if by_title else []
    if keys and len(keys[0]) < len(columns):
        found.found_by = [found.columns[at] for at in keys[0]]
        positions = _named(table, columns, rows, keys, found)
        pairs = list(enumerate(zip(positions, rows, strict=True), start=1))
    else:
        places = _positions(table, len(rows))
        found.rows_over = max(len(rows) - len(places), 0)
        rows = rows * len(places) if len(rows) == 1 else rows
        pairs = list(enumerate(zip(places, rows, strict=False), start=1))
    for number, (position, texts) in pairs:
        if position is not None:
            found.cells += _cells(table, number, position, columns, texts)
    return found


def _keys(columns: Sequence[Column[Any] | None], naming: Sequence[str], sure: int) -> list[list[int]]:
    """The columns of the block that name a row: those that must all fit, then one after the other if several do."""
    at = {column.field: place for place, column in enumerate(columns) if column is not None}
    first = [at[name] for name in naming[:sure] if name in at]
    further = [[at[name]] for name in naming[sure:] if name in at]
    return [first, *further] if first else further


def _named(
    table: Table[Any],
    columns: Sequence[Column[Any] | None],
    rows: Sequence[Sequence[str]],
    keys: Sequence[Sequence[int]],
    found: Targets,
) -> list[int | None]:
    """Where the row is that each line names; none where nothing or more than one row fits."""
    everything = range(table.rows.rowCount())
    shown: dict[int, list[str]] = {
        at: [one.text(table.rows.row_at(position)).strip() for position in everything]
        for group in keys
        for at in group
        if (one := columns[at]) is not None
    }
    positions: list[int | None] = []
    for texts in rows:
        fits = list(everything)
        for at, group in enumerate(keys):
            if at and len(fits) == 1:
                break
            fits = [row for row in fits if all(shown[key][row] == texts[key].strip() for key in group)]
        positions.append(fits[0] if len(fits) == 1 else None)
        if len(fits) != 1:
            found.strange.append(" ".join(texts[at].strip() for at in keys[0]))
    return positions


def _cells(
    table: Table[Any], number: int, position: int, columns: Sequence[Column[Any] | None], texts: Sequence[str]
) -> list[Pasted]:
    id, row = _id(table, position), table.rows.row_at(position)
    if id is None:
        return []
    return [
        Pasted(number, id, column.field, column.title, text, column.text(row))
        for column, text in zip(columns, texts, strict=True)
        if column is not None and column.field
    ]


def filled_down(table: Table[Any]) -> Targets:
    """The current column's cell of the first chosen row, for every other chosen row."""
    chosen = sorted(index.row() for index in table.view.selectionModel().selectedRows())
    column = table.rows.columns[max(table.view.currentIndex().column(), 0)]
    found = Targets(columns=[column.title], closed=[] if column.field else [column.title])
    if len(chosen) < 2 or not column.field:
        return found
    text = column.text(table.rows.row_at(chosen[0]))
    for number, position in enumerate(chosen[1:], start=2):
        found.cells += _cells(table, number, position, [column], [text])
    return found


def _columns(table: Table[Any], block: Sequence[Sequence[str]]) -> tuple[list[Column[Any] | None], bool]:
    """The column that takes each of the block's; None where the table ends. Whether titles told them."""
    header = table.view.horizontalHeader()
    visual = [header.logicalIndex(at) for at in range(header.count())]
    shown = [table.rows.columns[at] for at in visual if not header.isSectionHidden(at)]
    titles = {column.title: column for column in table.rows.columns}
    if len(block) > 1 and all(text.strip() in titles for text in block[0]):
        return [titles[text.strip()] for text in block[0]], True
    current = table.rows.columns[max(table.view.currentIndex().column(), 0)]
    first = shown.index(current) if current in shown else 0
    taken: list[Column[Any] | None] = list(shown[first : first + len(block[0])])
    return taken + [None] * (len(block[0]) - len(taken)), False


def _positions(table: Table[Any], count: int) -> list[int]:
    chosen = sorted(index.row() for index in table.view.selectionModel().selectedRows())
    if count == 1 and len(chosen) > 1:
        return chosen
    first = max(table.view.currentIndex().row(), 0)
    return list(range(first, min(first + count, table.rows.rowCount())))


def _id(table: Table[Any], position: int) -> UUID | None:
    key: Hashable = table.rows.identity(table.rows.row_at(position))
    return key if isinstance(key, UUID) else None
