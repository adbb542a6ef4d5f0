"""The fields of a form: a label, a widget, how to read it, and the words beside it when it cannot be read."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from dorms.domain.days import read_day
from dorms.errors import DormsError
from dorms.errors.window import (
    CharactersLackPicture,
    FieldEmpty,
    FieldTooLong,
    NotANumber,
    NothingPicked,
)
from dorms.messages import explain
from dorms.ui.kit.line import Line
from dorms.ui.kit.picker import Choice, Picker
from dorms.ui.kit.theme import families

T = TypeVar("T")

LINE_MOST, NOTE_MOST = 200, 2000  # characters that lists, papers and sheets have room for


class Field(QObject, Generic[T]):
    """One thing a form asks for. `read` returns its value or raises a DormsError with the words to show."""

    changed = Signal()

    def __init__(self, label: str, widget: QWidget, read: Callable[[], T]) -> None:
        super().__init__(widget)
        self.label, self.widget, self._read = label, widget, read

    @property
    def plain_label(self) -> str:
        """The label without its access key."""
        return self.label.split("(&")[0].replace("&", "").rstrip("：:")

    def value(self) -> T:
        return self._read()

    def refusal(self) -> str:
        """Why the field cannot be read, in words; empty when it can."""
        try:
            self._read()
        except DormsError as error:
            return explain(error)
        return ""

    def advice(self) -> str:
        """A word of warning that does not stop anybody."""
        return ""


class TextField(Field[str]):
    """A line of text; `is_name` warns of characters that no font here can draw."""

    def __init__(
        self, label: str, text: str = "", *, required: bool = False, hint: str = "", is_name: bool = False
    ) -> None:
        self.line = Line(text)
        self._most = max(LINE_MOST, len(text))  # what is on record may stay
        self.line.setPlaceholderText(hint)
        self._required, self._is_name = required, is_name
        super().__init__(label, self.line, self._text)
        self.line.textChanged.connect(self.changed)

    def _text(self) -> str:
        text = self.line.text().strip()
        if self._required and not text:
            raise FieldEmpty(self.plain_label)
        return _short_enough(self.plain_label, text, self._most)

    def advice(self) -> str:
        missing = undrawable(self.line.text()) if self._is_name else ""
        return explain(CharactersLackPicture(missing)) if missing else ""


class DayField(Field[date | None]):
    """A day typed in any usual way; once left, it is shown as the program writes days."""

    def __init__(self, label: str, day: date | None = None, *, required: bool = False) -> None:
        self.line = Line(day.isoformat() if day else "")
        self.line.setPlaceholderText("2026-9-1")
        self._required = required
        super().__init__(label, self.line, self._day)
        self.line.textChanged.connect(self.changed)
        self.line.editingFinished.connect(self._on_left)

    def _day(self) -> date | None:
        text = self.line.text().strip()
        if not text:
            if self._required:
                raise FieldEmpty(self.plain_label)
            return None
        return read_day(text)

    def required_value(self) -> date:
        """The day of a compulsory field."""
        day = self._day()
        if day is None:
            raise FieldEmpty(self.plain_label)
        return day

    def _on_left(self) -> None:
        if not self.refusal() and (day := self._day()) is not None:
            self.line.setText(day.isoformat())


class NumberField(Field[Decimal | None]):
    """A number with as many decimals as the user writes; full width and separators are understood."""

    def __init__(self, label: str, number: Decimal | int | None = None, *, required: bool = False) -> None:
        self.line = Line("" if number is None else str(number))
        self._required = required
        super().__init__(label, self.line, self._number)
        self.line.textChanged.connect(self.changed)

    def _number(self) -> Decimal | None:
        text = self.line.text().strip()
        if not text:
            if self._required:
                raise FieldEmpty(self.plain_label)
            return None
        try:
            number = Decimal(unicodedata.normalize("NFKC", text).replace(",", ""))
        except InvalidOperation as error:
            raise NotANumber(text) from error
        if not number.is_finite():
            raise NotANumber(text)
        return number


class ChoiceField(Field[T]):
    """One of a few things; `required`: the choice that stands for nothing, None, is refused."""

    def __init__(
        self, label: str, choices: Sequence[tuple[str, T]], chosen: T | None = None, *, required: bool = False
    ) -> None:
        self.box = QComboBox()
        self._values = [value for _, value in choices]
        self._required = required
        self.box.view().setAccessibleName(label.split("(&")[0].replace("&", ""))
        for words, _ in choices:
            self.box.addItem(words)
        if chosen in self._values:
            self.box.setCurrentIndex(self._values.index(chosen))
        super().__init__(label, self.box, self._chosen)
        self.box.currentIndexChanged.connect(self.changed)

    def _chosen(self) -> T:
        value = self._values[self.box.currentIndex()]
        if self._required and value is None:
            raise FieldEmpty(self.plain_label)
        return value

    def choose(self, value: T) -> None:
        """Choose this one, if it is among them."""
        if value in self._values:
            self.box.setCurrentIndex(self._values.index(value))

    def replace(self, choices: Sequence[tuple[str, T]]) -> None:
        """Offer these instead, the first one chosen."""
        self.box.blockSignals(True)
        self.box.clear()
        self._values = [value for _, value in choices]
        self.box.addItems([words for words, _ in choices])
        self.box.blockSignals(False)


class TickField(Field[bool]):
    """Yes or no; the sentence stands beside the tick."""

    def __init__(self, words: str, *, ticked: bool = False) -> None:
        self.box = QCheckBox(words)
        self.box.setChecked(ticked)
        super().__init__("", self.box, self.box.isChecked)
        self.box.toggled.connect(self.changed)


class NoteField(Field[str]):
    """A few lines of text."""

    def __init__(
        self, label: str, text: str = "", *, required: bool = False, lines: int = 3, most: int = NOTE_MOST
    ) -> None:
        self.edit = QPlainTextEdit(text)
        self._most = max(most, len(text))
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * lines + 14)
        self._required = required
        super().__init__(label, self.edit, self._text)
        self.edit.textChanged.connect(self.changed)

    def require(self, is_required: bool) -> None:
        """Whether an empty note is refused may depend on other fields."""
        self._required = is_required

    def _text(self) -> str:
        text = self.edit.toPlainText().strip()
        if self._required and not text:
            raise FieldEmpty(self.plain_label)
        return _short_enough(self.plain_label, text, self._most)


class PickField(Field[T]):
    """One of many things (a teacher, a unit, a school), found by letters or pinyin initials."""

    def __init__(self, label: str, choices: Sequence[Choice[T]], chosen: T | None = None) -> None:
        self.picker: Picker[T] = Picker(choices, chosen)
        super().__init__(label, self.picker, self._picked)
        self.picker.changed.connect(self.changed)

    def _picked(self) -> T:
        choice = self.picker.choice
        if choice is None:
            raise not_picked(self.plain_label, self.picker)
        return choice.value


def not_picked(label: str, picker: Picker[T]) -> DormsError:
    """Why a picker has nothing: nothing typed, or nothing taken for what was typed."""
    text = picker.line.text().strip()
    return NothingPicked(label, text) if text else FieldEmpty(label)


def _short_enough(label: str, text: str, most: int) -> str:
    if len(text) > most:
        raise FieldTooLong(label, len(text), most)
    return text


def undrawable(text: str) -> str:
    """The characters that none of the program's fonts has a picture of."""
    fonts = [QRawFont.fromFont(QFont(family)) for family in families()]
    return "".join(
        dict.fromkeys(
            char
            for char in text
            if not char.isspace() and not any(raw.supportsCharacter(ord(char)) for raw in fonts)
        )
    )
