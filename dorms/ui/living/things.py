"""The list of things in a unit: one tick when all is in order, a table when something is not."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QTableWidgetItem

from dorms.domain.money.shares import plain
from dorms.domain.residence import Thing
from dorms.errors.window import NotANumber
from dorms.messages import translate
from dorms.ui.kit.theme import Tone, colours
from dorms.ui.kit.ticked import TickedTable

NAME, BEFORE, COUNT, CONDITION, PRICE = range(5)
ROWS_SHOWN = 6


class ThingsField(TickedTable[tuple[Thing, ...] | None]):
    """All as listed while ticked; unticked, counts, condition and price can be written. None: there is no list.

    `beside`: the list of moving in stands beside what is found now, item by item, and what differs is coloured.
    """

    def __init__(self, words: str, *, grow: Callable[[], object], beside: bool = False) -> None:
        self._things: tuple[Thing, ...] = ()
        self._beside = beside
        super().__init__(words, self._read, grow=grow)
        self._head()
        self.table.itemChanged.connect(self._on_written)

    def _head(self) -> None:
        titles = [
            self.tr("物品"), self.tr("入住时"), self.tr("数量"), self.tr("状况（完好不填）"), self.tr("单价（元）")
        ]  # fmt: skip
        if self._beside:
            titles[COUNT], titles[CONDITION] = self.tr("现有"), self.tr("现在的状况（没变不改）")
        widths = {NAME: 16, BEFORE: 16, COUNT: 8, PRICE: 12}
        self._set_columns(self.tr("物品清单"), titles, widths=widths, wide=CONDITION, rows_shown=ROWS_SHOWN)
        self.table.setColumnHidden(BEFORE, not self._beside)
        self.table.setMinimumWidth(self.digits(76 if self._beside else 60))

    def show_things(self, things: Sequence[Thing]) -> None:
        """These are the things to look at."""
        self._things = tuple(things)
        self.table.blockSignals(True)
        self.table.setRowCount(len(things))
        for at, one in enumerate(things):
            price = "" if one.price is None else plain(one.price)
            texts = (one.name, _before(one), str(one.count), one.condition, price)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column in (NAME, BEFORE):
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                if column in (COUNT, PRICE):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(at, column, item)
        self.table.blockSignals(False)

    @Slot(QTableWidgetItem)
    def _on_written(self, item: QTableWidgetItem) -> None:
        if self._beside:
            self._colour(item.row())
        self.changed.emit()

    def _colour(self, at: int) -> None:
        """A line that differs from the list of moving in is seen at once."""
        then = self._things[at]
        differs = (self._text(at, COUNT), self._text(at, CONDITION)) != (str(then.count), then.condition)
        pair = colours().tones[Tone.LATE]
        self.table.blockSignals(True)
        for column in range(self.table.columnCount()):
            cell = self.table.item(at, column)
            if cell is not None:
                cell.setBackground(QBrush(QColor(pair.ground)) if differs else QBrush())
                cell.setForeground(QBrush(QColor(pair.ink)) if differs else QBrush())
        self.table.blockSignals(False)

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


def _before(one: Thing) -> str:
    """How many there were at move-in, and in which condition."""
    words = translate("Living", "{count} 件，{condition}")
    return words.format(count=one.count, condition=one.condition or translate("Living", "完好"))


def read_number(text: str) -> Decimal:
    """A count or price as typed; NotANumber otherwise."""
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise NotANumber(text) from error
    if not number.is_finite() or number < 0:
        raise NotANumber(text)
    return number
