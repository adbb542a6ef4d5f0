"""What for, to whom and where to; then the folder is made, with progress and a way to stop."""

import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from dorms.actions.disclosure import log_full_sheet
from dorms.actions.dossiers.gathering import Dossier
from dorms.actions.dossiers.writing import Written, dossier_steps, with_books
from dorms.db.store import Outcome, Store
from dorms.errors.dossiers import FolderThere
from dorms.errors.files import FolderGone
from dorms.files import safe_name
from dorms.messages import translate
from dorms.ui.dossiers.offers import Gather, default_place, folder_name
from dorms.ui.exports.form import PathField
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import TextField
from dorms.ui.kit.forms import Form
from dorms.ui.kit.page import Page
from dorms.ui.kit.slices import Slices


class FolderField(PathField):
    """Where the folder will stand; its own name is part of it."""

    def _on_change(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.widget, self._title, str(self.value().parent))
        if chosen:
            self._is_own = True
            self.line.setText(str(Path(chosen) / self.value().name))


class DossierForm(Form):
    """The agreements in it show full ID numbers: purpose and receiver stand in 导出记录."""

    def __init__(self, page: Page, place: str, gather: Gather, today: date) -> None:
        title = translate("Dossiers", "迎检资料夹　{place}").format(place=place)
        super().__init__(title, translate("Dossiers", "生成(&S)"), self._gather, page)
        self._page, self._place, self._what = page, place, gather
        self.purpose = self.add(
            TextField(self.tr("用途(&W)"), required=True, hint=self.tr("如：县审计局专项检查"))
        )
        self.receiver = self.add(
            TextField(self.tr("交给谁(&J)"), required=True, hint=self.tr("如：审计组 李强"))
        )
        where = default_place(safe_name(folder_name(place, today)))
        self.path = self.add(FolderField(self.tr("存到(&F)"), where.parent, self.tr("迎检资料夹"), ""))
        self.path.propose(where.name)
        self.forget_changes()

    def _gather(self) -> Job:
        path, backend = self.path.value(), self._page.backend
        log = (self._place, self.purpose.value(), self.receiver.value())
        gathered: list[Dossier] = []

        def work(_tick: object) -> Outcome[None]:
            if path.exists():
                raise FolderThere(path)
            if not (path.is_absolute() and path.parent.is_dir()):
                raise FolderGone(path)  # before a minute of work and an entry among the exports
            gathered.append(with_books(self._what(backend.store)))
            return _log(backend.store, *log)

        job = Job(work, title=self.tr("正在收集“{place}”的资料").format(place=self._place), writes=True)
        job.done.connect(lambda _: write_folder(self._page, backend, gathered[0], path))
        return backend.start(job)


def _log(store: Store, place: str, purpose: str, receiver: str) -> Outcome[None]:
    now = time.time_ns() // 1_000_000
    return store.run(
        log_full_sheet, "dossier", place, purpose=purpose, receiver=receiver, actor=store.actor, at=now
    )


def write_folder(page: Page, backend: Backend, dossier: Dossier, path: Path) -> Slices:
    """Page by page and file by file on this thread, where the fonts are; then say where it is."""
    words = translate("Dossiers", "正在写“{name}”").format(name=path.name)
    owner: QObject = page.window()
    steps = dossier_steps(dossier, path, demo=backend.store.demo)
    slices = Slices(steps, title=words, parent=owner)
    slices.done.connect(lambda written: _tell(page, written))
    slices.failed.connect(backend.failed)
    return slices.begin(backend)


def _tell(page: Page, written: Written) -> None:
    made = sum(bool(one.digest) for one in written.files)
    lost = len(written.files) - made
    words = translate("Dossiers", "已生成 {count} 个文件：{name}；{lost} 份未生成，见清单")
    if not lost:
        words = translate("Dossiers", "已生成 {count} 个文件：{name}")
    toast = getattr(page.window(), "toast", None)
    if toast is not None:
        open_it = QUrl.fromLocalFile(str(written.folder))
        text = words.format(count=made, name=written.folder.name, lost=lost)
        toast.tell(text, lambda: QDesktopServices.openUrl(open_it), verb=translate("Exports", "打开文件夹"))
