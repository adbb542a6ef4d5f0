"""An official sheet as a paper: the same heading, columns, lines and foot that Excel gets, in words."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from dorms.domain.ledgers import Column, Ledger, Line, LineKind, Shape, Value
from dorms.domain.papers import Align, ListColumn, ListRow, ListSheet, RowKind

_ALIGN = {
    Shape.SERIAL: Align.CENTRE,
    Shape.TEXT: Align.LEFT,
    Shape.DIGITS: Align.CENTRE,
    Shape.COUNT: Align.RIGHT,
    Shape.CHANGE: Align.RIGHT,
    Shape.DECIMAL: Align.RIGHT,
    Shape.DATE: Align.CENTRE,
}
_KINDS = {
    LineKind.ROW: RowKind.PLAIN,
    LineKind.SUBTOTAL: RowKind.SUBTOTAL,
    LineKind.TOTAL: RowKind.TOTAL,
    LineKind.OF_WHICH: RowKind.AMONG,
}


def printed(ledger: Ledger) -> ListSheet:
    """The ledger ready for the printer."""
    cover = ledger.cover
    return ListSheet(
        heading=ledger.title,
        columns=tuple(_column(column) for column in ledger.columns),
        rows=tuple(_row(line, ledger.columns) for line in ledger.lines),
        subtitle=(f"填报单位（盖章）：{cover.office}", ledger.heading),
        footer=tuple(f"{name}：{value}" for name, value in ledger.signed),
        notes=tuple(_notes(ledger)),
        numbered=True,
    )


def _column(column: Column) -> ListColumn:
    return ListColumn(column.title, column.group, _ALIGN[column.shape])


def _row(line: Line, columns: Sequence[Column]) -> ListRow:
    cells = tuple(said(value, column.shape) for value, column in zip(line.values, columns, strict=True))
    return ListRow(cells, _KINDS[line.kind])


def _notes(ledger: Ledger) -> list[str]:
    notes = []
    if ledger.checks:
        notes.append("逻辑关系：" + "；".join(str(check) for check in ledger.checks) + "。")
    if ledger.notes:
        numbered = (f"{number}.{note}" for number, note in enumerate(ledger.notes, start=1))
        notes.append("填表说明：" + "".join(numbered))
    return [*notes, *([ledger.cover.imprint] if ledger.cover.imprint else [])]


def said(value: Value, shape: Shape) -> str:
    """A value as a form writes it."""
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if shape is Shape.DECIMAL and isinstance(value, int | Decimal):
        return f"{value:.2f}"
    if shape is Shape.CHANGE and isinstance(value, int):
        return f"{value:+d}" if value else "0"
    return str(value)
