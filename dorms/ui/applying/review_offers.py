"""What the page 申请 offers about reviewing: one key each for passing, returning, refusing; the rest by form."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from dorms.actions.reviewing.chain import pass_applications
from dorms.actions.reviewing.declaring import declarable
from dorms.actions.reviewing.judging import Case
from dorms.domain.applying import UNDER_REVIEW, Status
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # forms are needed when one is opened
    from dorms.db.queries.people import ApplicationLine
    from dorms.ui.kit.forms import Form

AMENDABLE = frozenset({Status.DRAFT, Status.RETURNED})


class ReviewOffers:
    """The actions; J and K walk through the queue, one key decides on the case shown."""

    def __init__(
        self,
        page: Page,
        today: date,
        *,
        case: Callable[[], Case | None],
        clean: Callable[[], list[Case]],
        chosen: Callable[[], list[Case]],
        moved: Callable[[], object],
        line: "Callable[[], ApplicationLine | None]",
        known: Callable[[], Case | None],
    ) -> None:
        self._page, self._today, self._case, self._clean, self._moved = page, today, case, clean, moved
        self._chosen = chosen
        why = WhyNot(line, known, chosen, clean)
        offer = self._offer
        self.passing = offer(translate("Reviewing", "通过(&Y)"), self._pass, "ok", "Y", why.decide)
        self.returning = offer(translate("Reviewing", "退回补正(&T)…"), self._return, "back", "T", why.decide)
        self.refusing = offer(translate("Reviewing", "不予通过(&N)…"), self._refuse, "close", "N", why.decide)
        self.proofs = offer(
            translate("Reviewing", "核对材料(&M)…"), self._proofs, "document", "M", why.proofs
        )
        self.exception = offer(
            translate("Reviewing", "按例外通过(&X)…"), self._except, "warning", "", why.exception
        )
        self.recheck = offer(
            translate("Reviewing", "复核异议(&H)…"), self._recheck, "refresh", "", why.recheck
        )
        self.hit = offer(translate("Reviewing", "核实比对结果(&J)…"), self._hit, "search", "", why.hit)
        self.amending = offer(translate("Reviewing", "补正后提交(&U)…"), self._amend, "edit", "", why.amend)
        self.declaring = offer(
            translate("Reviewing", "登记本人承诺(&S)…"), self._declare, "edit", "I", why.declare
        )
        self.bulk = page.offer(
            translate("Reviewing", "成批通过(&A)…"),
            self._bulk,
            icon="ok",
            shortcut="Ctrl+Shift+Y",
            why_not=why.bulk,
        )

    def _offer(
        self, words: str, slot: Callable[[], object], icon: str, shortcut: str, why_not: Callable[[], str]
    ) -> QAction:
        return self._page.offer(words, slot, icon=icon, shortcut=shortcut, needs_row=True, why_not=why_not)

    def _pass(self) -> None:
        case = self._case()
        if case is None:
            return
        job = self._page.backend.run(pass_applications, [case.id], day=self._today)
        after = self._moved()
        if callable(after):
            job.ended.connect(after)

    def _return(self) -> None:
        from dorms.ui.applying.review_forms import ReturnForm  # needed when something is returned

        if (case := self._case()) is not None:
            self._open(ReturnForm(self._page, self._today, case))

    def _refuse(self) -> None:
        from dorms.ui.applying.review_forms import RefuseForm  # as above

        if (case := self._case()) is not None:
            self._open(RefuseForm(self._page, self._today, case))

    def _proofs(self) -> None:
        from dorms.ui.applying.review_forms import CheckOffForm, ProofsForm  # as above

        case = self._case()
        lacking = [one for one in self._chosen() if one.lacking]
        if len(lacking) > 1:
            self._open(CheckOffForm(self._page, self._today, lacking))
        elif case is not None and case.proofs:
            self._open(ProofsForm(self._page, self._today, case))

    def _declare(self) -> None:
        from dorms.ui.applying.review_forms import DeclareForm  # as above

        if cases := [one for one in self._chosen() if declarable(one.asks)]:
            self._open(DeclareForm(self._page, self._today, cases))

    def _except(self) -> None:
        from dorms.ui.applying.review_forms import ExceptionForm  # as above

        case = self._case()
        if case is not None and not case.may_pass:
            self._open(ExceptionForm(self._page, self._today, case))

    def _recheck(self) -> None:
        from dorms.ui.applying.review_forms import RecheckForm  # as above

        if (case := self._case()) is not None:
            self._open(RecheckForm(self._page, self._today, case))

    def _hit(self) -> None:
        from dorms.ui.applying.review_forms import HitForm  # as above

        case = self._case()
        if case is not None and case.open_hits:
            self._open(HitForm(self._page, self._today, case))

    def _amend(self) -> None:
        from dorms.ui.applying.forms import TakeForm  # as above

        if (case := self._case()) is not None:
            self._open(TakeForm(self._page, self._today, amended=case.line))

    def _bulk(self) -> None:
        from dorms.ui.applying.review_forms import BulkForm  # as above

        if cases := self._clean():
            self._open(BulkForm(self._page, self._today, cases))

    def _open(self, form: "Form") -> None:
        open_form(form)


class WhyNot:
    """Why something cannot be done with the chosen application; nothing where it can, or where nobody knows yet."""

    def __init__(
        self,
        line: "Callable[[], ApplicationLine | None]",
        case: Callable[[], Case | None],
        chosen: Callable[[], list[Case]],
        clean: Callable[[], list[Case]],
    ) -> None:
        self._line, self._case, self._chosen, self._clean = line, case, chosen, clean

    def decide(self) -> str:
        """Passing, returning and refusing are for those whose turn it is."""
        case = self._case()
        if words := self._out_of_review():
            return words
        if case is not None and not case.is_here:
            return translate("Reviewing", "现在由{level}办理，本单位等待结果。").format(level=case.level)
        return ""

    def _out_of_review(self) -> str:
        line = self._line()
        if line is None or line.status in UNDER_REVIEW:
            return ""
        words = translate("Reviewing", "这份申请是“{status}”，现在不在审核中。")
        return words.format(status=code_words(line.status))

    def proofs(self) -> str:
        case = self._case()
        if case is None or case.proofs or any(one.lacking for one in self._chosen()):
            return ""
        return translate("Reviewing", "这份申请没有要核对的材料。")

    def declare(self) -> str:
        if any(declarable(one.asks) for one in self._chosen()):
            return ""
        if self._case() is None:
            return self._out_of_review()
        return translate("Reviewing", "选中的申请没有可以由本人承诺的事项。")

    def exception(self) -> str:
        case = self._case()
        if (words := self.decide()) or case is None or not case.may_pass:
            return words
        return translate("Reviewing", "这份申请没有疑问，按 Y 通过即可。")

    def recheck(self) -> str:
        line = self._line()
        if line is None or line.status == Status.OBJECTION:
            return ""
        return translate("Reviewing", "只有“有异议(复核)”的申请要复核。")

    def hit(self) -> str:
        case = self._case()
        if case is None:
            return self._out_of_review()
        return "" if case.open_hits else translate("Reviewing", "这份申请没有待核实的比对结果。")

    def amend(self) -> str:
        line = self._line()
        if line is None or line.status in AMENDABLE:
            return ""
        return translate("Reviewing", "只有草稿和退回补正的申请可以补正后提交。")

    def bulk(self) -> str:
        return "" if self._clean() else translate("Reviewing", "这里没有可以直接通过的申请。")
