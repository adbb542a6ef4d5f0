"""The pane at the right: one thing's fields, what can be done with it, and its timeline."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dorms.ui.kit.icons import put_icon
from dorms.ui.kit.marks import MARK_SIZE, Mark, mark_icon
from dorms.ui.kit.page import ActionButton
from dorms.ui.kit.theme import font

WIDTH, MIN_WIDTH = 320, 260
REVEALED_MS = 30_000

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Fact:
    """One field: its label and text. `reveal` fetches what the mask hides (a logged action) and tells it."""

    label: str
    text: str
    reveal: Callable[[Tell], None] | None = None


@dataclass(frozen=True)
class Event:
    """One line of a timeline."""

    day: str
    title: str
    detail: str = ""
    by: str = ""
    moment: object = None  # what `Inspector.asked` tells when somebody wants to see the record of that day


@dataclass(frozen=True)
class Profile:
    """All that the pane shows of one thing."""

    title: str
    subtitle: str = ""
    mark: Mark | None = None
    state: str = ""
    facts: Sequence[Fact] = ()
    events: Sequence[Event] = ()
    events_title: str = ""  # over the events where they are no history
    notices: Sequence[str] = ()
    shelf: Callable[[], QWidget] | None = None  # what else is shown under the fields: photos


class Inspector(QWidget):
    """Shows one profile; its buttons act on the thing shown and stay in place when another one is shown."""

    asked = Signal(object)  # the moment of an event: show what was known then

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._empty = empty
        self.profile: Profile | None = None
        self._head, self._buttons, self._body = _Slot(), QWidget(), QScrollArea()
        self._grid = QGridLayout(self._buttons)
        self._lay_out()
        self.show_profile(None)

    def _lay_out(self) -> None:
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(MIN_WIDTH)
        self._grid.setSpacing(6)
        self._grid.setContentsMargins(14, 0, 14, 10)
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setWidgetResizable(True)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setAccessibleName(self.tr("详情"))
        self._body.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._buttons)
        column.addWidget(self._body, 1)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def offer(self, *actions: QAction) -> None:
        """Buttons under the title."""
        for action in actions:
            at = self._grid.count()
            self._grid.addWidget(ActionButton(action), at // 2, at % 2)

    def show_profile(self, profile: Profile | None) -> None:
        """Show this thing instead, or the words for nothing chosen."""
        self.profile = profile
        self._buttons.setVisible(profile is not None and self._grid.count() > 0)
        head, body = QWidget(), QWidget()
        top, column = QVBoxLayout(head), QVBoxLayout(body)
        top.setContentsMargins(16, 14, 16, 10)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(12)
        if profile is None:
            top.addWidget(_note(self._empty))
        else:
            top.addLayout(_heading(profile))
            self._fill(column, profile)
        column.addStretch(1)
        self._head.setWidget(head)
        self._body.setWidget(body)
        body.setAutoFillBackground(False)  # the pane's own ground shows through

    def _fill(self, column: QVBoxLayout, profile: Profile) -> None:
        for words in profile.notices:
            column.addWidget(_note(words))
        column.addLayout(self._facts(profile.facts))
        if profile.shelf is not None:
            column.addWidget(profile.shelf())
        if profile.events:
            title = QLabel(profile.events_title or self.tr("经过"))
            title.setFont(font(bold=True))
            column.addSpacing(4)
            column.addWidget(title)
            column.addLayout(self._timeline(profile.events))

    def _timeline(self, events: Sequence[Event]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for at, event in enumerate(events):
            grid.addWidget(self._day(event), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_told(event), at, 1)
        return grid

    def _day(self, event: Event) -> QWidget:
        """The day of an event; a click shows the record as it was known then."""
        if event.moment is None:
            day = QLabel(event.day)
            day.setObjectName("muted")
            return day
        button = QToolButton()
        button.setText(event.day)
        button.setAutoRaise(True)
        button.setToolTip(self.tr("看当时的记录"))
        button.setAccessibleName(self.tr("看 {day} 当时的记录").format(day=event.day))
        button.clicked.connect(lambda: self.asked.emit(event))
        return button

    def _facts(self, facts: Sequence[Fact]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for fact in facts:
            label = QLabel(fact.label)
            label.setObjectName("muted")
            form.addRow(label, _FactLine(fact) if fact.reveal else _text(fact.text))
        return form


class _Slot(QWidget):
    """Room for one widget at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def setWidget(self, widget: QWidget) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
                old.hide()
        self._column.addWidget(widget)


class _FactLine(QWidget):
    """A masked field with an eye; what it reveals is hidden again after half a minute."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self._fact = fact
        self.text = _text(fact.text)
        self.eye = QToolButton()
        self.eye.setAutoRaise(True)
        self.eye.setAccessibleName(self.tr("显示完整的{label}").format(label=fact.label))
        self.eye.setToolTip(self.tr("显示完整号码（会留下查看记录）"))
        put_icon(self.eye, "show")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.text, 1)
        row.addWidget(self.eye)
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.setInterval(REVEALED_MS)
        self._hide.timeout.connect(lambda: self.text.setText(fact.text))
        self.eye.clicked.connect(self._on_eye)

    def _on_eye(self) -> None:
        if self._fact.reveal is not None:
            self._fact.reveal(self._tell)

    def _tell(self, text: str) -> None:
        self.text.setText(text)
        self._hide.start()


def _heading(profile: Profile) -> QHBoxLayout:
    title = _text(profile.title)
    title.setFont(font(scale=1.3, bold=True))
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(title)
    if profile.subtitle:
        subtitle = _text(profile.subtitle)
        subtitle.setObjectName("muted")
        words.addWidget(subtitle)
    row = QHBoxLayout()
    row.addLayout(words, 1)
    if profile.mark is not None:
        sign = QLabel()
        sign.setPixmap(mark_icon(profile.mark).pixmap(MARK_SIZE, MARK_SIZE))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(QLabel(profile.state), 0, Qt.AlignmentFlag.AlignTop)
    return row


def _told(event: Event) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(_text(event.title))
    rest = " · ".join(part for part in (event.detail, event.by) if part)
    if rest:
        words.addWidget(_note(rest))
    return words


def _text(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)  # a name is never markup
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setMinimumWidth(40)
    return label


def _note(words: str) -> QLabel:
    label = _text(words)
    label.setObjectName("muted")
    return label
