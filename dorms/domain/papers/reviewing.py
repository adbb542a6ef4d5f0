"""Papers of reviewing: letters with a remedy, the check sheet, the confirmed score, the notice report."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from dorms.domain.papers.base import Paper, gap
from dorms.domain.papers.letters import ClauseLine


@dataclass(frozen=True, kw_only=True)
class Letter(Paper):
    """A written answer: facts, clauses, until when and with whom to object; on its second page the 送达回证.

    Its kinds differ in their text; a bundle of several kinds goes by this title.
    """

    template: ClassVar[str] = ""
    title: ClassVar[str] = "告知书"
    named_by: ClassVar[tuple[str, ...]] = ("number", "person")

    number: str = field(metadata=gap("文号", needed=True))
    person: str = field(metadata=gap("当事人", needed=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    application: str = field(default="", metadata=gap("受理号"))
    applied: date | None = field(default=None, metadata=gap("申请日期"))
    unit: str = field(default="", metadata=gap("房源"))
    reasons: str = field(default="", metadata=gap("事由"))
    facts: str = field(metadata=gap("事实", needed=True))
    clauses: tuple[ClauseLine, ...] = field(default=(), metadata=gap("条款清单"))
    rules: str = field(default="", metadata=gap("规则版本"))
    comply_by: date | None = field(default=None, metadata=gap("期限"))
    object_within: str = field(default="", metadata=gap("异议期限", must=True))
    object_to: str = field(default="", metadata=gap("异议受理单位", must=True))
    way: str = field(default="", metadata=gap("送达方式", must=True))
    delivered: date | None = field(default=None, metadata=gap("送达日期", must=True))
    object_by: date | None = field(default=None, metadata=gap("异议截止"))
    receiver: str = field(default="", metadata=gap("签收人"))
    witnesses: str = field(default="", metadata=gap("见证人"))
    office: str = field(metadata=gap("落款单位", needed=True))
    day: date | None = field(metadata=gap("落款日期", needed=True))


@dataclass(frozen=True, kw_only=True)
class RefusalLetter(Letter):
    """不予通过告知书."""

    template: ClassVar[str] = "refusal_letter"
    title: ClassVar[str] = "不予通过告知书"


@dataclass(frozen=True, kw_only=True)
class CorrectionLetter(Letter):
    """补正通知书."""

    template: ClassVar[str] = "correction_letter"
    title: ClassVar[str] = "补正通知书"


@dataclass(frozen=True, kw_only=True)
class NotRenewedLetter(Letter):
    """不予续住告知书."""

    template: ClassVar[str] = "not_renewed_letter"
    title: ClassVar[str] = "不予续住告知书"


@dataclass(frozen=True, kw_only=True)
class VacateLetter(Letter):
    """腾退通知书."""

    template: ClassVar[str] = "vacate_letter"
    title: ClassVar[str] = "腾退通知书"


@dataclass(frozen=True, kw_only=True)
class AnswerLetter(Letter):
    """异议答复书."""

    template: ClassVar[str] = "answer_letter"
    title: ClassVar[str] = "异议答复书"


@dataclass(frozen=True, kw_only=True)
class ProofEntry:
    """A document of the checklist and how it was seen."""

    name: str = field(metadata=gap("材料", must=True))
    state: str = field(default="", metadata=gap("核对情况"))
    seen: date | None = field(default=None, metadata=gap("核对日期"))
    verifier: str = field(default="", metadata=gap("核对人"))


@dataclass(frozen=True, kw_only=True)
class HitEntry:
    """A hit of an outside list, and what was found out about it."""

    source: str = field(metadata=gap("名单来源", must=True))
    says: str = field(default="", metadata=gap("名单内容"))
    verdict: str = field(default="", metadata=gap("核实结果"))


@dataclass(frozen=True, kw_only=True)
class QualificationSheet(Paper):
    """资格核查表: what was checked, with blank lines for the opinion and seal of each level."""

    template: ClassVar[str] = "qualification_sheet"
    title: ClassVar[str] = "资格核查表"
    named_by: ClassVar[tuple[str, ...]] = ("number", "person")

    number: str = field(default="", metadata=gap("受理号"))
    person: str = field(metadata=gap("申请人", needed=True))
    partner: str = field(default="", metadata=gap("同住人"))
    employer: str = field(default="", metadata=gap("工作学校"))
    category: str = field(default="", metadata=gap("人员类别"))
    kind: str = field(default="", metadata=gap("申请类型"))
    applied: date | None = field(default=None, metadata=gap("申请日期"))
    late: str = field(default="", metadata=gap("逾期原因"))
    clauses: tuple[ClauseLine, ...] = field(metadata=gap("条款清单", must=True))
    proofs: tuple[ProofEntry, ...] = field(default=(), metadata=gap("材料清单", must=True))
    hits: tuple[HitEntry, ...] = field(default=(), metadata=gap("比对清单", must=True))
    outcome: str = field(default="", metadata=gap("核查结论"))
    questions: str = field(default="", metadata=gap("待核实"))
    rules: str = field(default="", metadata=gap("规则版本"))
    checked: date | None = field(default=None, metadata=gap("核查日期"))
    checker: str = field(default="", metadata=gap("核查人"))


@dataclass(frozen=True, kw_only=True)
class PointEntry:
    """A line of points: the clause it comes from, how it was counted, how much it brings."""

    number: str = field(metadata=gap("条款", must=True))
    text: str = field(default="", metadata=gap("条文"))
    working: str = field(default="", metadata=gap("计算"))
    points: str = field(default="", metadata=gap("得分"))


@dataclass(frozen=True, kw_only=True)
class ScoreConfirmation(Paper):
    """积分(资格)确认表: the applicant signs before a ranked list is locked."""

    template: ClassVar[str] = "score_confirmation"
    title: ClassVar[str] = "积分（资格）确认表"
    named_by: ClassVar[tuple[str, ...]] = ("number", "person")

    ranking: str = field(metadata=gap("名单", needed=True))
    number: str = field(default="", metadata=gap("受理号"))
    person: str = field(metadata=gap("申请人", needed=True))
    partner: str = field(default="", metadata=gap("同住人"))
    employer: str = field(default="", metadata=gap("工作学校"))
    category: str = field(default="", metadata=gap("人员类别"))
    tier: str = field(default="", metadata=gap("优先组"))
    lines: tuple[PointEntry, ...] = field(metadata=gap("积分清单", must=True))
    points: str = field(metadata=gap("总分", needed=True))
    place: str = field(default="", metadata=gap("名次"))
    facts_on: date | None = field(default=None, metadata=gap("计分日期"))
    rules: str = field(default="", metadata=gap("规则版本"))
    office: str = field(default="", metadata=gap("落款单位"))


@dataclass(frozen=True, kw_only=True)
class PostingEntry:
    place: str = field(metadata=gap("张贴地点", must=True))
    posted: date | None = field(default=None, metadata=gap("张贴日期"))
    taken_down: date | None = field(default=None, metadata=gap("撤下日期"))


@dataclass(frozen=True, kw_only=True)
class ObjectionEntry:
    number: str = field(metadata=gap("异议编号", must=True))
    lodged: date | None = field(default=None, metadata=gap("提出日期"))
    outcome: str = field(default="", metadata=gap("处理结果"))
    answered: date | None = field(default=None, metadata=gap("答复日期"))


@dataclass(frozen=True, kw_only=True)
class NoticeReport(Paper):
    """公示情况说明: where and how long a list hung, and what came of it; it names nobody who objected."""

    template: ClassVar[str] = "notice_report"
    title: ClassVar[str] = "公示情况说明"
    named_by: ClassVar[tuple[str, ...]] = ("subject",)

    number: str = field(default="", metadata=gap("文号"))
    subject: str = field(metadata=gap("事项", needed=True))
    count: int | None = field(default=None, metadata=gap("人数"))
    start: date | None = field(metadata=gap("公示开始", needed=True))
    until: date | None = field(metadata=gap("公示结束", needed=True))
    postings: tuple[PostingEntry, ...] = field(metadata=gap("张贴清单", must=True))
    objections: tuple[ObjectionEntry, ...] = field(default=(), metadata=gap("异议清单"))
    raised: int | None = field(default=None, metadata=gap("异议件数"))
    outcome: str = field(default="", metadata=gap("公示结果", must=True))
    remark: str = field(default="", metadata=gap("其他说明"))
    office: str = field(metadata=gap("落款单位", needed=True))
    day: date | None = field(metadata=gap("落款日期", needed=True))
