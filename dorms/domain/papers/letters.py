"""Papers that tell somebody something: notices to all, letters to one, and the card behind a decision."""

import re
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from dorms.domain.papers.base import Paper, gap
from dorms.errors.papers import PersonalDataInNotice

_ID_OR_MOBILE = re.compile(r"(?<!\d)(\d{15}|\d{17}[\dXx]|1[3-9]\d{9})(?!\d)")


@dataclass(frozen=True, kw_only=True)
class NoticeLine:
    """One person on a public notice. There is no field for an ID number, a telephone or an address."""

    name: str = field(metadata=gap("姓名", must=True))
    school: str = field(default="", metadata=gap("学校"))
    category: str = field(default="", metadata=gap("类别"))
    unit_type: str = field(default="", metadata=gap("户型"))
    unit: str = field(default="", metadata=gap("房源"))
    points: str = field(default="", metadata=gap("得分"))
    remark: str = field(default="", metadata=gap("说明"))

    def __post_init__(self) -> None:
        for part in fields(self):
            if _ID_OR_MOBILE.search(str(getattr(self, part.name))):
                raise PersonalDataInNotice(self.name, str(part.metadata["gap"]))


@dataclass(frozen=True, kw_only=True)
class PublicNotice(Paper):
    """公示: hung up for everybody to read, so it has names and results and nothing else about a person."""

    template: ClassVar[str] = "public_notice"
    title: ClassVar[str] = "公示"
    named_by: ClassVar[tuple[str, ...]] = ("subject",)

    number: str = field(default="", metadata=gap("文号"))
    subject: str = field(metadata=gap("事项", needed=True))
    basis: str = field(default="", metadata=gap("依据"))
    lines: tuple[NoticeLine, ...] = field(metadata=gap("名单", must=True))
    start: date | None = field(default=None, metadata=gap("公示开始", must=True))
    until: date | None = field(default=None, metadata=gap("公示结束", must=True))
    objections_to: str = field(default="", metadata=gap("受理单位"))
    objection_phone: str = field(default="", metadata=gap("监督电话"))
    objection_place: str = field(default="", metadata=gap("受理地点"))
    office: str = field(metadata=gap("落款单位", needed=True))
    day: date | None = field(default=None, metadata=gap("落款日期", must=True))


@dataclass(frozen=True, kw_only=True)
class ResultNotice(PublicNotice):
    """公示 of an allocation's result: places in the order, names masked, many lines to a page."""

    template: ClassVar[str] = "result_notice"
    title: ClassVar[str] = "分配结果公示"


@dataclass(frozen=True, kw_only=True)
class RenewalNotice(Paper):
    """续住通知: the term is running out; until when and how to apply for another."""

    template: ClassVar[str] = "renewal_notice"
    title: ClassVar[str] = "续住通知"
    named_by: ClassVar[tuple[str, ...]] = ("person", "unit")

    number: str = field(default="", metadata=gap("文号"))
    person: str = field(metadata=gap("住户", needed=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(metadata=gap("房源", needed=True))
    agreement: str = field(default="", metadata=gap("协议编号"))
    until: date | None = field(metadata=gap("届满日期", needed=True))
    apply_from: date | None = field(default=None, metadata=gap("申请开始"))
    apply_until: date | None = field(default=None, metadata=gap("申请截止", must=True))
    papers: str = field(default="", metadata=gap("应交材料"))
    place: str = field(default="", metadata=gap("办理地点"))
    phone: str = field(default="", metadata=gap("咨询电话"))
    clause: str = field(default="", metadata=gap("依据"))
    office: str = field(default="", metadata=gap("落款单位"))
    day: date | None = field(default=None, metadata=gap("落款日期"))


@dataclass(frozen=True, kw_only=True)
class OverdueNotice(Paper):
    """逾期通知: the term is over and somebody still lives there; what has to be done until when."""

    template: ClassVar[str] = "overdue_notice"
    title: ClassVar[str] = "逾期通知"
    named_by: ClassVar[tuple[str, ...]] = ("person", "unit")

    number: str = field(default="", metadata=gap("文号"))
    serial: str = field(default="", metadata=gap("第几次"))
    person: str = field(metadata=gap("住户", needed=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(metadata=gap("房源", needed=True))
    agreement: str = field(default="", metadata=gap("协议编号"))
    until: date | None = field(metadata=gap("届满日期", needed=True))
    days_over: int | None = field(default=None, metadata=gap("逾期天数"))
    leave_by: date | None = field(default=None, metadata=gap("腾退期限", must=True))
    owed: Decimal | None = field(default=None, metadata=gap("欠费", money=True))
    clause: str = field(default="", metadata=gap("依据"))
    consequence: str = field(default="", metadata=gap("后果"))
    phone: str = field(default="", metadata=gap("咨询电话"))
    office: str = field(default="", metadata=gap("落款单位"))
    day: date | None = field(default=None, metadata=gap("落款日期"))


@dataclass(frozen=True, kw_only=True)
class FactLine:
    """One fact a decision rests on, and where it was taken from."""

    name: str = field(metadata=gap("事实", must=True))
    value: str = field(default="", metadata=gap("内容"))
    source: str = field(default="", metadata=gap("来源"))


@dataclass(frozen=True, kw_only=True)
class ClauseLine:
    """One clause that was applied: its number, its text as adopted, what came of it."""

    number: str = field(metadata=gap("条款", must=True))
    text: str = field(default="", metadata=gap("条文"))
    outcome: str = field(default="", metadata=gap("结论"))


@dataclass(frozen=True, kw_only=True)
class DecisionCard(Paper):
    """决定卡: what was decided, under which words of which version, on which facts, by whom."""

    template: ClassVar[str] = "decision_card"
    title: ClassVar[str] = "决定卡"
    named_by: ClassVar[tuple[str, ...]] = ("number", "person")

    number: str = field(default="", metadata=gap("决定编号"))
    subject: str = field(metadata=gap("事项", needed=True))
    person: str = field(metadata=gap("当事人", needed=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(default="", metadata=gap("房源"))
    outcome: str = field(metadata=gap("决定", needed=True))
    reason: str = field(default="", metadata=gap("理由"))
    clauses: tuple[ClauseLine, ...] = field(metadata=gap("条款清单", must=True))
    facts: tuple[FactLine, ...] = field(metadata=gap("事实清单", must=True))
    rules: str = field(default="", metadata=gap("规则名称"))
    rules_version: str = field(metadata=gap("规则版本", needed=True))
    decided_by: str = field(metadata=gap("决定人", needed=True))
    level: str = field(default="", metadata=gap("决定层级"))
    decided: datetime | date | None = field(metadata=gap("决定时间", needed=True))
    objection: str = field(default="", metadata=gap("异议办法"))
