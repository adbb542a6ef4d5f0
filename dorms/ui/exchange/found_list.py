"""Exchange files that lie about: on sticks, in 下载, on the desktop, ticked when they are new."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from dorms.db.store import Store
from dorms.sync.found import Found, exchange_files, look_at
from dorms.ui.exchange.places import sources
from dorms.ui.exchange.words import found_words
from dorms.ui.kit.icons import icon
from dorms.ui.kit.story import minute_of
from dorms.ui.kit.theme import Tone, colours

PATH = Qt.ItemDataRole.UserRole
MOST_LINES = 6  # the others are scrolled to
TAKABLE = frozenset({"up", "down"})


def find(store: Store) -> list[Found]:
    """What lies about for this store; what cannot be read here is not for it and is left out."""
    return [one for one in look_at(store, exchange_files(sources())) if one.kind in TAKABLE]


class FoundList(QListWidget):
    """One line a file; a tick says that it is to be taken in."""

    ticked = Signal()  # another choice

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("找到的文件"))
        self.setIconSize(QSize(18, 18))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._on_item)

    def sizeHint(self) -> QSize:
        """As high as its lines, within bounds: what is below needs the room."""
        line = max(self.sizeHintForRow(0), self.fontMetrics().lineSpacing() + 8)
        lines = min(max(self.count(), 2), MOST_LINES)
        return QSize(super().sizeHint().width(), lines * line + 2 * self.frameWidth())

    def show_found(self, found: Sequence[Found]) -> None:
        """These files; those received before are shown without a tick."""
        self.blockSignals(True)
        self.clear()
        for one in found:
            self.addItem(self._item(one))
        self.blockSignals(False)
        self.updateGeometry()
        self.ticked.emit()

    def _item(self, one: Found) -> QListWidgetItem:
        words = self.tr("{what}　{when} 生成　{folder}")
        if one.taken_at:
            words = self.tr("{what}　{taken} 已接收　{folder}")
        text = words.format(
            what=found_words(one),
            when=minute_of(one.made_at),
            taken=minute_of(one.taken_at) if one.taken_at else "",
            folder=one.path.parent.name,
        )
        tone = Tone.GONE if one.taken_at else Tone.WAITING
        item = QListWidgetItem(
            icon("ok" if one.taken_at else "document", ink=colours().tones[tone].ink), text
        )
        item.setData(PATH, str(one.path))
        item.setToolTip(str(one.path))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked if one.taken_at else Qt.CheckState.Checked)
        return item

    def chosen(self) -> list[Path]:
        """The files ticked."""
        items = [self.item(at) for at in range(self.count())]
        return [Path(str(one.data(PATH))) for one in items if one.checkState() == Qt.CheckState.Checked]

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.ticked.emit()
