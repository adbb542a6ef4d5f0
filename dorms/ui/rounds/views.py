"""Looking at a round from all sides: trials, the big screen, the desk, its folders and its papers."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dorms.domain.rounds import RoundLine, Step
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.offers import Menu

if TYPE_CHECKING:  # the page offers these
    from dorms.ui.rounds.page import RoundsPage

RAN = frozenset({Step.COMPUTED, Step.POSTED, Step.APPROVED, Step.CLOSED})


class RoundViews:
    """The actions that change nothing; each opens its window, folder or preview."""

    def __init__(self, page: "RoundsPage", today: date) -> None:
        self._page, self._today = page, today
        self._line: RoundLine | None = None
        self._looks()
        self._papers()

    @property
    def tools(self) -> list[QAction]:
        """The buttons under the steps."""
        return [self.dry_run, self.what_if, self.stage, self.desk, self.print_report, self.folder]

    def follow(self, line: RoundLine | None) -> None:
        """The round on screen, which says what it cannot show yet."""
        self._line = line

    # Why something cannot be looked at; nothing where it can

    def _no_trial(self) -> str:
        if self._line is None:
            return no_round()
        return translate("Rounds", "这一轮已经作废。") if self._line.state is Step.CANCELLED else ""

    def _no_result(self) -> str:
        if self._line is None:
            return no_round()
        return "" if self._line.state in RAN else translate("Rounds", "还没有出结果。")

    def _not_frozen(self) -> str:
        if self._line is None:
            return no_round()
        return "" if self._line.files else translate("Rounds", "名单还没有封存。")

    def _not_drawn(self) -> str:
        if self._line is None:
            return no_round()
        return "" if self._line.draws else translate("Rounds", "这一轮没有抽过签。")

    def _not_posted(self) -> str:
        if self._line is None:
            return no_round()
        posted = self._line.state in (Step.POSTED, Step.APPROVED, Step.CLOSED)
        return "" if posted else translate("Rounds", "结果还没有公示。")

    def _looks(self) -> None:
        offer = self._page.offer
        trial, result, frozen = self._no_trial, self._no_result, self._not_frozen
        self.dry_run = offer(
            translate("Rounds", "两种办法对比(&B)…"), self._dry_run, icon="columns", why_not=trial
        )
        self.what_if = offer(
            translate("Rounds", "假如试算(&J)…"), self._what_if, icon="search", why_not=trial
        )
        self.stage = offer(
            translate("Rounds", "大屏(&P)"), self._stage, icon="board", shortcut="F11", why_not=frozen
        )
        look = partial(offer, menu=Menu.PRINT)
        self.desk = look(translate("Rounds", "查询窗口(&X)…"), self._desk, icon="help", why_not=result)
        self.folder = look(translate("Rounds", "核对文件夹(&J)"), self._folder, icon="folder", why_not=frozen)

    def _papers(self) -> None:
        make = partial(self._page.offer, icon="print", menu=Menu.PRINT)
        result, frozen = self._no_result, self._not_frozen
        self.print_freeze = make(translate("Rounds", "打印封存公告(&F)…"), self._print_freeze, why_not=frozen)
        self.print_draw = make(
            translate("Rounds", "打印抽签过程记录(&C)…"), self._print_draw, why_not=self._not_drawn
        )
        self.print_notice = make(
            translate("Rounds", "打印结果公示(&G)…"), self._print_notice, why_not=self._not_posted
        )
        self.print_waiting = make(translate("Rounds", "打印轮候册(&H)…"), self._print_waiting, why_not=result)
        self.print_report = make(translate("Rounds", "公平报告(&B)…"), self._print_report, why_not=result)

    # Looking at the round from all sides

    def _dry_run(self) -> None:
        from dorms.ui.rounds.trials import DryRunDialog  # needed when somebody looks

        if self._line is not None:
            show_stage(DryRunDialog(self._page, self._line))

    def _what_if(self) -> None:
        from dorms.ui.rounds.what_if import WhatIfDialog  # needed when somebody looks

        if self._line is not None:
            show_stage(WhatIfDialog(self._page, self._line))

    def _stage(self) -> None:
        from dorms.ui.rounds.stage import LotteryStage  # needed when somebody looks

        if self._line is not None:
            show_stage(LotteryStage(self._page, self._line))

    def _desk(self) -> None:
        entry = self._page.current_entry()
        self.open_desk(entry.code if entry is not None else "")

    def open_desk(self, code: str) -> None:
        """The desk, at this person if a code is given."""
        from dorms.ui.rounds.desk import DeskDialog  # needed when somebody looks

        if self._line is not None:
            show_stage(DeskDialog(self._page, self._today, self._line, code))

    # Folders

    def hand_out_frozen(self, line: RoundLine) -> Job:
        """The frozen folder with its draws, beside the store."""
        from dorms.actions.rounds.folders import export_frozen  # needed when somebody looks

        store = self._page.backend.store
        job = Job(lambda tick: export_frozen(store, line.id, round_folder(store.path)))
        job.done.connect(self._tell_folder)
        return self._page.backend.start(job)

    def hand_out_result(self, line: RoundLine, outcome: object = None) -> Job:
        """The result folder that anybody can check."""
        from dorms.actions.rounds.folders import export_result  # needed when somebody looks

        store = self._page.backend.store
        words = translate("Rounds", "正在写出“{name}”的结果").format(name=line.name)
        job = Job(lambda tick: export_result(store, line.id, round_folder(store.path), tick), title=words)
        job.done.connect(self._tell_folder)
        return self._page.backend.start(job)

    def _tell_folder(self, folder: object) -> None:
        if isinstance(folder, Path):
            self._page.told.emit(translate("Rounds", "文件和校验码在“{folder}”。").format(folder=folder))

    def _folder(self) -> None:
        from dorms.ui.exports.offers import show_folder  # needed when somebody looks

        line = self._line
        if line is None:
            return
        job = self.hand_out_result(line) if line.state in RAN else self.hand_out_frozen(line)
        job.done.connect(lambda folder: show_folder(Path(folder)))

    # Papers

    def _print(self, gather: Callable[..., object], title: str, *args: object) -> None:
        from dorms.ui.printing.offers import show_papers  # needed when somebody looks

        backend = self._page.backend
        show_papers(self._page.window(), backend, lambda tick: [backend.store.ask(gather, *args)], title)  # type: ignore[list-item]

    def _print_freeze(self) -> None:
        from dorms.actions.rounds.papers import freeze_sheet  # needed when somebody looks

        if self._line is not None:
            self._print(freeze_sheet, translate("Rounds", "封存公告"), self._line.id, self._office())

    def _print_draw(self) -> None:
        from dorms.actions.rounds.papers import draw_record  # needed when somebody looks

        if self._line is not None:
            self._print(draw_record, "", self._line.id, self._office())

    def _print_notice(self) -> None:
        if self._line is not None:
            self.print_posted(self._line)

    def print_posted(self, line: RoundLine) -> None:
        """The notice as it was posted."""
        from dorms.actions.rounds.papers import result_notice  # needed when somebody looks

        self._print(result_notice, "", line.id, self._office())

    def _print_waiting(self) -> None:
        from dorms.actions.rounds.papers import waiting_list  # needed when somebody looks

        if self._line is not None:
            self._print(waiting_list, "", self._line.id, self._office())

    def _print_report(self) -> None:
        from dorms.actions.rounds.papers import fairness_paper  # needed when somebody looks

        if self._line is not None:
            self._print(fairness_paper, "", self._line.id, self._office())

    def _office(self) -> UUID | None:
        return self._page.backend.store.office


def round_folder(store: Path | None) -> Path:
    """Where folders of rounds are put: beside the store, or with the exports where it lies on a server."""
    from dorms.actions.rounds.folders import ROUNDS_FOLDER  # needed when a folder is written
    from dorms.ui.exports.offers import folder

    return (store.parent if store is not None else folder()) / ROUNDS_FOLDER


def show_stage(window: QWidget) -> None:
    """Show a window of its own, which goes when it is closed."""
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()


def no_round() -> str:
    """What to do first."""
    return translate("Rounds", "先在左边选一轮；还没有的话，点“新建一轮”。")
