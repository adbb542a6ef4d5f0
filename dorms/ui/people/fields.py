"""Fields that several dialogs of a day's work ask for: people, schools, ID numbers."""

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from dorms.db.queries.people import TeacherLine
from dorms.db.queries.stock import SchoolChoice
from dorms.domain.idnumbers import checked_id
from dorms.ui.kit.fields import TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.picker import Choice

NOTE_WIDTH = 300


class IdField(TextField):
    """An ID number; as soon as it is a good one, `heard` is told."""

    def __init__(self, label: str, *, hint: str = "", heard: Callable[[str], object] | None = None) -> None:
        super().__init__(label, hint=hint)
        self._heard = heard
        self.line.textChanged.connect(self._on_typed)

    def _text(self) -> str:
        text = super()._text()
        return checked_id(text) if text else ""

    def _on_typed(self) -> None:
        if self._heard is not None and self.refusal() == "" and (number := self._text()):
            self._heard(number)


def teacher_choices(lines: Iterable[TeacherLine]) -> list[Choice[UUID]]:
    """Teachers to pick, told apart by school and by where they live."""
    return [
        Choice(line.name, line.id, " · ".join(part for part in (line.school, line.unit) if part))
        for line in lines
    ]


def school_picks(schools: Iterable[SchoolChoice]) -> list[Choice[UUID]]:
    """Schools to pick, with their town."""
    return [Choice(school.name, school.id, school.town) for school in schools]


def add_note(form: Form, words: str = "") -> QLabel:
    """A quiet line under the last field, for what the form worked out itself."""
    note = QLabel(words)
    note.setObjectName("muted")
    note.setWordWrap(True)
    note.setMinimumWidth(NOTE_WIDTH)  # else a label that wraps asks for the height of a narrow one
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setVisible(bool(words))
    form.rows.addRow("", note)
    return note


def say(form: Form, note: QLabel, words: str) -> None:
    """Show these words, or nothing."""
    note.setText(words)
    note.setVisible(bool(words))
    form.grow()
