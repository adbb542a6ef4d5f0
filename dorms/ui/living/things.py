"""The list of things in a unit: one tick when all is in order, a table when something is not."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from dorms.domain.money.shares import plain
from dorms.domain.residence import Thing
from dorms.errors.window import NotANumber
from dorms.ui.kit.fields import Field
from dorms.ui.revising.grid import offer_grid_paste

NAME, COUNT, CONDITION, PRICE = range(4)
ROWS_SHOWN = 6


class ThingsField(Field[tuple[Thing, ...] | None]):
    """All as listed while ticked; unticked, counts, condition and price can be written. None: there is no list."""

    def __init__(self, words: str, *, grow: Callable[[], object]) -> None:
        self._grow, self._things = grow, ()  # type: tuple[Callable[[], object], tuple[Thing, ...]]
        whole = QWidget()
        self.box, self.table = QCheckBox(words), QTableWidget()
        self.box.setChecked(True)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self.table)
        super().__init__("", whole, self._read)
        whole.setFocusProxy(self.box)
        self._head()
        self.table.hide()
        self.box.toggled.connect(self._on_ticked)
        self.table.itemChanged.connect(self.changed)
        offer_grid_paste(self.table)

    def _head(self) -> None:
        self.table.setColumnCount(4)
        titles = [self.tr("物品"), self.tr("数量"), self.tr("状况（完好不填）"), self.tr("单价（元）")]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(self.tr("物品清单"))
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(CONDITION, QHeaderView.ResizeMode.Stretch)
        line = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(line * ROWS_SHOWN + head.sizeHint().height())

    def show_things(self, things: Sequence[Thing]) -> None:
        """These are the things to look at."""
        self._things = tuple(things)
        self.table.blockSignals(True)
        self.table.setRowCount(len(things))
        for at, one in enumerate(things):
            price = "" if one.price is None else plain(one.price)
            for column, text in enumerate((one.name, str(one.count), one.condition, price)):
                item = QTableWidgetItem(text)
                if column == NAME:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(at, column, item)
        self.table.blockSignals(False)

    @Slot(bool)
    def _on_ticked(self, is_ticked: bool) -> None:
        self.table.setVisible(not is_ticked)
        self.changed.emit()
        self._grow()

    def _read(self) -> tuple[Thing, ...] | None:
        if not self._things:
            return None
        if self.box.isChecked():
            return self._things
        return tuple(self._thing(at, one) for at, one in enumerate(self._things))

    def _thing(self, at: int, one: Thing) -> Thing:
        price = self._text(at, PRICE)
        return replace(
            one,
            count=int(read_number(self._text(at, COUNT) or "0")),
            condition=self._text(at, CONDITION),
            price=read_number(price) if price else None,
        )

    def _text(self, at: int, column: int) -> str:
        item = self.table.item(at, column)
        return item.text().strip() if item is not None else ""


def read_number(text: str) -> Decimal:
    """A count or price as typed; NotANumber otherwise."""
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise NotANumber(text) from error
    if not number.is_finite() or number < 0:
        raise NotANumber(text)
    return number
