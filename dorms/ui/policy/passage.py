"""One clause of a rule set with a field for each of its parameters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dorms.messages import translate
from dorms.messages.ruleset import parameter_words, section_words
from dorms.rules.editing import Content, Passage, Slot, with_content
from dorms.ui.kit.line import Line
from dorms.ui.kit.theme import font


class PassageForm(QScrollArea):
    """The words of the clause, and its parameters as they can be typed; what is typed goes into the text at once."""

    changed = Signal(str)  # the whole text with the change in it

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("条款和参数"))
        self.fields: dict[str, Line | QComboBox] = {}
        self._text = ""
        self._passage: Passage | None = None

    def show_passage(self, text: str, passage: Passage) -> None:
        """Show this clause; while it is the one shown already, what is being typed stays."""
        same = self._passage is not None and [slot.path for slot in self._passage.slots] == [
            slot.path for slot in passage.slots
        ]
        self._text, self._passage = text, passage
        if same and self.widget() is not None:
            return
        self.fields = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 12)
        heading = _label(f"{section_words(passage.section)}　{passage.number}")
        heading.setFont(font(scale=1.15, bold=True))
        column.addWidget(heading)
        column.addWidget(_label(passage.text))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setHorizontalSpacing(12)
        for slot in passage.slots:
            form.addRow(parameter_words(slot.key), self._field(slot))
        column.addLayout(form)
        note = translate(
            "Policy",
            "数字后面要写单位，如 12个月、5个工作日、2元/平方米·月。留空表示办法没有规定。条文改在“规则集原文”里。",
        )
        hint = _label(note)
        hint.setObjectName("muted")
        column.addWidget(hint)
        column.addStretch(1)
        self.setWidget(body)

    def _field(self, slot: Slot) -> QWidget:
        name = "/".join(map(str, slot.path))
        if isinstance(slot.content, bool):
            box = QComboBox()
            box.addItems([translate("Policy", "否"), translate("Policy", "是")])
            box.setCurrentIndex(int(slot.content))
            box.setAccessibleName(parameter_words(slot.key))
            box.view().setAccessibleName(parameter_words(slot.key))
            box.currentIndexChanged.connect(lambda at, slot=slot: self._put(slot, bool(at)))
            self.fields[name] = box
            return box
        content = slot.content
        line = Line(content if isinstance(content, str) else "、".join(content))
        line.setAccessibleName(parameter_words(slot.key))
        line.editingFinished.connect(lambda line=line, slot=slot: self._put(slot, _read(slot, line.text())))
        self.fields[name] = line
        return line

    def _put(self, slot: Slot, content: Content) -> None:
        passage = self._passage
        current = next((one for one in passage.slots if one.path == slot.path), None) if passage else None
        if current is not None and content != current.content:
            self.changed.emit(with_content(self._text, current, content))


def _read(slot: Slot, typed: str) -> Content:
    if isinstance(slot.content, tuple):
        return tuple(
            part.strip() for part in typed.replace(",", "、").replace("，", "、").split("、") if part.strip()
        )
    return typed.strip()


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
