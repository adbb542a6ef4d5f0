"""Somebody changed what a form is about while it was open: three values of each field, and the clerk chooses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dorms.errors.store import ChangedMeanwhile, Meanwhile
from dorms.messages import explain, translate
from dorms.messages.fields import field_name
from dorms.ui.kit.story import MASKS
from dorms.ui.kit.theme import font

COLUMN_WIDE = 170


class MeanwhileDialog(QDialog):
    """One line a field: as the form showed it, as it is now, as typed; the value of now is chosen at first."""

    def __init__(self, error: ChangedMeanwhile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error = error
        self.setWindowTitle(self.tr("打开以后有人改过"))
        self.now: dict[str, QRadioButton] = {}
        self.mine: dict[str, QRadioButton] = {}
        words = QLabel(explain(error))
        words.setWordWrap(True)
        box = QDialogButtonBox()
        save = box.addButton(self.tr("按选定的保存"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setObjectName("primary")
        box.addButton(self.tr("回到表单"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(14)
        column.addWidget(words)
        column.addLayout(self._grid())
        column.addStretch(1)
        column.addWidget(box)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        titles = (self.tr("项目"), self.tr("打开表单时"), self.tr("现在登记的"), self.tr("您填的"))
        for at, title in enumerate(titles):
            head = QLabel(title)
            head.setFont(font(bold=True))
            grid.addWidget(head, 0, at)
        for row, one in enumerate(self._error.fields, start=1):
            self._line(grid, row, one)
        return grid

    def _line(self, grid: QGridLayout, row: int, one: Meanwhile) -> None:
        name = "、".join(field_name(column) for column, _ in one.now)
        group = QButtonGroup(self)
        self.now[one.register], self.mine[one.register] = QRadioButton(), QRadioButton()
        self.now[one.register].setChecked(True)
        grid.addWidget(QLabel(name), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_value(value_words(one.before)), row, 1, Qt.AlignmentFlag.AlignTop)
        chosen = ((2, self.now[one.register], one.now), (3, self.mine[one.register], one.wanted))
        for at, button, parts in chosen:
            button.setText(value_words(parts))
            button.setMinimumWidth(COLUMN_WIDE)
            button.setAccessibleName(f"{name} {value_words(parts)}")
            group.addButton(button)
            grid.addWidget(button, row, at, Qt.AlignmentFlag.AlignTop)

    def kept(self) -> frozenset[str]:
        """The registers that stay as they are now."""
        return frozenset(register for register, button in self.now.items() if button.isChecked())


def value_words(parts: Sequence[tuple[str, str]]) -> str:
    """A value for reading; personal numbers stay masked."""
    told = [MASKS[column](text) if column in MASKS and text else text for column, text in parts]
    return "，".join(filter(None, told)) or translate("Meanwhile", "（空）")


def _value(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(COLUMN_WIDE)
    return label
