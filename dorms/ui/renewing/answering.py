"""核实: the questions of a decision, each with a field that fits it; what is answered is kept with its proof."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from dorms.actions.seasons import Answers, Reply, answer_questions
from dorms.actions.seasons.replies import DOCUMENT
from dorms.domain import factkinds
from dorms.domain.decisions import Ask, Check
from dorms.domain.renewing import RENEW, ReviewLine
from dorms.messages import explain, translate
from dorms.messages.decisions import fact_words
from dorms.ui.kit.backend import Job
from dorms.ui.kit.fields import DayField, Field, TextField
from dorms.ui.kit.forms import Form
from dorms.ui.people.fact_fields import field_for, text_of
from dorms.ui.people.fields import add_note

if TYPE_CHECKING:  # the page opens it
    from dorms.ui.renewing.page import SeasonPage

APPLIED = "renewal_applied_on"
KIND_OF_FACT = {fact: kind for kind, fact in factkinds.FACT_OF_KIND.items()}
NONE_OF = {"leaves": "no_leave", "absences": "no_absence"}
Make = Callable[[str], Field[Any]]


def kind_of(fact: str) -> str:
    """The kind of row that answers a question about this fact; empty where no row can."""
    if home := factkinds.home_kind(fact):
        return home
    kind = KIND_OF_FACT.get(fact, NONE_OF.get(fact, fact))
    return kind if factkinds.is_kind(kind) else ""


def own_kind(fact: str, check: Check | None) -> str:
    """A county's own fact is a mark or a count, as the condition that asks for it says."""
    todo = [check] if check is not None else []
    while todo:
        one = todo.pop()
        if one.kind in ("mark", "count") and any(ask.fact == fact for ask in one.asks):
            return f"{one.kind}:{fact}"
        todo.extend(one.parts)
    return ""


class AnswerForm(Form):
    """Every open question of one stay; what stays empty stays open. Afterwards it is decided again by itself."""

    def __init__(self, page: "SeasonPage", season: UUID, line: ReviewLine) -> None:
        title = translate("Answering", "核实　{name}　{place}")
        super().__init__(
            title.format(name=line.case.facts.who, place=line.case.place), translate("Answering", "登记(&S)"),
            self._answer, page,
        )  # fmt: skip
        self._page, self._season, self._line = page, season, line
        self.answers: dict[str, Field[Any]] = {}
        self.applied: DayField | None = None
        for ask in line.questions:
            self._ask(ask)
        self.since = self.add(DayField(self.tr("自哪天起(&Z)"), page.today, required=True), "since")
        self.proof = self.add(
            TextField(self.tr("证明材料(&C)"), hint=self.tr("如：不动产查询证明、任职文件")), "proof"
        )
        add_note(self, self.tr("不知道的留空，仍作为待核实。登记后按办法重新审核这一户。"))
        self.forget_changes()

    def _ask(self, ask: Ask) -> None:
        if ask.fact == APPLIED:
            self.applied = self.add(DayField(fact_words(APPLIED)), APPLIED)
            return
        kind = kind_of(ask.fact) or self._own(ask.fact)
        field = field_for(kind, fact_words(ask.fact)) if kind else None
        if field is None or kind in self.answers:
            add_note(self, explain(ask))
            return
        self.answers[kind] = self.add(field, kind)
        field.widget.setToolTip(explain(ask))

    def _own(self, fact: str) -> str:
        kinds = (own_kind(fact, finding.check) for finding in self._line.decision.findings)
        return next(filter(None, kinds), "")

    def _values(self) -> dict[str, str]:
        return {kind: text for kind, field in self.answers.items() if (text := text_of(field.value()))}

    def _answer(self) -> Job:
        applied = self.applied.value() if self.applied is not None else None
        reply = Reply(wish=RENEW, day=applied, document=self.proof.value() or DOCUMENT) if applied else None
        answers = Answers(
            teacher=self._line.case.known.teacher, values=self._values(), since=self.since.required_value(),
            proof=self.proof.value(), note=translate("Answering", "续住核实"),
            reply=(self._season, self._line.case.stay, reply) if reply is not None else None,
        )  # fmt: skip
        return self._page.backend.run(answer_questions, answers, today=self._page.today, reason=answers.note)
