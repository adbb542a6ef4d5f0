"""Papers of one person's way through a unit: application, agreement, hand-over, leaving, proofs."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from dorms.domain.papers.base import Paper, gap


@dataclass(frozen=True, kw_only=True)
class Proof:
    """One document handed in with an application."""

    name: str = field(metadata=gap("材料", must=True))
    count: int | None = field(default=None, metadata=gap("份数"))
    state: str = field(default="", metadata=gap("情况"))


@dataclass(frozen=True, kw_only=True)
class ApplicationReceipt(Paper):
    """申请受理回执: says that the office has the application, under which number and since when."""

    template: ClassVar[str] = "application_receipt"
    title: ClassVar[str] = "申请受理回执"
    named_by: ClassVar[tuple[str, ...]] = ("number", "applicant")

    number: str = field(metadata=gap("受理号", needed=True))
    received: datetime | None = field(metadata=gap("受理时间", needed=True))
    office: str = field(metadata=gap("受理单位", must=True))
    applicant: str = field(metadata=gap("申请人", needed=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    category: str = field(default="", metadata=gap("人员类别"))
    kind: str = field(default="", metadata=gap("申请类型"))
    wishes: str = field(default="", metadata=gap("意向"))
    proofs: tuple[Proof, ...] = field(default=(), metadata=gap("材料清单"))
    lacking: str = field(default="", metadata=gap("待补材料"))
    complete_by: date | None = field(default=None, metadata=gap("补齐期限"))
    answer_by: date | None = field(default=None, metadata=gap("答复期限"))
    clerk: str = field(default="", metadata=gap("经办人"))
    office_phone: str = field(default="", metadata=gap("咨询电话"))


@dataclass(frozen=True, kw_only=True)
class Agreement(Paper):
    """入住协议: 甲方 is the school or bureau, 乙方 the teacher; one copy for each."""

    template: ClassVar[str] = "agreement"
    title: ClassVar[str] = "入住协议"
    named_by: ClassVar[tuple[str, ...]] = ("number", "person")

    number: str = field(metadata=gap("协议编号", needed=True))
    office: str = field(metadata=gap("甲方", needed=True))
    office_head: str = field(default="", metadata=gap("甲方代表"))
    office_phone: str = field(default="", metadata=gap("甲方电话"))
    person: str = field(metadata=gap("乙方", needed=True))
    id_number: str = field(default="", metadata=gap("身份证号"))
    phone: str = field(default="", metadata=gap("联系电话"))
    employer: str = field(default="", metadata=gap("工作学校"))
    category: str = field(default="", metadata=gap("人员类别"))
    unit: str = field(metadata=gap("房源", needed=True))
    unit_type: str = field(default="", metadata=gap("户型"))
    area: Decimal | None = field(default=None, metadata=gap("建筑面积"))
    co_residents: str = field(default="", metadata=gap("共同居住人"))
    start: date | None = field(metadata=gap("起始日期", needed=True))
    until: date | None = field(metadata=gap("届满日期", needed=True))
    deposit: Decimal | None = field(default=None, metadata=gap("押金", money=True))
    rent: Decimal | None = field(default=None, metadata=gap("月租金", money=True))
    pay_rhythm: str = field(default="", metadata=gap("缴费方式"))
    utilities: str = field(default="", metadata=gap("水电费办法"))
    notice_days: int | None = field(default=None, metadata=gap("退房提前天数"))
    grace_days: int | None = field(default=None, metadata=gap("腾退天数"))
    rules: str = field(default="", metadata=gap("管理办法"))
    rules_version: str = field(default="", metadata=gap("办法版本"))
    signed: date | None = field(default=None, metadata=gap("签订日期"))


@dataclass(frozen=True, kw_only=True)
class InventoryItem:
    """One thing in the unit, as it was at move-in and, at move-out, as it is."""

    name: str = field(metadata=gap("物品", must=True))
    model: str = field(default="", metadata=gap("规格"))
    count: int | None = field(default=None, metadata=gap("数量"))
    before: str = field(default="", metadata=gap("入住时"))
    after: str = field(default="", metadata=gap("退房时"))
    price: Decimal | None = field(default=None, metadata=gap("单价", money=True))
    charge: Decimal | None = field(default=None, metadata=gap("赔偿", money=True))
    remark: str = field(default="", metadata=gap("说明"))


@dataclass(frozen=True, kw_only=True)
class MeterLine:
    """One meter: where it stood and where it stands; `used` is already multiplied."""

    name: str = field(metadata=gap("表", must=True))
    meter_number: str = field(default="", metadata=gap("表号"))
    multiplier: Decimal | None = field(default=None, metadata=gap("倍率"))
    before: Decimal | None = field(default=None, metadata=gap("起度"))
    after: Decimal | None = field(default=None, metadata=gap("止度"))
    used: Decimal | None = field(default=None, metadata=gap("用量"))
    remark: str = field(default="", metadata=gap("说明"))


@dataclass(frozen=True, kw_only=True)
class MoveInSlip(Paper):
    """入住交接单: what was handed over with the keys, and in which condition."""

    template: ClassVar[str] = "move_in_slip"
    title: ClassVar[str] = "入住交接单"
    named_by: ClassVar[tuple[str, ...]] = ("unit", "person")

    number: str = field(default="", metadata=gap("协议编号"))
    office: str = field(default="", metadata=gap("管理单位"))
    person: str = field(default="", metadata=gap("住户", must=True))
    phone: str = field(default="", metadata=gap("联系电话"))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(metadata=gap("房源", needed=True))
    day: date | None = field(default=None, metadata=gap("交接日期", must=True))
    keys: int | None = field(default=None, metadata=gap("钥匙数量"))
    key_numbers: str = field(default="", metadata=gap("钥匙编号"))
    deposit: Decimal | None = field(default=None, metadata=gap("押金", money=True))
    deposit_receipt: str = field(default="", metadata=gap("押金票据号"))
    meters: tuple[MeterLine, ...] = field(default=(), metadata=gap("表计清单"))
    items: tuple[InventoryItem, ...] = field(default=(), metadata=gap("物品清单", must=True))
    remark: str = field(default="", metadata=gap("备注"))
    code: str = field(default="", metadata=gap("二维码"))


@dataclass(frozen=True, kw_only=True)
class ChargeLine:
    """One line of the settlement; a refund is a negative charge."""

    name: str = field(metadata=gap("项目", must=True))
    arithmetic: str = field(default="", metadata=gap("计算"))
    clause: str = field(default="", metadata=gap("依据"))
    amount: Decimal | None = field(default=None, metadata=gap("金额", money=True))


@dataclass(frozen=True, kw_only=True)
class MoveOutSlip(Paper):
    """退房交接单: the unit given back, item by item, and what is to be paid or paid back."""

    template: ClassVar[str] = "move_out_slip"
    title: ClassVar[str] = "退房交接单"
    named_by: ClassVar[tuple[str, ...]] = ("unit", "person")

    number: str = field(default="", metadata=gap("协议编号"))
    office: str = field(default="", metadata=gap("管理单位"))
    person: str = field(metadata=gap("住户", needed=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(metadata=gap("房源", needed=True))
    reason: str = field(default="", metadata=gap("退房原因"))
    noticed: date | None = field(default=None, metadata=gap("通知日期"))
    due: date | None = field(default=None, metadata=gap("应退日期"))
    left: date | None = field(default=None, metadata=gap("实退日期", must=True))
    keys: int | None = field(default=None, metadata=gap("应交钥匙"))
    keys_returned: int | None = field(default=None, metadata=gap("实交钥匙"))
    meters: tuple[MeterLine, ...] = field(default=(), metadata=gap("表计清单"))
    items: tuple[InventoryItem, ...] = field(default=(), metadata=gap("物品清单"))
    charges: tuple[ChargeLine, ...] = field(default=(), metadata=gap("结算清单"))
    deposit: Decimal | None = field(default=None, metadata=gap("押金", money=True))
    payable: Decimal | None = field(default=None, metadata=gap("应缴合计", money=True))
    refund: Decimal | None = field(default=None, metadata=gap("应退金额", money=True))
    refund_by: date | None = field(default=None, metadata=gap("退款期限"))
    remark: str = field(default="", metadata=gap("备注"))


@dataclass(frozen=True, kw_only=True)
class ResidenceProof(Paper):
    """住宿证明: that this teacher lives in this unit since that day."""

    template: ClassVar[str] = "residence_proof"
    title: ClassVar[str] = "住宿证明"
    named_by: ClassVar[tuple[str, ...]] = ("person",)

    number: str = field(default="", metadata=gap("编号"))
    person: str = field(metadata=gap("住户", needed=True))
    sex: str = field(default="", metadata=gap("性别"))
    id_number: str = field(default="", metadata=gap("身份证号"))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(metadata=gap("房源", needed=True))
    since: date | None = field(metadata=gap("入住日期", needed=True))
    purpose: str = field(default="", metadata=gap("用途"))
    office: str = field(default="", metadata=gap("落款单位"))
    day: date | None = field(default=None, metadata=gap("落款日期"))


@dataclass(frozen=True, kw_only=True)
class ClearanceProof(Paper):
    """退房结清证明: the unit is given back and nothing is owed."""

    template: ClassVar[str] = "clearance_proof"
    title: ClassVar[str] = "退房结清证明"
    named_by: ClassVar[tuple[str, ...]] = ("person",)

    number: str = field(default="", metadata=gap("编号"))
    person: str = field(metadata=gap("住户", needed=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(metadata=gap("房源", needed=True))
    since: date | None = field(default=None, metadata=gap("入住日期"))
    left: date | None = field(metadata=gap("退房日期", needed=True))
    refunded: Decimal | None = field(default=None, metadata=gap("退还押金", money=True))
    office: str = field(default="", metadata=gap("落款单位"))
    day: date | None = field(default=None, metadata=gap("落款日期"))
