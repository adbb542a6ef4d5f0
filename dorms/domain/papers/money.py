"""Papers about money and service: what somebody still owes, and whom to call."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from dorms.domain.papers.base import Paper, gap


@dataclass(frozen=True, kw_only=True)
class DebtLine:
    """One charge that is not paid in full."""

    item: str = field(metadata=gap("项目", must=True))
    period: str = field(default="", metadata=gap("期间"))
    arithmetic: str = field(default="", metadata=gap("计算"))
    left: Decimal | None = field(default=None, metadata=gap("欠缴", money=True))


@dataclass(frozen=True, kw_only=True)
class Demand(Paper):
    """催缴单: each charge not paid, with its arithmetic, and the sum in capitals."""

    template: ClassVar[str] = "demand"
    title: ClassVar[str] = "催缴通知单"
    named_by: ClassVar[tuple[str, ...]] = ("person",)

    number: str = field(default="", metadata=gap("编号"))
    person: str = field(metadata=gap("住户", needed=True))
    unit: str = field(default="", metadata=gap("房源"))
    day: date | None = field(default=None, metadata=gap("统计日期"))
    pay_by: date | None = field(default=None, metadata=gap("缴纳期限"))
    debts: tuple[DebtLine, ...] = field(metadata=gap("欠费清单", must=True))
    total: Decimal | None = field(default=None, metadata=gap("合计", must=True, money=True))
    months: str = field(default="", metadata=gap("欠租月份"))
    held: Decimal | None = field(default=None, metadata=gap("押金", money=True))
    office: str = field(default="", metadata=gap("管理单位"))


@dataclass(frozen=True, kw_only=True)
class KeeperBoard(Paper):
    """便民公示牌: who looks after a building, and the number for repairs at any hour."""

    template: ClassVar[str] = "keeper_board"
    title: ClassVar[str] = "便民公示牌"
    named_by: ClassVar[tuple[str, ...]] = ("building",)

    building: str = field(metadata=gap("楼栋", needed=True))
    name: str = field(default="", metadata=gap("管理员", must=True))
    phone: str = field(default="", metadata=gap("联系电话"))
    repair_phone: str = field(default="", metadata=gap("报修电话", must=True))
    office: str = field(default="", metadata=gap("管理单位"))
