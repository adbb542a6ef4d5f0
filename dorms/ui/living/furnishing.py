"""物品清单模板: what a unit of each type is furnished with and what each thing costs; move-in lists begin with it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dorms.actions.residence.arriving import keep_things
from dorms.db.queries.residence import things_of_type
from dorms.domain.codes import UnitType
from dorms.domain.money.shares import plain
from dorms.domain.residence import Thing
from dorms.errors.window import FieldEmpty
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import ChoiceField, Field
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.living.things import read_number
from dorms.ui.people.fields import add_note
from dorms.ui.revising.grid import offer_grid_paste

NAME, COUNT, PRICE = range(3)
ROWS_SHOWN = 11


class ListField(Field[tuple[Thing, ...]]):
    """A short table to type in: what, how many, what one costs; empty lines are no things."""

    def __init__(self, label: str) -> None:
        whole = QWidget()
        self.table = QTableWidget(0, 3)
        self.add = QPushButton(translate("Living", "加一行"))
        self.drop = QPushButton(translate("Living", "去掉这行"))
        column, buttons = QVBoxLayout(whole), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        for button in (self.add, self.drop):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        super().__init__(label, whole, self._read)
        whole.setFocusProxy(self.table)
        self._head()
        self.add.clicked.connect(self._on_add)
        self.drop.clicked.connect(self._on_drop)
        self.table.itemChanged.connect(self.changed)
        offer_grid_paste(self.table)

    def _head(self) -> None:
        titles = [
            translate("Living", "物品"),
            translate("Living", "数量"),
            translate("Living", "单价（元）"),
        ]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        line = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(line * ROWS_SHOWN + head.sizeHint().height())

    def show_things(self, things: Sequence[Thing]) -> None:
        """These are the things now."""
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for one in things:
            self._append(one.name, str(one.count), "" if one.price is None else plain(one.price))
        self.table.blockSignals(False)

    def _append(self, *texts: str) -> None:
        at = self.table.rowCount()
        self.table.insertRow(at)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if column != NAME:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(at, column, item)

    @Slot()
    def _on_add(self) -> None:
        self._append("", "1", "")
        self.table.setCurrentCell(self.table.rowCount() - 1, NAME)
        self.table.editItem(self.table.currentItem())

    @Slot()
    def _on_drop(self) -> None:
        self.table.removeRow(self.table.currentRow())
        self.changed.emit()

    def _read(self) -> tuple[Thing, ...]:
        found = [self._thing(at) for at in range(self.table.rowCount()) if self._text(at, NAME)]
        if not found:
            raise FieldEmpty(self.plain_label)
        return tuple(found)

    def _thing(self, at: int) -> Thing:
        price = self._text(at, PRICE)
        return Thing(
            self._text(at, NAME),
            int(read_number(self._text(at, COUNT) or "0")),
            price=read_number(price) if price else None,
        )

    def _text(self, at: int, column: int) -> str:
        item = self.table.item(at, column)
        return item.text().strip() if item is not None else ""


class FurnishingForm(Form):
    """One list for each type of unit; what is kept already with a stay does not change."""

    def __init__(self, page: Page, today: date) -> None:
        super().__init__(
            translate("Living", "物品清单模板"), translate("Living", "保存(&S)"), self._keep, page
        )
        self._page = page
        types = [(code_words(one), str(one)) for one in UnitType]
        self.unit_type = self.add(ChoiceField(self.tr("户型(&H)"), types), "unit_type")
        self.things = self.add(ListField(self.tr("物品(&N)")), "things")
        add_note(self, self.tr("单价用于退房时计算缺损赔偿；不填的，退房时再填。"))
        self.unit_type.changed.connect(self._show)
        self._show()
        self.forget_changes()

    @Slot()
    def _show(self) -> None:
        self.things.show_things(self._page.backend.ask(things_of_type, self.unit_type.value()))

    def _keep(self) -> Job:
        return self._page.backend.run(keep_things, self.unit_type.value(), self.things.value())
