"""Papers filled in by hand: form of application, registers of keys and arrivals, repair book, door label."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from dorms.domain.papers.base import Paper, gap


@dataclass(frozen=True, kw_only=True)
class ApplicationForm(Paper):
    """申请表: what is known of the applicant filled in, the rest and the signatures by hand."""

    template: ClassVar[str] = "application_form"
    title: ClassVar[str] = "入住申请表"
    named_by: ClassVar[tuple[str, ...]] = ("number", "applicant")

    number: str = field(default="", metadata=gap("受理号"))
    applicant: str = field(metadata=gap("申请人", needed=True))
    sex: str = field(default="", metadata=gap("性别"))
    id_number: str = field(default="", metadata=gap("身份证号"))
    phone: str = field(default="", metadata=gap("联系电话"))
    employer: str = field(default="", metadata=gap("工作学校"))
    category: str = field(default="", metadata=gap("人员类别"))
    staffing: str = field(default="", metadata=gap("编制"))
    post_title: str = field(default="", metadata=gap("职称"))
    education: str = field(default="", metadata=gap("学历"))
    joined: str = field(default="", metadata=gap("入职年月"))
    marital: str = field(default="", metadata=gap("婚姻状况"))
    spouse: str = field(default="", metadata=gap("配偶姓名"))
    own_home: str = field(default="", metadata=gap("本人在乡镇有无住房"))
    spouse_home: str = field(default="", metadata=gap("配偶在乡镇有无住房"))
    distance: str = field(default="", metadata=gap("离家距离"))
    kind: str = field(default="", metadata=gap("申请类型"))
    current_unit: str = field(default="", metadata=gap("现住房源"))
    together: str = field(default="", metadata=gap("同住方式"))
    partner: str = field(default="", metadata=gap("同住人"))
    wishes: str = field(default="", metadata=gap("志愿"))
    accepts_other: str = field(default="", metadata=gap("服从调剂"))
    applied_on: date | None = field(default=None, metadata=gap("申请日期"))
    code: str = field(default="", metadata=gap("二维码"))


@dataclass(frozen=True, kw_only=True)
class KeyLine:
    """One unit's keys and who takes them."""

    unit: str = field(metadata=gap("房号", must=True))
    person: str = field(default="", metadata=gap("姓名"))
    employer: str = field(default="", metadata=gap("工作学校"))
    keys: int | None = field(default=None, metadata=gap("钥匙数量"))
    numbers: str = field(default="", metadata=gap("钥匙编号"))


@dataclass(frozen=True, kw_only=True)
class KeyRegister(Paper):
    """钥匙领取登记表: signed when keys go out and when they come back."""

    template: ClassVar[str] = "key_register"
    title: ClassVar[str] = "钥匙领取登记表"
    named_by: ClassVar[tuple[str, ...]] = ("office",)

    office: str = field(metadata=gap("管理单位", needed=True))
    day: date | None = field(default=None, metadata=gap("制表日期"))
    lines: tuple[KeyLine, ...] = field(default=(), metadata=gap("钥匙清单", must=True))


@dataclass(frozen=True, kw_only=True)
class ArrivalLine:
    """Somebody expected to move in."""

    person: str = field(metadata=gap("姓名", must=True))
    employer: str = field(default="", metadata=gap("工作学校"))
    unit: str = field(default="", metadata=gap("房号"))
    move_in_by: date | None = field(default=None, metadata=gap("应入住日期"))


@dataclass(frozen=True, kw_only=True)
class SignInSheet(Paper):
    """入住签到表: who comes on the day of moving in signs here."""

    template: ClassVar[str] = "sign_in_sheet"
    title: ClassVar[str] = "入住签到表"
    named_by: ClassVar[tuple[str, ...]] = ("office",)

    office: str = field(metadata=gap("管理单位", needed=True))
    day: date | None = field(default=None, metadata=gap("入住办理日期"))
    lines: tuple[ArrivalLine, ...] = field(default=(), metadata=gap("签到清单", must=True))


@dataclass(frozen=True, kw_only=True)
class RepairBook(Paper):
    """报修登记本: a blank page that hangs at the keeper's door; what is written there is entered later."""

    template: ClassVar[str] = "repair_book"
    title: ClassVar[str] = "报修登记本"
    named_by: ClassVar[tuple[str, ...]] = ("place",)

    office: str = field(default="", metadata=gap("管理单位"))
    place: str = field(metadata=gap("楼栋", needed=True))
    keeper: str = field(default="", metadata=gap("宿舍管理员"))
    phone: str = field(default="", metadata=gap("报修电话"))


@dataclass(frozen=True, kw_only=True)
class DoorLabel(Paper):
    """门贴: the room in large figures, whom to call, a code that opens the record. No name of anybody."""

    template: ClassVar[str] = "door_label"
    title: ClassVar[str] = "门贴"
    named_by: ClassVar[tuple[str, ...]] = ("unit",)

    unit: str = field(default="", metadata=gap("房源"))
    school: str = field(default="", metadata=gap("学校"))
    place: str = field(default="", metadata=gap("楼栋单元"))
    room: str = field(metadata=gap("房号", needed=True))
    unit_type: str = field(default="", metadata=gap("户型"))
    capacity: int | None = field(default=None, metadata=gap("核定人数"))
    keeper: str = field(default="", metadata=gap("宿舍管理员"))
    phone: str = field(default="", metadata=gap("报修电话"))
    code: str = field(default="", metadata=gap("二维码", must=True))
