"""Papers of an allocation round: the record of the draw, the reason for one person, the notice of a refill."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from dorms.domain.papers.base import Paper, gap
from dorms.domain.papers.letters import FactLine


@dataclass(frozen=True, kw_only=True)
class HashLine:
    """A file that was frozen, and what was posted of it."""

    name: str = field(metadata=gap("文件", must=True))
    hash: str = field(metadata=gap("校验码", must=True))


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """Where numbers came from, and which came."""

    name: str = field(metadata=gap("来源", must=True))
    day: str = field(default="", metadata=gap("开奖日期"))
    numbers: str = field(default="", metadata=gap("号码"))


@dataclass(frozen=True, kw_only=True)
class PlaceInOrder:
    """One household in the order that came out; a code, no name."""

    place: str = field(metadata=gap("名次", must=True))
    code: str = field(metadata=gap("编号", must=True))
    number: str = field(default="", metadata=gap("抽得号码"))


@dataclass(frozen=True, kw_only=True)
class DrawRecord(Paper):
    """摇号(抓阄)过程记录: what was frozen, which numbers came, who was there; three people sign it."""

    template: ClassVar[str] = "draw_record"
    title: ClassVar[str] = "摇号(抓阄)过程记录"
    named_by: ClassVar[tuple[str, ...]] = ("number", "subject")

    number: str = field(default="", metadata=gap("轮次编号"))
    subject: str = field(metadata=gap("事项", needed=True))
    serial: str = field(default="", metadata=gap("第几次"))
    day: date | None = field(default=None, metadata=gap("抽签日期", must=True))
    how: str = field(default="", metadata=gap("抽签方式", must=True))
    households: str = field(default="", metadata=gap("参加户数"))
    units: str = field(default="", metadata=gap("房源数"))
    files: tuple[HashLine, ...] = field(default=(), metadata=gap("封存文件", must=True))
    frozen_on: date | None = field(default=None, metadata=gap("封存日期"))
    commitment: str = field(default="", metadata=gap("承诺值"))
    sources: tuple[SourceLine, ...] = field(default=(), metadata=gap("号码来源"))
    seed: str = field(default="", metadata=gap("种子串"))
    code: str = field(default="", metadata=gap("公开的口令"))
    key: str = field(default="", metadata=gap("密钥"))
    decision: str = field(default="", metadata=gap("重抽依据"))
    order: tuple[PlaceInOrder, ...] = field(default=(), metadata=gap("抽签次序", must=True))
    host: str = field(default="", metadata=gap("主持人"))
    supervisor: str = field(default="", metadata=gap("监督人"))
    teachers: str = field(default="", metadata=gap("教师代表"))
    office: str = field(default="", metadata=gap("落款单位"))


@dataclass(frozen=True, kw_only=True)
class ReasonSheet(Paper):
    """分房结果说明: why one person did not get one unit, in a sentence, with what proves it."""

    template: ClassVar[str] = "reason_sheet"
    title: ClassVar[str] = "分房结果说明"
    named_by: ClassVar[tuple[str, ...]] = ("code", "person")

    number: str = field(default="", metadata=gap("轮次编号"))
    subject: str = field(metadata=gap("事项", needed=True))
    person: str = field(metadata=gap("申请人", needed=True))
    code: str = field(default="", metadata=gap("编号", must=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(metadata=gap("询问的房源", needed=True))
    sentence: str = field(metadata=gap("说明", needed=True))
    evidence: tuple[FactLine, ...] = field(metadata=gap("证据", must=True))
    result: str = field(default="", metadata=gap("本人结果"))
    check: str = field(default="", metadata=gap("核对办法"))
    office: str = field(default="", metadata=gap("落款单位"))
    day: date | None = field(default=None, metadata=gap("落款日期"))


@dataclass(frozen=True, kw_only=True)
class RefillNotice(Paper):
    """递补通知书: a unit fell vacant and you are next; until when to answer, and what happens otherwise."""

    template: ClassVar[str] = "refill_notice"
    title: ClassVar[str] = "递补通知书"
    named_by: ClassVar[tuple[str, ...]] = ("number", "person")

    number: str = field(default="", metadata=gap("编号"))
    person: str = field(metadata=gap("申请人", needed=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    application: str = field(default="", metadata=gap("受理号"))
    place: str = field(default="", metadata=gap("轮候顺位"))
    unit: str = field(metadata=gap("房源", needed=True))
    unit_type: str = field(default="", metadata=gap("户型"))
    answer_by: date | None = field(metadata=gap("答复截止", needed=True))
    where: str = field(default="", metadata=gap("答复地点"))
    phone: str = field(default="", metadata=gap("联系电话"))
    basis: str = field(default="", metadata=gap("依据"))
    office: str = field(metadata=gap("落款单位", needed=True))
    day: date | None = field(default=None, metadata=gap("落款日期", must=True))
