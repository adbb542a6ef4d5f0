"""接收: what lies about for this office, and one button that takes it in; files may be dropped anywhere too."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dorms.messages import translate
from dorms.sync.found import Found, is_exchange_file
from dorms.ui.exchange.found_list import FoundList
from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.theme import font


class ReceiveCard(QFrame):
    """The right half of an office's page."""

    wanted = Signal(list)  # of Path
    look_again = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._title = title
        self.words, self.found = QLabel(), FoundList()
        self.take = QPushButton()
        self.choose = QPushButton(self.tr("选择文件(&O)…"))
        self.again = QPushButton(self.tr("再找一次(&F)"))
        self._may_write = True
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel(self._title)
        title.setFont(font(scale=1.15, bold=True))
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.take.setObjectName("primary")
        put_icon(self.take, "import", primary=True)
        put_icon(self.choose, "folder")
        put_icon(self.again, "refresh")
        self.found.setMinimumHeight(74)
        buttons = QHBoxLayout()
        for button in (self.take, self.choose, self.again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.words)
        column.addLayout(buttons)
        column.addWidget(self.found, 1)
        column.addStretch(1)
        self.take.clicked.connect(lambda: self.wanted.emit(self.found.chosen()))
        self.choose.clicked.connect(self._on_choose)
        self.again.clicked.connect(self.look_again)
        self.found.ticked.connect(self._on_ticked)
        self._on_ticked()

    def allow(self, may_write: bool) -> None:
        """Whether who acts may take anything in."""
        self._may_write = may_write
        self.choose.setEnabled(may_write)
        self._on_ticked()

    def show_found(self, found: Sequence[Found]) -> None:
        """What lies about now."""
        self.found.show_found(found)
        self.found.setVisible(bool(found))
        self.words.setText(
            self.tr("在U盘、下载和桌面找到这些文件，叫什么名字都认得；把文件拖到窗口里也行。")
            if found
            else self.tr("U盘、下载和桌面里没有给这里的文件。插上U盘再找一次，或把文件拖到窗口里。")
        )

    @Slot()
    def _on_ticked(self) -> None:
        count = len(self.found.chosen())
        words = self.tr("接收 {count} 个文件(&R)") if count else self.tr("接收(&R)")
        self.take.setText(words.format(count=count))
        self.take.setEnabled(self._may_write and count > 0)

    @Slot()
    def _on_choose(self) -> None:
        if names := ask_packets(self):
            self.wanted.emit(names)


class ReceiveDialog(QDialog):
    """The same for the bureau, over its list of offices."""

    wanted = Signal(list)  # of Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("接收上报"))
        self.card = ReceiveCard(self.tr("接收各单位上报"))
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.addWidget(self.card)
        self.resize(760, 380)
        self.card.wanted.connect(self._on_wanted)

    def show_found(self, found: Sequence[Found]) -> None:
        """What lies about now."""
        self.card.show_found(found)

    @Slot(list)
    def _on_wanted(self, paths: Sequence[Path]) -> None:
        self.accept()
        self.wanted.emit(list(paths))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if packets_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := packets_in(event):
            event.acceptProposedAction()
            self._on_wanted(paths)


def packets_in(event: QDropEvent) -> list[Path]:
    """The exchange files being dropped, told by what they hold."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if is_exchange_file(path)]


def ask_packets(parent: QWidget) -> list[Path]:
    """The files chosen; any name will do."""
    words = translate("Exchange", "选择上报或下发文件")
    kinds = translate("Exchange", "所有文件 (*)")
    names, _ = QFileDialog.getOpenFileNames(parent, words, "", kinds)
    return [Path(name) for name in names]
