"""What the page 申请 offers about reviewing: one key each for passing, returning, refusing; the rest by form."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from dorms.actions.reviewing.chain import pass_applications
from dorms.actions.reviewing.judging import Case
from dorms.domain.applying import UNDER_REVIEW, Status
from dorms.messages import translate
from dorms.ui.kit.page import Page
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # forms are needed when one is opened
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
    ) -> None:
        self._page, self._today, self._case, self._clean, self._moved = page, today, case, clean, moved
        self._chosen = chosen
        self.passing = self._offer(translate("Reviewing", "通过(&Y)"), self._pass, "ok", "Y")
        self.returning = self._offer(translate("Reviewing", "退回补正(&T)…"), self._return, "back", "T")
        self.refusing = self._offer(translate("Reviewing", "不予通过(&N)…"), self._refuse, "close", "N")
        self.proofs = self._offer(translate("Reviewing", "核对材料(&M)…"), self._proofs, "document", "M")
        self.exception = self._offer(translate("Reviewing", "按例外通过(&X)…"), self._except, "warning", "")
        self.recheck = self._offer(translate("Reviewing", "复核异议(&H)…"), self._recheck, "refresh", "")
        self.hit = self._offer(translate("Reviewing", "核实比对结果(&B)…"), self._hit, "search", "")
        self.amending = self._offer(translate("Reviewing", "补正后提交(&U)…"), self._amend, "edit", "")
        self.declaring = self._offer(translate("Reviewing", "登记本人承诺(&I)…"), self._declare, "edit", "I")
        self.bulk = page.offer(
            translate("Reviewing", "成批通过(&A)…"), self._bulk, icon="ok", shortcut="Ctrl+Shift+Y"
        )

    def _offer(self, words: str, slot: Callable[[], object], icon: str, shortcut: str) -> QAction:
        return self._page.offer(words, slot, icon=icon, shortcut=shortcut, needs_row=True)

    def _tell(self, words: str) -> None:
        self._page.told.emit(words)

    def _under_review(self) -> Case | None:
        """The case on which somebody decides now, or a word why there is none."""
        case = self._case()
        if case is not None and case.line.status in UNDER_REVIEW:
            return case
        self._tell(translate("Reviewing", "这份申请现在不在审核中。"))
        return None

    def _pass(self) -> None:
        case = self._under_review()
        if case is None:
            return
        job = self._page.backend.run(pass_applications, [case.id], day=self._today)
        after = self._moved()
        if callable(after):
            job.ended.connect(after)

    def _return(self) -> None:
        from dorms.ui.applying.review_forms import ReturnForm  # needed when something is returned

        if (case := self._under_review()) is not None:
            self._open(ReturnForm(self._page, self._today, case))

    def _refuse(self) -> None:
        from dorms.ui.applying.review_forms import RefuseForm  # as above

        if (case := self._under_review()) is not None:
            self._open(RefuseForm(self._page, self._today, case))

    def _proofs(self) -> None:
        from dorms.ui.applying.review_forms import CheckOffForm, ProofsForm  # as above

        case = self._case()
        lacking = [one for one in self._chosen() if one.lacking]
        if len(lacking) > 1:
            self._open(CheckOffForm(self._page, self._today, lacking))
        elif case is None or not case.proofs:
            self._tell(translate("Reviewing", "这份申请没有要核对的材料。"))
        else:
            self._open(ProofsForm(self._page, self._today, case))

    def _declare(self) -> None:
        from dorms.actions.reviewing.declaring import declarable
        from dorms.ui.applying.review_forms import DeclareForm  # as above

        cases = [one for one in self._chosen() if declarable(one.asks)]
        if cases:
            self._open(DeclareForm(self._page, self._today, cases))
        else:
            self._tell(translate("Reviewing", "选中的申请没有可以由本人承诺的事项。"))

    def _except(self) -> None:
        from dorms.ui.applying.review_forms import ExceptionForm  # as above

        case = self._under_review()
        if case is None:
            return
        if case.may_pass:
            self._tell(translate("Reviewing", "这份申请没有疑问，按 Y 通过即可。"))
        else:
            self._open(ExceptionForm(self._page, self._today, case))

    def _recheck(self) -> None:
        from dorms.ui.applying.review_forms import RecheckForm  # as above

        case = self._case()
        if case is None or case.line.status != Status.OBJECTION:
            self._tell(translate("Reviewing", "只有“有异议(复核)”的申请要复核。"))
        else:
            self._open(RecheckForm(self._page, self._today, case))

    def _hit(self) -> None:
        from dorms.ui.applying.review_forms import HitForm  # as above

        case = self._case()
        if case is None or not case.open_hits:
            self._tell(translate("Reviewing", "这份申请没有待核实的比对结果。"))
        else:
            self._open(HitForm(self._page, self._today, case))

    def _amend(self) -> None:
        from dorms.ui.applying.forms import TakeForm  # as above

        case = self._case()
        if case is None or case.line.status not in AMENDABLE:
            self._tell(translate("Reviewing", "只有草稿和退回补正的申请可以补正后提交。"))
        else:
            self._open(TakeForm(self._page, self._today, amended=case.line))

    def _bulk(self) -> None:
        from dorms.ui.applying.review_forms import BulkForm  # as above

        cases = self._clean()
        if cases:
            self._open(BulkForm(self._page, self._today, cases))
        else:
            self._tell(translate("Reviewing", "这里没有可以直接通过的申请。"))

    def _open(self, form: "Form") -> None:
        open_form(form)
