"""Why a step of a round cannot be taken with what is chosen; nothing where it can."""

from datetime import date

from dorms.domain.rounds import EntryLine, OfferLine, RoundLine, Step
from dorms.messages import translate
from dorms.messages.codes import code_words
from dorms.ui.rounds.views import RAN, no_round


class RoundReasons:
    """Knows the round, the person and the offer on screen; asked whenever something else is chosen."""

    def __init__(self, today: date) -> None:
        self._today = today
        self.line: RoundLine | None = None
        self.entry: EntryLine | None = None
        self.offer: OfferLine | None = None

    def no_next(self) -> str:
        if self.line is None:
            return no_round()
        if self.line.state is Step.CLOSED:
            return translate("Rounds", "这一轮已经办结，没有下一步。")
        return translate("Rounds", "这一轮已经作废。") if self.line.state is Step.CANCELLED else ""

    def no_draw(self) -> str:
        line = self.line
        if line is None:
            return no_round()
        if not line.draws:
            return translate("Rounds", "这一轮还没有抽过签；第一次抽签按“下一步”。")
        return "" if line.allows(Step.DRAWN) else translate("Rounds", "这一轮已经批准，不能再抽。")

    def not_approved(self) -> str:
        if self.line is None:
            return no_round()
        if self.line.state in (Step.APPROVED, Step.CLOSED):
            return ""
        return translate("Rounds", "批准以后有人放弃、有房腾出时才用得着。")

    def no_cancelling(self) -> str:
        if self.line is None:
            return no_round()
        if self.line.allows(Step.CANCELLED):
            return ""
        return translate("Rounds", "已经批准、办结或作废的轮次不能再作废。")

    def not_planned(self) -> str:
        if self.line is None or self.entry is None:
            return no_round()
        if self.line.state is not Step.PLANNED:
            return translate("Rounds", "名单封存以后，志愿不能再改，也不能再剔除。")
        return translate("Rounds", "他已经剔除。") if self.entry.left_out else ""

    def no_reason(self) -> str:
        if self.line is None or self.line.state not in RAN:
            return translate("Rounds", "还没有出结果。")
        is_out = self.entry is not None and self.entry.left_out
        return translate("Rounds", "他封存前就剔除了，没有参加这一轮。") if is_out else ""

    def no_answer(self) -> str:
        if self.line is None or self.line.state not in (Step.APPROVED, Step.CLOSED):
            return translate("Rounds", "批准以后才有要答复的分配。")
        if self.offer is None:
            return translate("Rounds", "他没有分到房，没有要答复的。")
        if self.offer.is_live:
            return ""
        return translate("Rounds", "已经答复：{answer}。").format(answer=code_words(self.offer.answer))

    def not_late(self) -> str:
        offer = self.offer
        if (words := self.no_answer()) or offer is None or offer.answer_by is None:
            return words
        if offer.answer_by < self._today:
            return ""
        return translate("Rounds", "{day} 前还可以答复，过了这一天才算逾期。").format(day=offer.answer_by)
