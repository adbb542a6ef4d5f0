"""What the page 分配 offers: the next step of the chosen round, looks at it from all sides, its papers."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from dorms.domain.rounds import DrawKind, EntryLine, OfferLine, RoundLine, Step, Way
from dorms.messages import translate
from dorms.ui.kit.backend import Job
from dorms.ui.kit.offers import Menu
from dorms.ui.people.offers import open_form
from dorms.ui.rounds.reasons import RoundReasons
from dorms.ui.rounds.views import RoundViews, show_stage

if TYPE_CHECKING:  # the page offers these
    from dorms.ui.rounds.page import RoundsPage


class RoundOffers:
    """The actions; each opens its form or window."""

    def __init__(self, page: "RoundsPage", today: date) -> None:
        self._page, self._today = page, today
        self._line: RoundLine | None = None
        self.why = RoundReasons(today)
        offer = page.offer
        self.plan = offer(translate("Rounds", "新建一轮(&N)…"), self._plan, icon="add", shortcut="Ctrl+N")
        self.next = offer(
            translate("Rounds", "下一步(&X)"),
            self._next,
            icon="forward",
            shortcut="Ctrl+Return",
            why_not=self.why.no_next,
        )
        self.views = RoundViews(page, today)
        self.again = offer(
            translate("Rounds", "再抽一次(&C)…"), self._draw, icon="refresh", why_not=self.why.no_draw
        )
        self.rerun = offer(
            translate("Rounds", "有房腾出，再分一轮(&H)…"),
            self._rerun,
            icon="renew",
            why_not=self.why.not_approved,
        )
        self._of_one()
        self.cancel = offer(
            translate("Rounds", "作废这一轮(&Q)…"),
            self._cancel,
            icon="remove",
            why_not=self.why.no_cancelling,
        )

    def _of_one(self) -> None:
        """What can be done with one person."""
        one = partial(self._page.offer, needs_row=True)
        is_planned, answers = self.why.not_planned, self.why.no_answer
        self.wishes = one(
            translate("Rounds", "填志愿(&Z)…"),
            self._wishes,
            icon="edit",
            shortcut="Ctrl+Shift+E",
            why_not=is_planned,
        )
        self.leave_out = one(
            translate("Rounds", "剔除(&T)…"), self._leave_out, icon="remove", why_not=is_planned
        )
        self.ask = one(
            translate("Rounds", "为什么(&W)…"),
            self._ask,
            icon="help",
            menu=Menu.PRINT,
            why_not=self.why.no_reason,
        )
        self.accept = one(
            translate("Rounds", "接受(&S)"), self._accept, icon="ok", shortcut="Ctrl+J", why_not=answers
        )
        self.give_up = one(translate("Rounds", "放弃(&F)…"), self._give_up, icon="remove", why_not=answers)
        self.lapse = one(
            translate("Rounds", "逾期未答复(&Y)"), self._lapse, icon="warning", why_not=self.why.not_late
        )

    @property
    def tools(self) -> list[QAction]:
        """The buttons under the steps."""
        return self.views.tools

    @property
    def of_one(self) -> list[QAction]:
        """What can be done with one person."""
        return [self.wishes, self.accept, self.give_up, self.ask]

    # What may be done now

    def follow(self, line: RoundLine | None, entry: EntryLine | None, offer: OfferLine | None) -> None:
        """Name the next step of this round; what does not apply is grey and says why."""
        self._line = self.why.line = line
        self.why.entry, self.why.offer = entry, offer
        self.next.setText(self._next_words(line))
        self.views.follow(line)
        self._page.enable_row_offers(entry is not None)

    def _next_words(self, line: RoundLine | None) -> str:
        if line is None:
            return translate("Rounds", "下一步(&X)")
        return {
            Step.PLANNED: translate("Rounds", "封存名单(&X)…"),
            Step.FROZEN: self._after_freeze(line),
            Step.DRAWN: translate("Rounds", "现场选房(&X)…")
            if line.way == Way.TURNS
            else translate("Rounds", "出结果(&X)"),
            Step.COMPUTED: translate("Rounds", "公示(&X)…"),
            Step.POSTED: translate("Rounds", "批准(&X)…"),
            Step.APPROVED: translate("Rounds", "办结(&X)…"),
        }.get(line.state, translate("Rounds", "已经办完"))

    def _after_freeze(self, line: RoundLine) -> str:
        if line.draw == DrawKind.PUBLIC:
            return translate("Rounds", "摇号(&X)…")
        if line.draw == DrawKind.SLIPS:
            return translate("Rounds", "抓阄(&X)…")
        if line.way == Way.TURNS:
            return translate("Rounds", "现场选房(&X)…")
        return translate("Rounds", "出结果(&X)")

    # The steps

    def _plan(self) -> None:
        from dorms.ui.rounds.wizard import PlanForm  # needed when somebody plans a round

        form = PlanForm(self._page, self._today)
        form.planned.connect(self._page.choose_round)
        open_form(form)

    def _next(self) -> None:
        line = self._line
        if line is None:
            return
        steps: dict[Step, Callable[[], object]] = {
            Step.PLANNED: self._freeze,
            Step.FROZEN: self._draw if line.draw != DrawKind.NONE else self._pick_or_compute,
            Step.DRAWN: self._pick_or_compute,
            Step.COMPUTED: self._post,
            Step.POSTED: self._approve,
            Step.APPROVED: self._close,
        }
        if line.state in steps:
            steps[line.state]()

    def _freeze(self) -> None:
        from dorms.ui.rounds.forms import FreezeForm  # as above

        self._open_then(FreezeForm, self.views.hand_out_frozen)

    def _open_then(self, kind: "type", then: Callable[[RoundLine], object]) -> None:
        line = self._line
        if line is not None:
            form = kind(self._page, self._today, line)
            form.accepted.connect(partial(then, line))
            open_form(form)

    def _draw(self) -> None:
        from dorms.ui.rounds.forms import draw_form  # as above

        line = self._line
        if line is not None:
            form = draw_form(self._page, self._today, line)
            form.accepted.connect(partial(self.views.hand_out_frozen, line))
            form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            form.open()

    def _pick_or_compute(self) -> None:
        line = self._line
        if line is None:
            return
        if line.way == Way.TURNS:
            from dorms.ui.rounds.picking import PickingStage  # as above

            stage = PickingStage(self._page, self._today, line)
            stage.finished_picking.connect(partial(self.compute, line))
            show_stage(stage)
        else:
            self.compute(line)

    def compute(self, line: RoundLine) -> Job:
        """出结果, and the folder that anybody can check."""
        from dorms.actions.rounds.computing import compute_round  # as above

        job = self._page.backend.run(compute_round, line.id, day=self._step_day(line))
        job.done.connect(partial(self.views.hand_out_result, line))
        return job

    def _step_day(self, line: RoundLine) -> date:
        return max([self._today, *(step.day for step in line.steps if step.day is not None)])

    def _post(self) -> None:
        from dorms.ui.rounds.forms import PostForm  # as above

        self._open_then(PostForm, self.views.print_posted)

    def _approve(self) -> None:
        from dorms.ui.rounds.forms import ApproveForm  # as above

        self._open_then(ApproveForm, lambda line: None)

    def _close(self) -> None:
        from dorms.ui.rounds.forms import CloseForm  # as above

        self._open_then(CloseForm, lambda line: None)

    def _cancel(self) -> None:
        from dorms.ui.rounds.forms import CancelForm  # as above

        self._open_then(CancelForm, lambda line: None)

    def _rerun(self) -> None:
        from dorms.ui.rounds.rerun import RerunForm  # as above

        line = self._line
        if line is not None:
            form = RerunForm(self._page, self._today, line)
            form.planned.connect(self._page.choose_round)
            open_form(form)

    # One person

    def _wishes(self) -> None:
        from dorms.ui.rounds.wishes import EntryWishForm  # as above

        line, entry = self._line, self._page.current_entry()
        if line is not None and entry is not None:
            open_form(EntryWishForm(self._page, line, entry))

    def _leave_out(self) -> None:
        from dorms.ui.rounds.forms import LeaveOutForm  # as above

        if (entry := self._page.current_entry()) is not None:
            open_form(LeaveOutForm(self._page, entry))

    def _accept(self) -> None:
        from dorms.actions.refills import accept_offers  # as above

        line, offers = self._line, self._page.live_offers()
        if line is not None and offers:
            chosen = [one.id for one in offers]
            self._page.backend.run(accept_offers, chosen, day=self._step_day(line))

    def _give_up(self) -> None:
        from dorms.ui.rounds.answers import GiveUpForm  # as above

        line, offers = self._line, self._page.live_offers()
        if line is not None and offers:
            one = offers[0]
            open_form(GiveUpForm(self._page, self._step_day(line), one.id, one.name, one.unit))

    def _lapse(self) -> None:
        from dorms.actions.refills import lapse_offer  # as above

        for one in self._page.live_offers()[:1]:
            self._page.backend.run(lapse_offer, one.id, day=self._today)

    def _ask(self) -> None:
        if (entry := self._page.current_entry()) is not None:
            self.views.open_desk(entry.code)
