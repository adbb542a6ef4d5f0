"""The documents of an application in a form: ticked as they are looked at, each with how it was seen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from dorms.actions.reviewing.proofs import Seen
from dorms.domain.reviewing import ProofLine, ProofState
from dorms.messages import translate
from dorms.ui.kit.fields import Field

COLUMNS = 3


class TicksField(Field[tuple[str, ...]]):
    """Several of a few things, each with a tick."""

    def __init__(self, label: str, choices: Sequence[tuple[str, str]], ticked: Sequence[str] = ()) -> None:
        self.boxes: dict[str, QCheckBox] = {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, (words, value) in enumerate(choices):
            box = QCheckBox(words)
            box.setChecked(value in ticked)
            self.boxes[value] = box
            grid.addWidget(box, at // 2, at % 2)
        super().__init__(label, holder, self._ticked)
        for box in self.boxes.values():
            box.toggled.connect(self.changed)
        if self.boxes:
            holder.setFocusProxy(next(iter(self.boxes.values())))

    def _ticked(self) -> tuple[str, ...]:
        return tuple(value for value, box in self.boxes.items() if box.isChecked())


class HandedInField(Field[tuple[Seen, ...]]):
    """While an application is taken in: which originals were looked at; one tick for all of them."""

    def __init__(self, label: str) -> None:
        self.all = QCheckBox(translate("Applying", "材料齐全，原件都已核对(&Y)"))
        self._boxes: dict[str, QCheckBox] = {}
        self._holder = QWidget()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._grid)
        super().__init__(label, self._holder, self._seen)
        self.all.toggled.connect(self._on_all)
        self._holder.setFocusProxy(self.all)

    def ask_for(self, documents: Sequence[ProofLine]) -> None:
        """Ask for these documents; what is ticked already stays."""
        ticked = {name for name, box in self._boxes.items() if box.isChecked()}
        ticked |= {one.document for one in documents if one.state == ProofState.ORIGINAL}
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._boxes = {}
        for at, one in enumerate(documents):
            words = (
                one.document
                if one.needed
                else translate("Applying", "{document}（如需要）").format(document=one.document)
            )
            box = QCheckBox(words)
            box.setToolTip(f"{one.clause}　{one.clause_text}")
            box.setChecked(one.document in ticked)
            box.toggled.connect(self.changed)
            self._boxes[one.document] = box
            self._grid.addWidget(box, at // COLUMNS, at % COLUMNS)
        self.all.setVisible(bool(documents))

    @Slot(bool)
    def _on_all(self, is_ticked: bool) -> None:
        for box in self._boxes.values():
            box.setChecked(is_ticked)
        self.changed.emit()

    def _seen(self) -> tuple[Seen, ...]:
        return tuple(Seen(name) for name, box in self._boxes.items() if box.isChecked())


class ChecklistField(Field[tuple[Seen, ...]]):
    """The whole checklist: how each document was seen; what did not change is not written again."""

    def __init__(self, label: str, lines: Sequence[ProofLine]) -> None:
        self._lines = list(lines)
        self.boxes: dict[str, QComboBox] = {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, line in enumerate(self._lines):
            name = QLabel(line.document)
            name.setToolTip(f"{line.clause}　{line.clause_text}")
            box = QComboBox()
            box.setAccessibleName(line.document)
            box.view().setAccessibleName(line.document)
            box.addItem(translate("Applying", "还没有核对"), "")
            for state in ProofState:
                box.addItem(str(state), str(state))
            box.setCurrentIndex(max(0, box.findData(line.state)))
            told = QLabel(self._told(line))
            told.setObjectName("muted")
            self.boxes[line.document] = box
            grid.addWidget(name, at, 0)
            grid.addWidget(box, at, 1)
            grid.addWidget(told, at, 2)
        grid.setColumnStretch(2, 1)
        super().__init__(label, holder, self._seen)
        for box in self.boxes.values():
            box.currentIndexChanged.connect(self.changed)
        if self.boxes:
            holder.setFocusProxy(next(iter(self.boxes.values())))

    def _told(self, line: ProofLine) -> str:
        if line.seen_on is not None:
            return translate("Applying", "{day} {verifier} 核对").format(
                day=line.seen_on, verifier=line.verifier
            )
        if not line.needed:
            return translate("Applying", "是否需要还不清楚")
        return translate("Applying", "交复印件即可") if line.copy_is_enough else ""

    def all_seen(self) -> None:
        """Every document as an original."""
        for box in self.boxes.values():
            box.setCurrentIndex(box.findData(str(ProofState.ORIGINAL)))

    def _seen(self) -> tuple[Seen, ...]:
        before = {line.document: line.state for line in self._lines}
        return tuple(
            Seen(name, str(box.currentData()))
            for name, box in self.boxes.items()
            if box.currentData() and box.currentData() != before.get(name)
        )
