"""代录: the schools without a computer that a central school writes for, and the ways to what it keeps for each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dorms.messages import translate
from dorms.sync.towns import Covered
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.narrowing import Narrowed
from dorms.ui.kit.rows import Column, Kind, RowsModel
from dorms.ui.kit.table import Table


class CoveringPanel(QWidget):
    """A tab of the central school's page."""

    wanted = Signal(str, object)  # a page, the rows to show there

    def __init__(self) -> None:
        super().__init__()
        self.table: Table[Covered] = Table(
            RowsModel(_columns(), identity=lambda one: one.school),
            name="exchange-covered",
            title=self.tr("代录的学校"),
            empty=self.tr("本镇每所学校都有自己的数据，没有要代录的。"),
        )
        self.teachers = QPushButton(self.tr("看它的教师(&T)"))
        self.units = QPushButton(self.tr("看它的房源(&N)"))
        self.stays = QPushButton(self.tr("看它的住户(&L)"))
        for button, icon, act in (
            (self.teachers, "teacher", self._on_teachers),
            (self.units, "unit", self._on_units),
            (self.stays, "stay", self._on_stays),
        ):
            put_icon(button, icon)
            button.clicked.connect(act)
            self.table.add_tool(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_chosen)
        self._on_chosen(None)

    def show_schools(self, schools: Sequence[Covered]) -> None:
        """These; the first is chosen, so that the buttons work at once."""
        self.table.rows.set_rows(schools)
        if self.table.current() is None and schools:
            self.table.choose(schools[0].school)
        self._on_chosen(self.table.current())

    @Slot(object)
    def _on_chosen(self, one: Covered | None) -> None:
        self.teachers.setEnabled(one is not None and bool(one.teachers))
        self.units.setEnabled(one is not None and bool(one.units))
        self.stays.setEnabled(one is not None and bool(one.stays))

    @Slot(object)
    def _on_opened(self, one: Covered) -> None:
        self.wanted.emit("units", Narrowed(one.name, one.units))

    @Slot()
    def _on_teachers(self) -> None:
        if (one := self.table.current()) is not None:
            self.wanted.emit("teachers", Narrowed(one.name, one.teachers))

    @Slot()
    def _on_units(self) -> None:
        if (one := self.table.current()) is not None:
            self.wanted.emit("units", Narrowed(one.name, one.units))

    @Slot()
    def _on_stays(self) -> None:
        if (one := self.table.current()) is not None:
            self.wanted.emit("stays", Narrowed(one.name, one.stays))


def _columns() -> list[Column[Covered]]:
    return [
        Column(translate("Exchange", "学校"), lambda one: one.name, Kind.PLACE, width=26),
        _count(translate("Exchange", "房源"), lambda one: len(one.units)),
        _count(translate("Exchange", "教师"), lambda one: len(one.teachers)),
        _count(translate("Exchange", "在住"), lambda one: len(one.stays)),
        Column(translate("Exchange", "说明"), _told, width=34),
    ]


def _count(title: str, value: Callable[[Covered], int]) -> Column[Covered]:
    return Column(title, lambda one: str(value(one)), Kind.NUMBER, order=value, width=8)


def _told(one: Covered) -> str:
    if one.units or one.teachers:
        return translate("Exchange", "没有自己的电脑，由本校代录，随本校上报")
    return translate("Exchange", "还没有录过，从“房源”和“教师”页登记")
