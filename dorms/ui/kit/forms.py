"""A form: labelled fields, the refusal beside the field it speaks of, Ctrl+S, Esc asks only when something is typed."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dorms.db.queries.seen import seen
from dorms.domain.seen import Seen
from dorms.errors import DormsError
from dorms.errors.store import ChangedMeanwhile
from dorms.messages import explain, translate
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.fields import Field
from dorms.ui.kit.line import Line
from dorms.ui.kit.meanwhile import MeanwhileDialog
from dorms.ui.kit.theme import font
from dorms.ui.shell.faults import error_number

T = TypeVar("T")
AnyField = TypeVar("AnyField", bound=Field[Any])


class Form(QDialog):
    """Asks for some fields and does one thing with them.

    `submit` reads the fields and returns the job of the action; the form stays open until the job is done,
    and shows what the action refused.
    """

    def __init__(
        self, title: str, verb: str, submit: Callable[[], Job], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._submit = submit
        self._fields: list[Field[Any]] = []
        self._notes: dict[int, QLabel] = {}
        self._names: dict[str, Field[Any]] = {}
        self._is_dirty = False
        self.seen: Seen | None = None  # the row as it was when the form was opened
        self.setWindowTitle(title)
        self.refused = QLabel()
        self.save = QPushButton(verb)
        self.leave = QPushButton(self.tr("取消"))
        self.rows = QFormLayout()
        self._grow = QTimer(self)
        self._grow.setSingleShot(True)
        self._grow.timeout.connect(self._make_room)
        self._lay_out(title)

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        heading.setFont(font(scale=1.2, bold=True))
        self.refused.setObjectName("wrong")
        self.refused.setWordWrap(True)
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refused.hide()
        self.save.setObjectName("primary")
        self.save.setDefault(False)
        self.save.setAutoDefault(False)
        self.leave.setAutoDefault(False)
        self.save.setToolTip(self.tr("Ctrl+S"))
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.rows.setHorizontalSpacing(12)
        self.rows.setVerticalSpacing(4)
        box = QDialogButtonBox()
        box.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        box.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(self.rows)
        column.addWidget(self.refused)
        column.addStretch(1)
        column.addWidget(box)
        self.setMinimumWidth(460)
        self.save.clicked.connect(self.try_save)
        self.leave.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.try_save)

    def add(self, field: AnyField, name: str = "") -> AnyField:
        """Ask for one more thing; a refusal whose `field` is this name is shown beside it."""
        note = QLabel()
        note.setObjectName("wrong")
        note.setWordWrap(True)
        note.hide()
        label = QLabel(field.label)
        label.setBuddy(field.widget)
        if not field.widget.accessibleName():
            field.widget.setAccessibleName(field.plain_label or _words_of(field.widget))
        if (proxy := field.widget.focusProxy()) is not None:
            proxy.setAccessibleName(field.plain_label)
        self.rows.addRow(label, field.widget)
        self.rows.addRow("", note)
        self._order_tabs(field.widget)
        self._notes[len(self._fields)] = note
        self._fields.append(field)
        if name:
            self._names[name] = field
        field.changed.connect(self._on_changed)
        if isinstance(field.widget, Line):
            field.widget.entered.connect(self.focusNextChild)
            field.widget.escaped.connect(self.reject)
        return field

    def look_at(self, backend: Backend, entity: str, row: UUID) -> None:
        """The form changes this row: its job is run `upon=self.seen`, so that nothing unseen is overwritten."""
        self.seen = backend.ask(seen, entity, row)

    def _order_tabs(self, widget: QWidget) -> None:
        """Fields in the order they were added, then the buttons."""
        if self._fields:
            QWidget.setTabOrder(self._fields[-1].widget, widget)
        QWidget.setTabOrder(widget, self.save)
        QWidget.setTabOrder(self.save, self.leave)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grow()
        if self._fields:
            self._fields[0].widget.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def show_field(self, field: Field[Any], is_wanted: bool) -> None:
        """Ask for a field or leave it out; what is not asked for is not refused either."""
        self.rows.setRowVisible(field.widget, is_wanted)
        if not is_wanted:
            self._show_note(self._fields.index(field), "")

    @Slot()
    def _on_changed(self) -> None:
        self._is_dirty = True
        field = self.sender()
        for at, known in enumerate(self._fields):
            if known is field:
                self._show_note(at, known.advice())

    def words_beside(self, at: int) -> str:
        """What is said beside the field: why it is refused, or a word of warning."""
        return self._notes[at].text()

    def _show_note(self, at: int, words: str) -> None:
        self._notes[at].setText(words)
        self._notes[at].setVisible(bool(words))
        self._grow.start()

    def grow(self) -> None:
        """Words came in that may need more room; it is made when they have their place."""
        self._grow.start()

    @Slot()
    def _make_room(self) -> None:
        """Words that came in make the form higher and wider; it never shrinks under the user's hand."""
        if (layout := self.layout()) is None:
            return
        width = max(self.width(), layout.totalMinimumSize().width())  # its own least width hides the fields'
        self.resize(width, max(self.height(), layout.totalHeightForWidth(width)))

    @Slot()
    def try_save(self) -> None:
        """Do it when every field can be read; otherwise say beside each one why not."""
        if not self.save.isEnabled():
            return
        self.refused.hide()  # what the last try was refused for is no longer what was typed
        if not self._all_readable():
            return
        try:
            job = self._submit()
        except DormsError as error:  # what only the fields together tell
            self._on_failed(error)
            return
        job.failure_is_shown = True
        self.save.setEnabled(False)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)

    def _all_readable(self) -> bool:
        wrong = []
        for at, field in enumerate(self._fields):
            words = "" if field.widget.isHidden() else field.refusal()
            self._show_note(at, words)
            if words:
                wrong.append(field)
        if wrong:
            wrong[0].widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.save.setEnabled(True)
        if isinstance(error, ChangedMeanwhile) and self.seen is not None:
            self._ask_meanwhile(error, self.seen)
            return
        words = self.tr("{words}（错误号 {number}）").format(
            words=explain(refusal(error)), number=error_number(error)
        )
        field = self._names.get(str(getattr(error, "field", "")))
        if field is not None:
            self._show_note(self._fields.index(field), words)
            field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.refused.setText(words)
            self.refused.show()
            self._grow.start()

    def _ask_meanwhile(self, error: ChangedMeanwhile, before: Seen) -> None:
        """Show the three values; what the clerk chose is saved upon what he has now seen."""
        dialog = MeanwhileDialog(error, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = {name: value for one in error.fields for name, value in one.stored.items()}

        def save() -> None:
            self.seen = before.with_now(now, dialog.kept())
            self.try_save()

        dialog.accepted.connect(save)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter moves on; saving is Ctrl+S or the button
        super().keyPressEvent(event)

    def forget_changes(self) -> None:
        """What was typed may be thrown away without asking."""
        self._is_dirty = False

    def reject(self) -> None:
        """Leave; when something was typed, ask first."""
        if not self._is_dirty or leaves_unsaved(self):
            super().reject()


def leaves_unsaved(dialog: QDialog) -> bool:
    """Whether what was typed may be thrown away: asked of the user."""
    ask = QMessageBox(dialog)
    ask.setWindowTitle(dialog.windowTitle())
    ask.setText(translate("Form", "填写的内容还没有保存。"))
    stay = ask.addButton(translate("Form", "继续填写"), QMessageBox.ButtonRole.RejectRole)
    drop = ask.addButton(translate("Form", "不保存，关闭"), QMessageBox.ButtonRole.DestructiveRole)
    ask.setDefaultButton(stay)
    ask.exec()
    return ask.clickedButton() is drop


def _words_of(widget: QWidget) -> str:
    words = widget.property("text")
    return str(words) if words else ""
