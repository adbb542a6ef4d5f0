"""Papers that go into the rooms: repair orders and inspections."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from dorms.domain.papers.base import Paper, gap


@dataclass(frozen=True, kw_only=True)
class WorkOrder(Paper):
    """维修派工单: goes out with the worker, comes back with what was done and the resident's signature."""

    template: ClassVar[str] = "work_order"
    title: ClassVar[str] = "维修派工单"
    named_by: ClassVar[tuple[str, ...]] = ("number", "unit")

    number: str = field(metadata=gap("工单号", needed=True))
    office: str = field(default="", metadata=gap("管理单位"))
    reported: datetime | date | None = field(default=None, metadata=gap("报修时间"))
    reporter: str = field(default="", metadata=gap("报修人", must=True))
    phone: str = field(default="", metadata=gap("联系电话"))
    unit: str = field(metadata=gap("房源", needed=True))
    category: str = field(default="", metadata=gap("类别"))
    description: str = field(default="", metadata=gap("故障描述", must=True))
    wanted: str = field(default="", metadata=gap("要求"))
    urgency: str = field(default="", metadata=gap("紧急程度"))
    deadline: datetime | date | None = field(default=None, metadata=gap("完成期限"))
    taken_by: str = field(default="", metadata=gap("受理人"))
    worker: str = field(default="", metadata=gap("维修人"))
    dispatched: datetime | date | None = field(default=None, metadata=gap("派工时间"))
    arrived: datetime | date | None = field(default=None, metadata=gap("到场时间"))
    finished: datetime | date | None = field(default=None, metadata=gap("完工时间"))
    parts: str = field(default="", metadata=gap("配件"))
    material_cost: Decimal | None = field(default=None, metadata=gap("材料费", money=True))
    labour_cost: Decimal | None = field(default=None, metadata=gap("人工费", money=True))
    total_cost: Decimal | None = field(default=None, metadata=gap("合计费用", money=True))
    cause: str = field(default="", metadata=gap("原因"))
    payer: str = field(default="", metadata=gap("承担方"))
    result: str = field(default="", metadata=gap("维修结果", must=True))
    remark: str = field(default="", metadata=gap("备注"))
    code: str = field(default="", metadata=gap("二维码"))


@dataclass(frozen=True, kw_only=True)
class CheckItem:
    """One point of an inspection; an empty result is filled in by hand on the spot."""

    group: str = field(default="", metadata=gap("分类"))
    name: str = field(metadata=gap("检查项目", must=True))
    standard: str = field(default="", metadata=gap("要求"))
    result: str = field(default="", metadata=gap("检查结果"))
    measure: str = field(default="", metadata=gap("处理"))


@dataclass(frozen=True, kw_only=True)
class InspectionSheet(Paper):
    """巡查表: blank for the walk through the rooms, or filled with what was found."""

    template: ClassVar[str] = "inspection_sheet"
    title: ClassVar[str] = "安全巡查表"
    named_by: ClassVar[tuple[str, ...]] = ("unit", "number")

    number: str = field(default="", metadata=gap("巡查编号"))
    unit: str = field(metadata=gap("房源", needed=True))
    office: str = field(default="", metadata=gap("管理单位"))
    resident: str = field(default="", metadata=gap("住户"))
    day: date | None = field(default=None, metadata=gap("巡查日期", must=True))
    inspectors: str = field(default="", metadata=gap("巡查人"))
    present: str = field(default="", metadata=gap("在场人"))
    lived_in: str = field(default="", metadata=gap("是否居住"))
    items: tuple[CheckItem, ...] = field(metadata=gap("检查清单", must=True))
    hazards: str = field(default="", metadata=gap("隐患"))
    correct_by: date | None = field(default=None, metadata=gap("整改期限"))
    remark: str = field(default="", metadata=gap("备注"))
    code: str = field(default="", metadata=gap("二维码"))


@dataclass(frozen=True, kw_only=True)
class ComplaintReply(Paper):
    """投诉求助答复函: what was asked, what is answered, where to turn if that does not help."""

    template: ClassVar[str] = "complaint_reply"
    title: ClassVar[str] = "投诉求助答复函"
    named_by: ClassVar[tuple[str, ...]] = ("number", "caller")

    number: str = field(metadata=gap("编号", needed=True))
    caller: str = field(default="", metadata=gap("来人", must=True))
    kind: str = field(default="", metadata=gap("类别"))
    way: str = field(default="", metadata=gap("来源"))
    day: date | None = field(default=None, metadata=gap("收到日期"))
    unit: str = field(default="", metadata=gap("房源"))
    content: str = field(default="", metadata=gap("反映事项", must=True))
    answer: str = field(metadata=gap("答复意见", needed=True))
    answered: date | None = field(default=None, metadata=gap("答复日期"))
    handler: str = field(default="", metadata=gap("经办人"))
    office: str = field(default="", metadata=gap("落款单位"))
