"""The import wizard: choose, 预检(不写入), look, import as one operation, take it back with one click."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dorms.actions.importing import (
    Imported,
    held,
    keep_mapping,
)
from dorms.actions.imports import ORDER, next_needed
from dorms.actions.revising.returning import Revision
from dorms.domain.imports import Kind, SheetMapping
from dorms.domain.verdicts import Decided
from dorms.errors import DormsError
from dorms.errors.exchange import FileChanged
from dorms.errors.imports import PreviewStale
from dorms.errors.sheets import HeaderNotFound, SheetNotFound, SheetRefused, SheetUnclear
from dorms.errors.window import Cancelled
from dorms.sheets.reading import peek
from dorms.sheets.writing.returned import write_returned
from dorms.ui.imports.ask import AskPage
from dorms.ui.imports.busy import Then, WorkingDialog
from dorms.ui.imports.files import ask_files, ask_target
from dorms.ui.imports.finish import Finish
from dorms.ui.imports.foot import Foot, writes
from dorms.ui.imports.report import ReportPage
from dorms.ui.imports.start import KindList, StartPage, Waiting
from dorms.ui.imports.work import (
    Checked,
    Written,
    beside,
    check_any,
    check_plain,
    look_at,
    read_again,
    write,
)
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.settings import settings
from dorms.ui.revising.page import ReturnedPage
from dorms.ui.shell.help import HelpWindow

FOLDER = "import/folder"
SIZE = QSize(1060, 600)
AGAIN = (PreviewStale, FileChanged)  # look again, then decide
ASK = (HeaderNotFound, SheetNotFound, SheetUnclear)  # a person says which sheet, which row


class ImportWizard(WorkingDialog):
    """One window for all six ledgers, one file after the other."""

    def __init__(self, backend: Backend, today: date, parent: QWidget | None = None) -> None:
        super().__init__(backend, parent)
        self.setWindowTitle(self.tr("导入表格"))
        self._today = today
        self.kinds, self.foot = KindList(), Foot()
        self.start, self.ask = StartPage(), AskPage()
        self.report, self.returned, self.finish = ReportPage(), ReturnedPage(), Finish(backend)
        self.done_page = self.finish.page
        self.waiting: list[Waiting] = []
        self.current: Waiting | None = None
        self.checked: Checked | Revision | None = None
        self._sheet: str | None = None
        self._mapping, self._decided = SheetMapping(), Decided()
        self._lay_out()
        self._connect()
        self.show_start()

    def _lay_out(self) -> None:
        for page in (self.start, self.busy, self.ask, self.report, self.returned, self.done_page):
            self.stack.addWidget(page)
        _place(self, self.kinds, self.stack, self.foot)
        self.setMinimumSize(QSize(880, 500))
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self.start.wanted.connect(self.take)
        self.start.drop.choose.clicked.connect(self._on_choose)
        self.start.removed.connect(self._on_removed)
        self.report.kind_chosen.connect(self._on_kind)
        self.report.findings.decided.connect(self._on_decided)
        for panel in (self.report.columns, self.ask.columns):
            panel.sheet_chosen.connect(self._on_sheet)
            panel.again.connect(self._on_again)
        self.ask.kind_chosen.connect(self._on_kind)
        self.returned.decided.connect(lambda: self.foot.show_returned(self.returned))
        self.returned.plain.clicked.connect(lambda: self._check())
        self.finish.undone.connect(self._count_held)
        self.finish.refused.connect(self.tell)
        self.done_page.returned.clicked.connect(self._on_returned)
        self.foot.back.clicked.connect(self.show_start)
        self.foot.returned.clicked.connect(self._on_returned)
        self.foot.partly.clicked.connect(lambda: self.import_(partly=True))
        self.foot.go.clicked.connect(self._on_go)
        self.foot.leave.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.foot.go.click)
        QShortcut(QKeySequence("F1"), self, lambda: HelpWindow(self).show_topic("import"))

    # Files in

    @Slot()
    def show_start(self) -> None:
        """What comes next, and the files given so far."""
        self.current = self.checked = None
        counts = self._backend.ask(held)
        wanted = self._backend.ask(next_needed)
        self.kinds.show_held(counts, wanted)
        folder = str(settings().value(FOLDER, ""))
        self.start.show_next(wanted, None if self.waiting else beside(folder, wanted))
        self.start.show_files(self.waiting)
        self.stack.setCurrentWidget(self.start)
        self.foot.show_start(bool(self.waiting))
        (self.foot.go if self.waiting else self.start.drop.choose).setFocus()

    @Slot()
    def _on_choose(self) -> None:
        self.take(ask_files(self, str(settings().value(FOLDER, ""))))

    @Slot(list)
    def take(self, paths: Sequence[Path]) -> None:
        """Read these files and see what they are; a single one that is recognised goes on to its 预检."""
        if self.job is not None or not paths:
            return
        settings().setValue(FOLDER, str(paths[0].parent))
        self.begin(Job(partial(look_at, list(paths))), self.tr("正在看文件是哪一种表"), self._on_looked)

    @Slot(object)
    def _on_looked(self, looked: tuple[list[Waiting], list[DormsError]]) -> None:
        files, refused = looked
        known = {one.source.path for one in files}
        self.waiting = [one for one in self.waiting if one.source.path not in known] + files
        self.show_start()
        for error in refused:
            self.tell(error)
        if len(self.waiting) == 1 and files and files[0].can_be_checked:
            self.check(files[0])

    @Slot(object)
    def _on_removed(self, one: Waiting) -> None:
        self.waiting = _without(self.waiting, one)
        self.show_start()

    # 预检

    @Slot()
    def _on_go(self) -> None:
        page = self.stack.currentWidget()
        if page is self.start:
            self._check_next()
        elif page is self.report and isinstance(self.checked, Checked) and not writes(self.checked.found):
            self.waiting = _without(self.waiting, self.current)
            self._check_next()
        elif page in (self.report, self.returned):
            self.import_(partly=False)
        else:
            self.show_start()

    def _check_next(self) -> None:
        """The file that is needed first."""
        if ready := [one for one in self.waiting if one.can_be_checked]:
            self.check(min(ready, key=lambda one: ORDER.index(one.kind or Kind.TICKETS)))
            return
        self.show_start()
        self.foot.say(self.tr("先在上面选好每个文件是哪一种表。"))

    def check(self, one: Waiting) -> None:
        """Look at this file anew: nothing a person said about another one holds for it."""
        self.current, self._sheet, self._mapping, self._decided = one, None, SheetMapping(), Decided()
        self._check(check_any)

    def _check(self, how: Callable[..., Checked | Revision] = check_plain) -> None:
        if self.current is None or self.job is not None:
            return
        said = self._mapping, self._sheet, self._decided
        work = partial(how, self._backend.store, self.current, self._today, *said)
        words = self.tr("正在预检《{file}》，不写入任何内容")
        self.begin(Job(work), words.format(file=self.current.source.name), self._on_checked)

    @Slot(object)
    def _on_checked(self, checked: Checked | Revision) -> None:
        self.checked = checked
        if isinstance(checked, Revision):
            self.returned.show_revision(checked)
            self._show_returned()
            return
        self._sheet = checked.found.report.sheet
        self.report.show_preview(checked.found, checked.peek, checked.words, self._decided)
        self.stack.setCurrentWidget(self.report)
        self.foot.show_report(checked.found, more=len(_without(self.waiting, self.current)))
        (self.foot.go if checked.found.clean else self.report.findings.table.view).setFocus()

    @Slot(object)
    def _on_decided(self, decided: Decided) -> None:
        """The sheet is read again with what was said about its findings."""
        self._decided = decided
        self._check()

    @Slot(object)
    def _on_kind(self, kind: Kind) -> None:
        if self.current is not None and self.current.kind is not kind:
            self.current.kind = kind
            self.check(self.current)

    @Slot(str)
    def _on_sheet(self, name: str) -> None:
        self._sheet, self._mapping, self._decided = name, SheetMapping(), Decided()
        self._check()

    @Slot()
    def _on_again(self) -> None:
        panel = self.ask.columns if self.stack.currentWidget() is self.ask else self.report.columns
        self._sheet, self._mapping, self._decided = panel.sheet, panel.mapping(), Decided()
        self._check()

    def _show_returned(self) -> None:
        self.stack.setCurrentWidget(self.returned)
        self.foot.show_returned(self.returned)

    def _ask(self, error: SheetRefused) -> None:
        """Which sheet, which header row: only a person knows."""
        if self.current is None or self.current.kind is None:
            return
        source = self.current.source
        sheets = error.sheets if isinstance(error, ASK) else ()
        name = self._sheet if self._sheet in sheets else next(iter(sheets), None)
        self.ask.show_question(error, self.current.kind, peek(source.content, source.name, name))
        self.stack.setCurrentWidget(self.ask)
        self.foot.show_ask()

    # Writing

    def import_(self, *, partly: bool) -> None:
        """Write what was previewed or accepted, after a backup; one operation."""
        if self.current is None or self.checked is None or self.job is not None:
            return
        made: list[Written] = []
        wanted = self.returned.answers() if isinstance(self.checked, Revision) else partly
        work = partial(
            write, made, self._backend.store, self.current.source, self.checked, self._today, wanted
        )
        words = self.tr("正在备份，然后写入《{file}》").format(file=self.current.source.name)
        self.begin(Job(work, writes=True), words, lambda outcome: self._on_written(made[0]))

    def _on_written(self, written: Written) -> None:
        if isinstance(written, Imported) and self._mapping.fields:
            kind = written.outcome.result.report.kind
            self._backend.run(keep_mapping, kind, dict(self._mapping.fields))
        self.finish.show(written)
        self._show_done()

    def _show_done(self) -> None:
        self.waiting = _without(self.waiting, self.current)
        self._count_held()
        self.stack.setCurrentWidget(self.done_page)
        self.foot.show_done(more=len(self.waiting))
        self.foot.go.setFocus()  # never the button that takes the import back

    @Slot()
    def _count_held(self) -> None:
        self.kinds.show_held(self._backend.ask(held), self._backend.ask(next_needed))

    @Slot()
    def _on_returned(self) -> None:
        if self.current is None or not isinstance(self.checked, Checked):
            return
        source, found = self.current.source, self.checked.found
        target = ask_target(self, source.path)
        if target is None:
            return
        job = self._backend.start(Job(lambda tick: write_returned(found.report, source.content, target)))
        job.failure_is_shown = True
        job.done.connect(lambda coloured: self.foot.say_saved(target, coloured=bool(coloured)))
        job.failed.connect(self.tell)

    # Work under way

    def begin(self, job: Job, title: str, then: Then) -> None:
        super().begin(job, title, then)
        self.foot.show_busy()

    def failed(self, error: Exception) -> None:
        """Ask, look again, or say why it was not done; the page before comes back."""
        if isinstance(error, ASK):
            self._ask(error)
            return
        if isinstance(error, AGAIN) and self.current is not None:
            self.tell(error)
            self.current.source = read_again(self.current.source)
            self._check(check_any if isinstance(self.checked, Revision) else check_plain)
            return
        if self.return_to is self.returned:
            self._show_returned()
        elif self.return_to is self.report and self.checked is not None:
            self._on_checked(self.checked)
        else:
            self.show_start()
        if not isinstance(error, Cancelled):
            self.tell(error)


def _without(files: Sequence[Waiting], one: Waiting | None) -> list[Waiting]:
    return [other for other in files if other is not one]


def _place(wizard: QWidget, kinds: QWidget, pages: QWidget, foot: QWidget) -> None:
    """The ledgers at the left; at the right the page, and under it the buttons."""
    right = QVBoxLayout()
    right.setContentsMargins(0, 0, 0, 0)
    right.setSpacing(0)
    right.addWidget(pages, 1)
    right.addWidget(foot)
    row = QHBoxLayout(wizard)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(kinds)
    row.addLayout(right, 1)
