"""A sheet on screen: its lines as the figures count them; each line leads to the row it was made from.

A line of 入住情况统计表 is no row: there each number leads to the rows it counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from dorms.domain.figures import Name
from dorms.domain.ledgers import Column as SheetColumn
from dorms.domain.ledgers import Ledger, Line, LineKind, Scope, Shape
from dorms.domain.official.stock import school_row
from dorms.domain.reports import Figure, figures
from dorms.domain.sheet_lists import said
from dorms.messages.figures import figure_name
from dorms.ui.kit.narrowing import Narrowed
from dorms.ui.kit.page import Page
from dorms.ui.kit.rows import Column, Kind, RowRole, RowsModel
from dorms.ui.kit.table import Table
from dorms.ui.reports.gathering import Gathered

SIZE = QSize(1100, 560)
PAGES = {  # where the rows of each sheet are; of inspections see `_page`
    "units": "units",
    "vacancies": "units",
    "stays": "stays",
    "renewals": "stays",
    "departures": "stays",
    "waiting": "applications",
    "points": "applications",
    "tickets": "tickets",
    "violations": "violations",
}
COUNTED = {  # the columns of 入住情况统计表 and the figures they show
    "total": Name.TOTAL,
    "usable": Name.USABLE,
    "occupied": Name.OCCUPIED,
    "people": Name.PEOPLE,
    "special": Name.SPECIAL,
    "supporting": Name.SUPPORTING,
    "rotating": Name.ROTATION,
    "recruited": Name.RECRUITED,
    "others": Name.OTHERS,
    "vacant": Name.VACANT,
    "closed": Name.CLOSED,
}
KINDS = {
    Shape.SERIAL: Kind.NUMBER,
    Shape.COUNT: Kind.NUMBER,
    Shape.CHANGE: Kind.NUMBER,
    Shape.DECIMAL: Kind.NUMBER,
    Shape.DATE: Kind.DATE,
    Shape.DIGITS: Kind.CODE,
}


@dataclass(frozen=True)
class Shown:
    """A line and where it stands in the sheet."""

    at: int
    line: Line


class LookDialog(QDialog):
    """`led`: a page, and the rows to show there."""

    led = Signal(str, object)

    def __init__(self, page: Page, gathered: Gathered, key: str, *, before: bool) -> None:
        super().__init__(page)
        self._gathered, self._before = gathered, before
        self.ledger = gathered.ledger(key, before=before)
        self.setWindowTitle(self.ledger.title)
        self.head, self.foot = QLabel(self.ledger.heading), QLabel(_notes(self.ledger))
        self.table: Table[Shown] = Table(
            RowsModel(_columns(self.ledger.columns), identity=lambda one: one.at),
            name=f"look-{key}",
            title=self.ledger.name,
            empty=self.tr("这张表在这一天没有行。"),
        )
        self._lay_out()
        rows = [Shown(at, line) for at, line in enumerate(self.ledger.lines) if line.kind is LineKind.ROW]
        self.table.rows.set_rows(rows)
        self.table.view.choose_first()
        self.table.opened.connect(self._on_opened)
        self.table.view.clicked.connect(self._on_clicked)

    def _lay_out(self) -> None:
        for label in (self.head, self.foot):
            label.setObjectName("muted")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(12, 6, 12, 2)
        box = QDialogButtonBox()
        box.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        box.setContentsMargins(0, 6, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        column.addWidget(box)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    @Slot(object)
    def _on_opened(self, one: Shown) -> None:
        if self.ledger.key == "occupancy":
            self._lead_to(self._figure(one, "people"))
            return
        page, row = self._row(one.line)
        if page and row is not None:
            self._lead(page, Narrowed(self._words(one), frozenset((row,))))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """A number of a school opens what it counts."""
        field = self.ledger.columns[index.column()].field
        if self.ledger.key == "occupancy" and field in COUNTED:
            self._lead_to(self._figure(index.data(RowRole), field))

    def _figure(self, one: Shown, field: str) -> Figure | None:
        """The figure of the school on this line."""
        gathered, cover = self._gathered, self.ledger.cover
        facts = gathered.then if self._before else gathered.now
        place = next(
            (
                (unit.town, unit.school)
                for unit in facts.units
                if school_row(unit.town, unit.school) == one.line.id
            ),
            None,
        )
        if place is None:
            return None
        scope = Scope(cover.scope.county, *place)
        found = figures(facts, scope, night=cover.as_of, since=cover.since or cover.as_of)
        return next((one for one in found if one.name == COUNTED[field]), None)

    def _lead_to(self, figure: Figure | None) -> None:
        if figure is not None and figure.rows:
            self._lead(
                figure.page, Narrowed(f"{figure_name(figure.name)} {figure.value}", frozenset(figure.rows))
            )

    def _lead(self, page: str, rows: Narrowed) -> None:
        self.led.emit(page, rows)
        self.accept()

    def _words(self, one: Shown) -> str:
        pairs = zip(one.line.values, self.ledger.columns, strict=True)
        texts = (said(value, column.shape) for value, column in pairs)
        return " ".join([text for text in texts if text][:2])

    def _row(self, line: Line) -> tuple[str, UUID | None]:
        """The page and the row behind a line."""
        facts = self._gathered.then if self._before else self._gathered.now
        if self.ledger.key == "charges":
            return "money", next((one.teacher for one in facts.charges if one.id == line.id), None)
        if self.ledger.key == "inspections":
            found = next((one for one in facts.inspections if one.id == line.id), None)
            if found is None or found.hazard:
                return "hazards", line.id
            return "inspections", found.inspection or line.id
        return PAGES.get(self.ledger.key, ""), line.id


def _columns(columns: Sequence[SheetColumn]) -> list[Column[Shown]]:
    return [_column(at, one) for at, one in enumerate(columns)]


def _column(at: int, column: SheetColumn) -> Column[Shown]:
    kind = KINDS.get(column.shape, Kind.TEXT)

    def order(one: Shown) -> tuple[bool, object]:
        value = one.line.values[at]
        return value is None, 0 if value is None else value

    return Column(
        column.title,
        lambda one: said(one.line.values[at], column.shape),
        kind,
        order=order if kind is Kind.NUMBER else None,
        width=min(column.width, 30),
    )


def _notes(ledger: Ledger) -> str:
    """The written definitions under the sheet, and its sums."""
    checks = [f"{check}。" for check in ledger.checks]
    return "".join((*ledger.notes, *checks))
