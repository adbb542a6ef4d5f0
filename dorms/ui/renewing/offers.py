"""What the page 续住 offers: start, register answers, renew the clear ones, decide the others, letters, sign-off."""

from typing import TYPE_CHECKING
from uuid import UUID

from dorms.domain.renewing import OPEN, ReviewLine, Sort
from dorms.domain.reviewing import LetterKind
from dorms.messages import translate
from dorms.ui.kit.offers import Menu
from dorms.ui.people.offers import open_form

if TYPE_CHECKING:  # the page makes these
    from dorms.ui.renewing.page import SeasonPage


class SeasonOffers:
    """The actions of the page; which of them can be used follows the season and the chosen row."""

    def __init__(self, page: "SeasonPage") -> None:
        self._page = page
        self._offer_season()
        self._offer_cases()

    def _offer_season(self) -> None:
        """What is done with the season as a whole."""
        offer = self._page.offer
        self.start = offer(translate("Seasons", "启动续住季(&Q)…"), self._start, icon="calendar")
        self.renew = offer(
            translate("Seasons", "一并续住(&X)…"), self._renew, icon="renew", shortcut="Ctrl+U"
        )
        self.remind = offer(
            translate("Seasons", "打印续住通知(&T)…"), self._remind, icon="print", menu=Menu.PRINT
        )
        self.overdue = offer(
            translate("Seasons", "打印逾期通知(&Y)…"), self._overdue, icon="print", menu=Menu.PRINT
        )
        self.publish = offer(translate("Seasons", "公示续住名单(&P)…"), self._publish, icon="application")
        self.post = offer(translate("Seasons", "岗位复核(&F)"), self._post, icon="teacher")
        self.close = offer(translate("Seasons", "续住季办结(&B)…"), self._close, icon="ok")

    def _offer_cases(self) -> None:
        """What is done with the chosen cases."""
        offer = self._page.offer
        self.reply = offer(
            translate("Seasons", "登记答复(&A)…"), self._reply, icon="document", shortcut="Ctrl+D",
            needs_row=True, why_not=self._no_reply,
        )  # fmt: skip
        self.answer = offer(
            translate("Seasons", "核实(&H)…"), self._answer, icon="search", shortcut="Ctrl+H",
            needs_row=True, why_not=self._no_answer,
        )  # fmt: skip
        self.settle = offer(
            translate("Seasons", "审定(&S)…"), self._settle, icon="edit", shortcut="Ctrl+J",
            needs_row=True, why_not=self._no_settling,
        )  # fmt: skip
        self.card = offer(
            translate("Seasons", "决定卡(&K)…"), self._card, icon="document", menu=Menu.PRINT, needs_row=True
        )
        self.letter = offer(
            translate("Seasons", "出具告知书(&G)…"), self._letter, icon="sheet",
            needs_row=True, why_not=self._no_letter,
        )  # fmt: skip
        self.withdraw = offer(
            translate("Seasons", "撤回续住(&C)…"), self._withdraw, icon="undo",
            needs_row=True, why_not=self._no_withdrawal,
        )  # fmt: skip

    # What can be used

    def follow(self) -> None:
        """Buttons for what comes next."""
        page, season = self._page, self._page.season
        is_open = season is not None and season.closed_on is None
        clear = page.review.count(Sort.CLEAR) if page.review is not None and not page.is_post_check else 0
        page.start_button.setVisible(not is_open)
        page.renew_button.setVisible(is_open and not page.is_post_check)
        page.reply_button.setVisible(is_open)
        for action in (self.renew, self.publish, self.post, self.close, self.remind, self.overdue):
            action.setEnabled(is_open)
        self.renew.setEnabled(is_open and clear > 0)
        words = (
            translate("Seasons", "一并续住 {count} 户(&X)…")
            if clear
            else translate("Seasons", "一并续住(&X)…")
        )
        self.renew.setText(words.format(count=clear))
        self.post.setText(
            translate("Seasons", "回到续住审核(&F)")
            if page.is_post_check
            else translate("Seasons", "岗位复核(&F)")
        )

    # Why something cannot be done with the chosen rows; nothing where it can

    def _over(self) -> str:
        season = self._page.season
        is_over = season is None or season.closed_on is not None
        return translate("Seasons", "现在没有正在进行的续住季。") if is_over else ""

    def _no_reply(self) -> str:
        if (words := self._over()) or any(line.sort in OPEN for line in self.chosen()):
            return words
        return translate("Seasons", "这一户已经办过。需要更正的请撤销那一步。")

    def _no_answer(self) -> str:
        line = self._page.table.current()
        if (words := self._over()) or (line is not None and line.questions and line.sort in OPEN):
            return words
        return translate("Seasons", "这一户没有要核实的事项。")

    def _no_settling(self) -> str:
        line = self._page.table.current()
        if (words := self._over()) or (line is not None and line.verdict is None):
            return words
        return translate("Seasons", "这一户已经办过。需要更正的请撤销那一步。")

    def _no_letter(self) -> str:
        if (words := self._over()) or any(line.sort is Sort.ENDED for line in self.chosen()):
            return words
        return translate("Seasons", "先审定为不续住，再出具告知书。")

    def _no_withdrawal(self) -> str:
        if (words := self._over()) or self._page.is_post_check:
            return words
        return translate("Seasons", "先转到“岗位复核”，再撤回续住。")

    def chosen(self) -> list[ReviewLine]:
        """The chosen rows, the current one first."""
        current = self._page.table.current()
        rows = [*([current] if current is not None else []), *self._page.table.selected()]
        return list({row.case.stay: row for row in rows}.values())

    def open_line(self, line: ReviewLine) -> None:
        """Return on a row does what the row waits for."""
        if line.sort is Sort.ASK and line.questions:
            self._answer()
        elif line.sort in OPEN and line.sort is not Sort.CLEAR:
            self._settle()
        else:
            self._card()

    def _season(self) -> UUID | None:
        return self._page.season.id if self._page.season is not None else None

    # Doing it

    def _start(self) -> None:
        from dorms.ui.renewing.forms import StartForm  # needed once a year

        open_form(StartForm(self._page))

    def _renew(self) -> None:
        from dorms.ui.renewing.forms import RenewClearForm  # as above

        marked = [line for line in self.chosen() if line.sort is Sort.CLEAR]
        lines = marked if len(marked) > 1 else [one for one in self._page.lines() if one.sort is Sort.CLEAR]
        if lines and (season := self._season()) is not None:
            open_form(RenewClearForm(self._page, season, lines))

    def _reply(self) -> None:
        from dorms.ui.renewing.forms import ReplyForm  # as above

        lines = [line for line in self.chosen() if line.sort in OPEN]
        if lines and (season := self._season()) is not None:
            open_form(ReplyForm(self._page, season, lines))

    def _answer(self) -> None:
        from dorms.ui.renewing.answering import AnswerForm  # as above

        line = self._page.table.current()
        if line is None or (season := self._season()) is None:
            return
        open_form(AnswerForm(self._page, season, line))

    def _settle(self) -> None:
        from dorms.ui.renewing.forms import SettleForm  # as above

        line = self._page.table.current()
        if line is None or (season := self._season()) is None:
            return
        open_form(SettleForm(self._page, season, line))

    def _card(self) -> None:
        from dorms.ui.deciding.card import show_kept, show_line  # as above

        line = self._page.table.current()
        if line is None:
            return
        if line.verdict is not None and line.is_settled:
            show_kept(self._page, line.verdict.decision)
        else:
            show_line(self._page, line)

    def _letter(self) -> None:
        from dorms.actions.seasons import issue_stay_letters

        ended = [line for line in self.chosen() if line.sort is Sort.ENDED]
        if not ended or (season := self._season()) is None:
            return
        stays = [line.case.stay for line in ended]
        late = any(line.last_day is not None and line.last_day < self._page.today for line in ended)
        kind = LetterKind.VACATE if late else LetterKind.NOT_RENEWED
        self._page.backend.run(issue_stay_letters, season, stays, str(kind), day=self._page.today)

    def _remind(self) -> None:
        from dorms.ui.renewing.papers import print_reminders

        print_reminders(self._page)

    def _overdue(self) -> None:
        from dorms.ui.renewing.papers import print_overdue

        print_overdue(self._page)

    def _publish(self) -> None:
        from dorms.ui.renewing.forms import PublishForm

        if (season := self._season()) is not None:
            open_form(PublishForm(self._page, season))

    def _post(self) -> None:
        self._page.is_post_check = not self._page.is_post_check
        self._page.reload()

    def _withdraw(self) -> None:
        from dorms.ui.renewing.forms import WithdrawForm

        lines = self.chosen()
        if lines and (season := self._season()) is not None:
            open_form(WithdrawForm(self._page, season, lines))

    def _close(self) -> None:
        from dorms.ui.renewing.forms import CloseForm

        if (season := self._season()) is not None:
            open_form(CloseForm(self._page, season))
