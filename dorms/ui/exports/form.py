"""The form before an official sheet is exported: which, where, when, with or without full numbers, into which file."""

import time
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QPushButton, QWidget

from dorms.actions.issuing import Issued, issue_to_file
from dorms.actions.templates import Form, export_in_form
from dorms.db.store import Outcome, Store
from dorms.domain.issuing import SheetOrder
from dorms.files import safe_name
from dorms.ui.exports.offers import FOLDER, folder
from dorms.ui.exports.sheet_form import SheetForm, SheetWanted
from dorms.ui.exports.templates import FormField
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import Field, TextField, TickField
from dorms.ui.kit.line import Line
from dorms.ui.kit.settings import settings

WITH_NUMBERS = "stays"  # the one official sheet with ID numbers


class PathField(Field[Path]):
    """Where a file goes: the name is proposed, until somebody writes another one."""

    def __init__(self, label: str, place: Path, title: str, kinds: str) -> None:
        self.box, self.line, self.change = QWidget(), Line(), QPushButton(self.tr("更改…"))
        self._place, self._title, self._kinds = place, title, kinds
        self._is_own = False
        row = QHBoxLayout(self.box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.change)
        self.box.setFocusProxy(self.line)
        super().__init__(label, self.box, lambda: Path(self.line.text().strip()))
        self.change.setAccessibleName(self.tr("更改保存位置"))
        self.line.textEdited.connect(self._on_edited)
        self.change.clicked.connect(self._on_change)

    def propose(self, name: str) -> None:
        """The file's name, unless it was given by hand."""
        if not self._is_own:
            self.line.setText(str(self._place / name))
            self.line.setCursorPosition(len(self.line.text()))

    @Slot()
    def _on_edited(self) -> None:
        self._is_own = True
        self.changed.emit()

    @Slot()
    def _on_change(self) -> None:
        options = QFileDialog.Option.DontConfirmOverwrite  # asked once, when it is written
        chosen, _ = QFileDialog.getSaveFileName(
            self.widget, self._title, self.line.text(), self._kinds, options=options
        )
        if chosen:
            self._is_own = True
            self.line.setText(chosen)


class ExportForm(SheetForm):
    """Writes the sheet, an official one on record first; `written` says where and how many rows."""

    written = Signal(object, int)  # Path, rows

    def __init__(self, backend: Backend, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            backend,
            today,
            title=self.tr("导出上报表"),
            verb=self.tr("导出(&S)"),
            submit=self._export,
            parent=parent,
        )
        self._today = today
        self.full = self.add(TickField(self.tr("写出完整身份证号（平时遮住中间）(&N)")))
        self.purpose = self.add(
            TextField(self.tr("用途(&W)"), required=True, hint=self.tr("如：报省厅核对在编人员"))
        )
        self.receiver = self.add(
            TextField(self.tr("交给谁(&J)"), required=True, hint=self.tr("如：省教育厅人事处 王敏"))
        )
        self.form = self.add(FormField(backend, today))
        kinds = self.tr("表格 (*.xlsx)")
        self.path = self.add(PathField(self.tr("存到(&F)"), folder(), self.tr("导出上报表"), kinds))
        for field in (self.sheet, self.reach, self.town, self.school, self.as_of):
            field.changed.connect(self._on_named)
        self.full.changed.connect(self._on_full)
        self.sheet.changed.connect(self._on_full)
        self.sheet.changed.connect(self._on_sheet)
        self._on_sheet()
        self._on_full()
        self._on_named()

    @Slot()
    def _on_sheet(self) -> None:
        self.form.show_sheet(self.sheet.value())

    @Slot()
    def _on_full(self) -> None:
        has_numbers = self.sheet.value() == WITH_NUMBERS
        is_full = has_numbers and self.full.value()
        self.show_field(self.full, has_numbers)
        self.show_field(self.purpose, is_full)
        self.show_field(self.receiver, is_full)
        self.official.box.setEnabled(not is_full and self.backend.may_write)
        if is_full:  # what leaves with full numbers is always on record
            self.official.box.setChecked(True)

    @Slot()
    def _on_named(self) -> None:
        """The file is named by place, sheet and day."""
        if self.as_of.refusal() or (not self.school.widget.isHidden() and self.school.refusal()):
            return
        wanted = self.wanted()
        self.path.propose(safe_name(f"{wanted.place}{wanted.name}{wanted.as_of:%Y%m%d}", ".xlsx"))

    @Slot()
    def try_save(self) -> None:
        """Never over an old file without asking."""
        path = self._file()
        if path.exists() and not self._may_replace(path):
            return
        super().try_save()

    def _file(self) -> Path:
        path = self.path.value()
        return path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")

    def _may_replace(self, path: Path) -> bool:
        ask = QMessageBox(self)
        ask.setWindowTitle(self.windowTitle())
        ask.setText(self.tr("文件夹里已经有“{name}”。").format(name=path.name))
        ask.setInformativeText(
            self.tr("覆盖后，旧文件里的内容就没有了。新文件写好、核对无误之前，旧文件不会动。")
        )
        keep = ask.addButton(self.tr("不覆盖"), QMessageBox.ButtonRole.RejectRole)
        replace = ask.addButton(self.tr("覆盖旧文件"), QMessageBox.ButtonRole.DestructiveRole)
        ask.setDefaultButton(keep)
        ask.exec()
        return ask.clickedButton() is replace

    def _export(self) -> Job:
        wanted, path = self.wanted(), self._file()
        settings().setValue(FOLDER, str(path.parent))
        if not self.official.value():
            job = Job(partial(_write, self.backend.store, wanted, path, self.form.value()))
            job.done.connect(lambda count: self.written.emit(path, int(count)))
            return self.backend.start(job)
        order = wanted.order
        if not self.purpose.widget.isHidden():
            purpose, receiver = self.purpose.value(), self.receiver.value()
            order = replace(order, full_numbers=True, purpose=purpose, receiver=receiver)
        issue = partial(_issue, self.backend.store, order, path, self._today, self.form.value())
        job = Job(issue, writes=True)
        job.done.connect(lambda outcome: self.written.emit(path, _rows(outcome)))
        return self.backend.start(job)


def _write(store: Store, wanted: SheetWanted, path: Path, form: Form | None, tick: object) -> int:
    return export_in_form(
        store,
        wanted.sheet,
        form,
        path,
        as_of=wanted.as_of,
        since=wanted.since,
        town=wanted.town,
        school=wanted.school,
    )


def _issue(
    store: Store, order: SheetOrder, path: Path, today: date, form: Form | None, tick: object
) -> Outcome[Issued]:
    return issue_to_file(store, order, path, today=today, at=time.time_ns() // 1_000_000, form=form)


def _rows(outcome: Outcome[Issued]) -> int:
    return sum(1 for _ in outcome.result.ledger.rows())
