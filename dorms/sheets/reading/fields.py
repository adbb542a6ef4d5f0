"""The canonical fields of each ledger, how each is read, and the header words offices use for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from dorms.domain.codes import (
    ApplicationKind,
    Category,
    Funding,
    Home,
    Marital,
    Payer,
    Safety,
    Sex,
    Staffing,
    Together,
    UnitState,
    UnitType,
    Urgency,
    YesNo,
)
from dorms.domain.imports import Kind


class Reads(Enum):
    """How the cells of a field are read."""

    TEXT = auto()
    LOOSE_NAME = auto()  # somebody's name, but no person of the roster
    NAME = auto()
    ID = auto()
    PHONE = auto()
    DAY = auto()
    MONTH = auto()
    NUMBER = auto()
    CODE = auto()
    SCHOOL = auto()
    UNIT = auto()
    WISHES = auto()
    ALIASES = auto()
    BUILDING = auto()
    ENTRANCE = auto()
    ROOM = auto()
    PART = auto()  # never a value of its own


@dataclass(frozen=True, slots=True)
class Field:
    """A canonical field; `words` are the headers it goes by, the first one the official word."""

    name: str
    reads: Reads
    words: tuple[str, ...]
    codes: type[StrEnum] | None = None
    low: int = 0
    high: int = 0
    whole: bool = False


def _text(name: str, words: str, reads: Reads = Reads.TEXT) -> Field:
    return Field(name, reads, tuple(words.split()))


def _code(name: str, codes: type[StrEnum], words: str) -> Field:
    return Field(name, Reads.CODE, tuple(words.split()), codes=codes)


def _number(name: str, words: str, low: int, high: int, *, whole: bool = False) -> Field:
    return Field(name, Reads.NUMBER, tuple(words.split()), low=low, high=high, whole=whole)


_NO = _text("no", "序号 序 编号 顺号 顺序号 号 NO NO.", Reads.PART)
_TOWN = _text("town", "乡镇 所属乡镇 所在乡镇 镇 乡镇名称 镇(街道) 乡镇(街道)")
_NOTE = _text("note", "备注 说明 备考 备注说明 其他说明")
_EMPLOYER = _text(
    "school",
    "工作学校 工作单位 学校 单位 所在学校 所属学校 任教学校 学校名称 单位名称 所在单位 工作学校名称 任职学校",
    Reads.SCHOOL,
)
_NAME_WORDS = "姓名 教师姓名 名字 教师 老师姓名"
_SEX = _code("sex", Sex, "性别")
_ID_WORDS = "身份证号 身份证号码 身份证 证件号码 证件号 公民身份号码 居民身份证号 身份证件号码 有效证件号码"
_ID = _text("id_number", _ID_WORDS, Reads.ID)
_PHONE_WORDS = "联系电话 手机 手机号 手机号码 电话 联系方式 电话号码 联系手机 本人电话"
_PHONE = _text("phone", _PHONE_WORDS, Reads.PHONE)
_CATEGORY = _code("category", Category, "人员类别 教师类别 类别 人员性质 人员类型 教师类型 人员身份 教师性质")
_STAFFING = _code("staffing", Staffing, "编制 编制类型 编制情况 编制性质 编制类别")
_MARITAL = _code("marital", Marital, "婚姻状况 婚姻 婚否 婚姻情况 婚况")
_UNIT_WORDS = (
    "房号 房间号 门牌 门牌号 房间 房屋编号 住房房号 宿舍号 房间号码 "
    "房源 房屋 住房 入住房号 宿舍 宿舍房号 室号"
)
_HOST_WORDS = (
    "住宿学校 房屋所在学校 房屋所在 学校(房屋所在) 住房所在学校 宿舍所在学校 "
    "房源学校 居住学校 宿舍学校 所住学校 小区"
)
_BUILDING_WORDS = "楼栋 栋 楼号 栋号 幢号 幢 楼幢 楼 楼栋号 楼房"
_ENTRANCE_WORDS = "单元 单元号 门洞"

_PLACE = (
    _text("host", _HOST_WORDS, Reads.PART),
    _text("b", _BUILDING_WORDS, Reads.PART),
    _text("e", _ENTRANCE_WORDS, Reads.PART),
    _text("unit", _UNIT_WORDS, Reads.UNIT),
)

_SCHOOLS = (
    _NO,
    _TOWN,
    _text("school", "学校规范名 学校名称 学校 规范名 校名 学校全称 规范名称 单位名称"),
    _text("category", "类别 学校类别 学段 类型 学校类型 办学类型"),
    _text("aliases", "别名 简称 其他名称 曾用名 别称 学校简称 学校别名", Reads.ALIASES),
    _number("unit_count", "周转宿舍套数 套数 周转房套数 房源套数 宿舍套数", 0, 5000, whole=True),
    _NOTE,
)
_UNITS = (
    _NO,
    _TOWN,
    _text(
        "school", "学校(房屋所在) " + _HOST_WORDS + " 学校 学校名称 所在学校 校名 单位 产权学校", Reads.SCHOOL
    ),
    _text("unit", "房屋门牌 完整房号", Reads.UNIT),
    _text("building", _BUILDING_WORDS, Reads.BUILDING),
    _text("entrance", _ENTRANCE_WORDS, Reads.ENTRANCE),
    _text("room", _UNIT_WORDS, Reads.ROOM),
    _code("unit_type", UnitType, "户型 房型 户型结构 房屋户型 套型"),
    _number("floor_area_m2", "建筑面积 面积 房屋面积 套内面积 房屋建筑面积", 5, 200),
    _number(
        "capacity",
        "核定人数 可住人数 核定入住人数 容纳人数 床位数 核定床位 床位 可容纳人数 核住人数",
        1,
        50,
        whole=True,
    ),
    _text("built", "建成时间 建成年月 竣工时间 建成年份 建设时间 建成日期 竣工年月", Reads.MONTH),
    _code("funding", Funding, "资金来源 资金渠道 建设资金 资金性质 建设资金来源 资金"),
    _code("state", UnitState, "使用状态 现状 状态 房屋状态 使用情况 使用现状 目前状态"),
    _text("equipment", "设备配置 设备 配置 家具家电 设施设备 室内设施"),
    _code("safety", Safety, "安全等级 安全鉴定 鉴定等级 房屋安全等级 安全鉴定等级 房屋等级"),
    _text("asset_no", "产权登记号 产权证号 不动产权证号 权证号 房产证号 产权证"),
    _NOTE,
)
_TEACHERS = (
    _NO,
    _TOWN,
    _EMPLOYER,
    _text("name", _NAME_WORDS, Reads.NAME),
    _SEX,
    _ID,
    _PHONE,
    _CATEGORY,
    _STAFFING,
    _text("joined", "入职年月 参加工作时间 入职时间 工作时间 参加工作年月 入职日期 从教时间", Reads.MONTH),
    _number("teaching_years", "教龄 从教年限 教学年限", 0, 60, whole=True),
    _text("title", "职称 专业技术职务 技术职称 现任职称"),
    _text("education", "学历 最高学历 文化程度 学历层次"),
    _MARITAL,
    _text("spouse_name", "配偶姓名 爱人姓名 配偶 爱人 丈夫(妻子)姓名", Reads.NAME),
    _text(
        "spouse_id",
        "配偶身份证号 爱人身份证 配偶身份证 配偶身份证号码 爱人身份证号 配偶证件号码 配偶证件号",
        Reads.ID,
    ),
    _code(
        "home_in_town_self",
        Home,
        "本人在乡镇有无住房 本人在本镇有无住房 本人有无住房 本人住房情况 本人在乡镇有无住房情况",
    ),
    _code(
        "home_in_town_spouse",
        Home,
        "配偶在乡镇有无住房 爱人在本镇有无住房 配偶在本镇有无住房 配偶有无住房 爱人有无住房",
    ),
    _number("distance_km", "离家距离 离家公里数 离家里程 家庭距学校距离 距家公里数 家校距离", 0, 3000),
    _number(
        "nights_per_week", "每周住校夜数 每周住校几晚 每周住校晚数 住校夜数 周住校夜数", 0, 7, whole=True
    ),
    _NOTE,
)
_STAYS = (
    _NO,
    _TOWN,
    _EMPLOYER,
    _text(
        "name", _NAME_WORDS + " 住户 入住人 承租人 入住教师 入住人姓名 租户 住户姓名 承租人姓名", Reads.NAME
    ),
    _SEX,
    _ID,
    _CATEGORY,
    _STAFFING,
    _MARITAL,
    _code("dual_staff", YesNo, "双职工 是否双职工 双职工否"),
    _PHONE,
    *_PLACE,
    _number("floor_area_m2", "面积 建筑面积 房屋面积", 5, 200),
    _text("move_in", "入住日期 入住时间 入住 住进时间 起租日期 入住年月日 开始日期 入住日", Reads.DAY),
    _text("agreement_no", "协议编号 合同号 合同编号 协议号 协议书编号"),
    _text(
        "term_end",
        "期限止 到期时间 合同到期 到期日 到期日期 协议到期 期满日期 截止日期 期限截止 合同到期日",
        Reads.DAY,
    ),
    _number("deposit", "押金 保证金 押金金额", 0, 100_000),
    _number("monthly_rent", "月租金 租金 租金/月 房租 月租 每月租金 月房租", 0, 100_000),
    _number("renewals", "续住次数 续签几次 续签次数 续租次数 已续次数 续住几次", 0, 60, whole=True),
    _NOTE,
)
_APPLICATIONS = (
    _NO,
    _TOWN,
    _EMPLOYER,
    _text("name", _NAME_WORDS + " 申请人 申请人姓名 申请教师", Reads.NAME),
    _SEX,
    _text("id_number", _ID_WORDS + " 申请人身份证号 申请人身份证号码", Reads.ID),
    _text("phone", _PHONE_WORDS + " 申请人电话 申请人联系电话", Reads.PHONE),
    _CATEGORY,
    _code("kind", ApplicationKind, "申请类型 申请方式 申请类别 申请种类"),
    _text("current_unit", "现住房号 现住房 现住房屋 现房号 现住址 现居住房号 现住", Reads.UNIT),
    _code("together", Together, "同住方式 同住关系 居住方式 同住情况"),
    _text(
        "partner_name",
        "同住申请人姓名 与谁同住 同住人 同住人姓名 共同申请人 共同申请人姓名 同住申请人",
        Reads.NAME,
    ),
    _text(
        "partner_id",
        "同住申请人身份证号 同住人证件号 同住人身份证号 同住人身份证 共同申请人身份证号 "
        "同住人证件号码 同住申请人身份证号码",
        Reads.ID,
    ),
    _text("wishes", "志愿 志愿房源 申请房源 意向房源 房源志愿 志愿顺序", Reads.WISHES),
    _code("accepts_other", YesNo, "服从调剂 是否服从调剂 服从分配 是否服从分配 是否服从 调剂"),
    _text("applied_on", "申请日期 申请时间 填表日期 提交日期", Reads.DAY),
    _NOTE,
)
_TICKETS = (
    _text("ticket_no", "单号 编号 工单号 维修单号 报修单号 维修编号 流水号"),
    _text("reported_on", "报修日 报修时间 报修日期 登记日期 登记时间", Reads.DAY),
    _text("host", "学校 所在学校 " + _HOST_WORDS, Reads.PART),
    *_PLACE[1:],
    _text("reporter", "报修人 报修教师 报修人姓名", Reads.LOOSE_NAME),
    _text("category", "类别 项目 维修类别 报修类别 报修项目 维修项目"),
    _text("description", "内容 故障描述 报修内容 维修内容 问题描述 故障 故障内容 情况说明"),
    _code("urgency", Urgency, "紧急程度 缓急 紧急 缓急程度 轻重缓急"),
    _text("assigned_on", "派工 派工时间 派工日期 派单 派单时间 派单日期", Reads.DAY),
    _text("arrived_on", "到场 到场时间 到场日期 上门时间", Reads.DAY),
    _text("finished_on", "完工 修好时间 完工时间 完工日期 完成时间 修复时间 完成日期", Reads.DAY),
    _number("material_cost", "材料费 材料费用 材料", 0, 10_000_000),
    _number("labour_cost", "人工费 工时费 人工 人工费用 工费", 0, 10_000_000),
    _code("payer", Payer, "承担方 费用谁出 费用承担 费用承担方 承担人 谁出钱"),
    _text("accepted_by", "验收人 验收 验收签字 验收人员", Reads.LOOSE_NAME),
    _code("overdue", YesNo, "超时否 是否超时 超时 是否逾期"),
)

FORMS: Mapping[Kind, tuple[Field, ...]] = {
    Kind.SCHOOLS: _SCHOOLS,
    Kind.UNITS: _UNITS,
    Kind.TEACHERS: _TEACHERS,
    Kind.STAYS: _STAYS,
    Kind.APPLICATIONS: _APPLICATIONS,
    Kind.TICKETS: _TICKETS,
}

# A header of this ledger has one field of each group.
NEEDED: Mapping[Kind, tuple[frozenset[str], ...]] = {
    Kind.SCHOOLS: (frozenset({"school"}), frozenset({"aliases", "category", "unit_count"})),
    Kind.UNITS: (
        frozenset({"unit", "room"}),
        frozenset({"unit_type", "floor_area_m2", "capacity", "state", "built", "funding"}),
    ),
    Kind.TEACHERS: (frozenset({"name"}), frozenset({"school", "id_number"})),
    Kind.STAYS: (frozenset({"name"}), frozenset({"unit"})),
    Kind.APPLICATIONS: (frozenset({"name"}), frozenset({"wishes", "kind", "applied_on"})),
    Kind.TICKETS: (frozenset({"unit"}), frozenset({"reported_on", "description"})),
}
