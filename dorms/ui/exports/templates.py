"""Which form a sheet is written in: ours, one the bureau adopted, or a file chosen for this once."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from dorms.actions.importing import read_source
from dorms.actions.templates import (
    Form,
    adopt_template,
    check_form,
    retire_template,
    save_blank_form,
    templates_for,
)
from dorms.errors import DormsError
from dorms.files import safe_name
from dorms.messages.exchange import sheet_name
from dorms.sync.standing import is_bureau
from dorms.ui.exports.offers import folder
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.errors import ErrorDialog
from dorms.ui.kit.fields import Field

KINDS = "(*.xlsx)"


class FormField(Field[Form | None]):
    """None: the program's own layout."""

    def __init__(self, backend: Backend, today: date) -> None:
        self.area, self.box, self.more = QWidget(), QComboBox(), QToolButton()
        self._backend, self._today = backend, today
        self._sheet = ""
        self._last = 0
        row = QHBoxLayout(self.area)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self.more)
        self.area.setFocusProxy(self.box)
        super().__init__(self.tr("版式(&V)"), self.area, self._chosen)
        self.box.setAccessibleName(self.tr("版式"))
        self.more.setText(self.tr("模板"))
        self.more.setAccessibleName(self.tr("模板"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.blank = self.menu.addAction(self.tr("另存空白模板…"), self._on_blank)
        self.adopt = self.menu.addAction(self.tr("采用为全县模板"), self._on_adopt)
        self.retire = self.menu.addAction(self.tr("停用这份模板"), self._on_retire)
        self.more.setMenu(self.menu)
        self.box.activated.connect(self._on_activated)

    def _chosen(self) -> Form | None:
        found = self.box.currentData()
        return found if isinstance(found, Form) else None

    def show_sheet(self, sheet: str) -> None:
        """The forms there are for this sheet; the newest adopted one comes first, since the bureau wants it."""
        if sheet != self._sheet:
            self._sheet = sheet
            self._list()

    def _list(self, chosen: Form | None = None) -> None:
        self.box.clear()
        self.box.addItem(self.tr("程序自带的版式"), None)
        kept = self._backend.ask(templates_for, self._sheet)
        for form in kept:
            self.box.addItem(self.tr("局里的模板：{name}").format(name=form.name), form)
        if chosen is not None:
            self.box.addItem(self.tr("这一次用：{name}").format(name=chosen.name), chosen)
        self.box.addItem(self.tr("选一个文件…"), self._sheet)
        at = self.box.count() - 2 if chosen is not None else min(len(kept), 1)
        self.box.setCurrentIndex(at)
        self._settle()

    def _settle(self) -> None:
        self._last = self.box.currentIndex()
        form = self._chosen()
        may = self._backend.may_write and self._backend.ask(is_bureau)
        self.adopt.setEnabled(may and form is not None and form.id is None)
        self.retire.setEnabled(may and form is not None and form.id is not None)

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        if isinstance(self.box.itemData(at), str):
            self.box.setCurrentIndex(self._last)
            self.choose_file()
        self._settle()

    def choose_file(self) -> None:
        """Ask for a form of one's own; a wrong one is explained cell by cell and not taken."""
        name, _ = QFileDialog.getOpenFileName(
            self.area, self.tr("选一份模板"), str(folder()), self.tr("表格 {kinds}").format(kinds=KINDS)
        )
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Use this file, if it has no mistakes."""
        try:
            source = read_source(path)
            check_form(self._sheet, source.name, source.content)
        except DormsError as error:
            ErrorDialog(error, parent=self.area).open()
            return
        self._list(Form(source.name, source.content))

    @Slot()
    def _on_blank(self) -> None:
        words = self.tr("空白模板_{sheet}").format(sheet=sheet_name(self._sheet))
        name, _ = QFileDialog.getSaveFileName(
            self.area,
            self.tr("另存空白模板"),
            str(folder() / safe_name(words, ".xlsx")),
            self.tr("表格 {kinds}").format(kinds=KINDS),
        )
        if name:
            path = Path(name if name.lower().endswith(".xlsx") else f"{name}.xlsx")
            self._backend.start(Job(lambda tick: save_blank_form(self._sheet, path)))

    @Slot()
    def _on_adopt(self) -> None:
        form = self._chosen()
        if form is not None:
            run = partial(self._backend.run, adopt_template, self._sheet, form.name, form.content)
            run(start=self._today).done.connect(lambda outcome: self._list())

    @Slot()
    def _on_retire(self) -> None:
        form = self._chosen()
        if form is not None and form.id is not None:
            self._backend.run(retire_template, form.id).done.connect(lambda outcome: self._list())
