"""The first page of the wizard: which file comes next, whether it is there, and where to put it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dorms.actions.importing import Source
from dorms.actions.imports import ORDER
from dorms.domain.imports import Kind
from dorms.messages.store import kind_name
from dorms.ui.kit.icons import icon, put_icon
from dorms.ui.kit.theme import Tone, colours, font

ENDINGS = (".xlsx", ".xlsm", ".xls", ".et", ".csv", ".txt")
LIST_WIDTH = 196


@dataclass
class Waiting:
    """A file that was given: what it is, or why it cannot be read."""

    source: Source
    kind: Kind | None
    marked: bool = False  # exported by a store: the mark says what it is

    @property
    def can_be_checked(self) -> bool:
        return self.kind is not None or self.marked


class KindList(QListWidget):
    """The six ledgers in the order they are needed; those the store has are ticked off with their count."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setAccessibleName(self.tr("要导入的表"))
        self.setFixedWidth(LIST_WIDTH)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)

    def show_held(self, held: Mapping[Kind, int], next_kind: Kind | None) -> None:
        """Tick off what is there, point at what comes next."""
        self.clear()
        for kind in ORDER:
            count = held.get(kind, 0)
            name = kind_name(kind)
            if count:
                words = self.tr("{name}　{count}").format(name=name, count=f"{count:,}")
                item = QListWidgetItem(icon("ok", ink=colours().tones[Tone.FREE].ink), words)
            elif kind is next_kind:
                item = QListWidgetItem(
                    icon("forward", ink=colours().accent), self.tr("{name}　下一张").format(name=name)
                )
                item.setFont(font(bold=True))
            else:
                item = QListWidgetItem(
                    icon("sheet", ink=colours().muted), self.tr("{name}　还没有").format(name=name)
                )
                item.setForeground(self.palette().placeholderText())
            self.addItem(item)


class DropBox(QFrame):
    """Takes files that are dropped on it, or opens the chooser."""

    dropped = Signal(list)  # of Path

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self.choose = QPushButton(self.tr("选择文件(&O)…"))
        self.choose.setObjectName("primary")
        put_icon(self.choose, "folder", primary=True)
        sign, words = QLabel(), QLabel(self.tr("把表格拖到这里，或"))
        sign.setPixmap(icon("import", ink=colours().muted, size=40).pixmap(40, 40))
        note = QLabel(self.tr("可以一次选几个文件。认得 *.xlsx、*.xls 和 *.csv，WPS 存的也行。"))
        note.setObjectName("muted")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(words)
        row.addWidget(self.choose)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addWidget(note, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._dress(is_over=False)

    def _dress(self, *, is_over: bool) -> None:
        scheme = colours()
        edge, ground = (scheme.accent, scheme.chosen) if is_over else (scheme.line, scheme.base)
        self.setStyleSheet(
            f"#drop {{ border: 2px dashed {edge}; border-radius: 8px; background: {ground}; }}"
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()
            self._dress(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dress(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._dress(is_over=False)
        if files := files_in(event):
            event.acceptProposedAction()
            self.dropped.emit(files)


def files_in(event: QDropEvent) -> list[Path]:
    """The files on this PC that are being dropped and that look like sheets."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS and not path.name.startswith("~$")]


class StartPage(QWidget):
    """Says what comes next; lists the files given, each with its kind, which can be changed."""

    wanted = Signal(list)  # of Path
    removed = Signal(object)  # Waiting

    def __init__(self) -> None:
        super().__init__()
        self.title, self.note = QLabel(), QLabel()
        self.drop, self.found = DropBox(), QPushButton()
        self.files = QVBoxLayout()
        self.boxes: list[QComboBox] = []
        self._found: Path | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.title.setFont(font(scale=1.3, bold=True))
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.found.setAccessibleName(self.tr("用找到的文件"))
        put_icon(self.found, "sheet")
        self.found.hide()
        self.files.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addSpacing(4)
        column.addWidget(self.drop, 1)
        column.addWidget(self.found, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.files)
        self.drop.dropped.connect(self.wanted)
        self.found.clicked.connect(self._on_found)

    def show_next(self, next_kind: Kind | None, found: Path | None) -> None:
        """Which ledger comes next, and a file beside the last one that looks like it."""
        if next_kind is None:
            self.title.setText(self.tr("六张表都有了"))
            self.note.setText(
                self.tr("再导入新的表，会与现有数据逐行比对：相同的不动，不同的先给您看，看过再写。")
            )
        else:
            self.title.setText(self.tr("下一张要：{name}").format(name=kind_name(next_kind)))
            self.note.setText(
                self.tr("后面的表要靠前面的表认学校、认房、认人，请按左边的次序来。先预检，看过结果再写入。")
            )
        self._found = found
        self.found.setVisible(found is not None)
        if found is not None:
            words = self.tr("“{folder}”里有一个《{name}》，用它")
            self.found.setText(words.format(folder=found.parent.name or str(found.parent), name=found.name))

    def show_files(self, waiting: Sequence[Waiting]) -> None:
        """The files given so far."""
        while (item := self.files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = []
        for one in waiting:
            self.files.addWidget(self._file_row(one))

    def _file_row(self, one: Waiting) -> QWidget:
        row, box, remove = QFrame(), QComboBox(), QToolButton()
        row.setObjectName("card")
        name = QLabel(one.source.name)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setToolTip(str(one.source.path))
        box.setAccessibleName(self.tr("《{name}》是哪一种表").format(name=one.source.name))
        box.addItem(self.tr("导出过的表") if one.marked else self.tr("请选是哪一种表"))
        for kind in ORDER:
            box.addItem(kind_name(kind))
        box.setCurrentIndex(ORDER.index(one.kind) + 1 if one.kind is not None else 0)
        box.activated.connect(lambda at: self._on_kind(one, at))
        put_icon(remove, "close")
        remove.setAutoRaise(True)
        remove.setAccessibleName(self.tr("去掉《{name}》").format(name=one.source.name))
        remove.clicked.connect(lambda: self.removed.emit(one))
        line = QHBoxLayout(row)
        line.setContentsMargins(12, 4, 6, 4)
        line.setSpacing(10)
        line.addWidget(name, 1)
        line.addWidget(QLabel(self.tr("读作")))
        line.addWidget(box)
        line.addWidget(remove)
        self.boxes.append(box)
        return row

    def _on_kind(self, one: Waiting, at: int) -> None:
        one.kind = ORDER[at - 1] if at else None

    @Slot()
    def _on_found(self) -> None:
        if self._found is not None:
            self.wanted.emit([self._found])
