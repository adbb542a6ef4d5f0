"""收发 of the bureau: what each office sent, what is missing of it, what went back; files in and files out."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from dorms.domain.reporting import Due
from dorms.messages import explain
from dorms.sync.found import Found
from dorms.sync.standing import OfficeStanding, offices
from dorms.ui.exchange.bureau_table import office_profile, offices_table
from dorms.ui.exchange.dues import current_dues, summary_words
from dorms.ui.exchange.found_list import find
from dorms.ui.exchange.incoming import IncomingDialog, open_incoming
from dorms.ui.exchange.office_offers import OfficeOffers
from dorms.ui.exchange.places import remember_target, target
from dorms.ui.exchange.receive import ReceiveDialog
from dorms.ui.exchange.result import Result
from dorms.ui.exchange.work import HandedDown, Noted, hand_down, noted
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.errors import refusal
from dorms.ui.kit.inspector import Inspector, Profile
from dorms.ui.kit.list_page import ListPage
from dorms.ui.kit.page import ActionButton


class BureauPage(ListPage[OfficeStanding]):
    """Drop, take in, hand down: three presses for the whole county when nothing differs."""

    reads: ClassVar[frozenset[str]] = frozenset({"package", "office", "ruling", "setting"})
    topic = "exchange"

    def __init__(self, backend: Backend, today: date) -> None:
        inspector = Inspector(self.tr("选一个单位，这里会显示它的来往和电脑。"))
        self.dues: dict[UUID, Due] = {}
        super().__init__(backend, offices_table(self.due_of), inspector=inspector)
        self._today = today
        self.result, self.summary = Result(), QLabel()
        self.result.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        box = QWidget()
        inner = QVBoxLayout(box)
        inner.setContentsMargins(14, 8, 14, 0)
        inner.setSpacing(4)
        inner.addWidget(self.result)
        inner.addWidget(self.summary)
        layout.insertWidget(0, box)
        layout.setStretch(1, 1)
        self._offer()
        self.offices = OfficeOffers(self, today)
        inspector.offer(*self.offices.buttons)

    def _offer(self) -> None:
        take = self.offer(self.tr("接收上报(&S)…"), self._on_take, icon="import", shortcut="Ctrl+Shift+R")
        down = self.offer(self.tr("全部下发(&X)"), self.hand_down_all, icon="usb", shortcut="Ctrl+Shift+D")
        self.offer(self.tr("全部下发到文件夹(&F)…"), self._on_elsewhere, icon="folder")
        self.table.add_tool(ActionButton(take, primary=True))
        self.table.add_tool(ActionButton(down))

    def lines(self) -> Sequence[OfficeStanding]:
        self.dues = current_dues(self.backend, self._today)
        self.summary.setText(summary_words(self.dues.values()))
        self.summary.setVisible(bool(self.dues))
        return self.backend.ask(offices)

    def due_of(self, office: OfficeStanding) -> Due | None:
        """The due day that counts for the office now."""
        return self.dues.get(office.id)

    def profile(self, row: OfficeStanding) -> Profile:
        self.offices.follow(row)
        return office_profile(row, self.due_of(row))

    # Files in

    @Slot()
    def _on_take(self) -> None:
        dialog = ReceiveDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self.take)
        dialog.open()
        store = self.backend.store
        job: Job = Job(lambda tick: find(store))

        def show(found: Sequence[Found]) -> None:
            dialog.show_found([one for one in found if one.kind == "up"])

        job.done.connect(show)
        self.backend.start(job)

    def take(self, paths: Sequence[Path]) -> IncomingDialog:
        """Try these files out, then take them in."""
        dialog = open_incoming(self, paths)
        dialog.hand_down_wanted.connect(self.hand_down_all)
        return dialog

    # Files out

    @Slot()
    def hand_down_all(self) -> None:
        """A packet for every office that can read one, onto the stick."""
        folder, _ = target()
        self.hand_down([one.id for one in self.lines() if one.is_ready], folder / self.tr("下发文件"))

    @Slot()
    def _on_elsewhere(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("下发文件写到哪里"), str(target()[0]))
        if chosen:
            remember_target(Path(chosen))
            self.hand_down([one.id for one in self.lines() if one.is_ready], Path(chosen))

    def hand_down(self, wanted: Sequence[UUID], folder: Path) -> None:
        """A packet for each of these offices into the folder."""
        if not wanted:
            self.say_refused(self.tr("还没有单位可以下发：先设立单位，收到它第一次上报，再下发。"))
            return
        store = self.backend.store
        job = noted(
            lambda tick: hand_down(store, wanted, folder, tick=tick), title=self.tr("正在生成下发文件")
        )
        job.failure_is_shown = True
        job.done.connect(self._on_handed)
        job.failed.connect(self._on_failed)
        self.backend.start(job)

    @Slot(object)
    def _on_handed(self, made: Noted[HandedDown]) -> None:
        done = made.result
        words = self.tr("已给 {count} 个单位写好下发文件，读回核对无误，可以拔出U盘了。")
        more = self.tr("在 {folder}，文件名就是单位名。发给谁都可以：别的单位打不开。")
        self.result.show_done(words.format(count=len(done.packets)), more.format(folder=done.folder))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.say_refused(explain(refusal(error)))

    def say_refused(self, words: str) -> None:
        """Why it was not done, until something else is."""
        self.result.show_refused(words)
