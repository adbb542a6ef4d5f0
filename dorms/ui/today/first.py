"""What a bureau does first: the ledgers in the order they need each other, with the way into the wizard."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from dorms.actions.importing import held
from dorms.actions.imports import next_needed
from dorms.domain.imports import Kind
from dorms.messages.store import kind_name
from dorms.sync.standing import is_bureau
from dorms.ui.imports.offers import open_wizard
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.page import Page
from dorms.ui.kit.theme import font

if TYPE_CHECKING:  # the window shows the page
    from dorms.ui.shell.window import Window

BASE = (Kind.SCHOOLS, Kind.UNITS, Kind.TEACHERS, Kind.STAYS)  # without these there is nothing to work on


def first_steps(page: Page) -> "FirstSteps | None":
    """The card, as long as one of the basic ledgers is missing; an office gets its data from the bureau."""
    ask = page.backend.ask
    if ask(next_needed) not in BASE or not ask(is_bureau) or not page.backend.may_write:
        return None
    return FirstSteps(page)


class FirstSteps(QFrame):
    """Ticks off what is there and names what comes next."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setObjectName("card")
        self.go = QPushButton(self.tr("导入表格(&I)…"))
        self.go.setObjectName("primary")
        put_icon(self.go, "import", primary=True)
        self.go.clicked.connect(self._on_go)
        title = QLabel(self.tr("从这里开始：把手头的表格导入进来"))
        title.setFont(font(scale=1.2, bold=True))
        note = QLabel(
            self.tr(
                "按下面的次序，一张一张来；每张先预检、看过再写入，导错了可以撤销。没有表格的，也可以在各页逐条登记。"
            )
        )
        note.setObjectName("muted")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        for widget in (title, note, QLabel(self._steps())):
            column.addWidget(widget)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)

    def _steps(self) -> str:
        """The ledgers, a line each, with how many rows are there."""
        counts, wanted = self._page.backend.ask(held), self._page.backend.ask(next_needed)
        lines = []
        for at, kind in enumerate(BASE, start=1):
            words = self.tr("{at}. {name}　还没有")
            if counts.get(kind, 0):
                words = self.tr("{at}. {name}　已有 {count} 条")
            elif kind is wanted:
                words = self.tr("{at}. {name}　← 下一张")
            lines.append(words.format(at=at, name=kind_name(kind), count=counts.get(kind, 0)))
        return "\n".join(lines)

    @Slot()
    def _on_go(self) -> None:
        open_wizard(cast("Window", self._page.window()))
