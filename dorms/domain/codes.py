"""Code lists. The stored value is the Chinese text itself, so an unknown code of a newer version survives."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Sex(StrEnum):
    MALE = "男"
    FEMALE = "女"


class Category(StrEnum):
    """What kind of teacher somebody is; frozen on the agreement."""

    PERMANENT = "在编"
    SPECIAL_POST = "特岗"
    SUPPORTING = "支教"
    ROTATION = "交流轮岗"
    NEW = "新招聘"
    NON_PERMANENT = "编外"


class Staffing(StrEnum):
    CAREER = "事业编制"
    SPECIAL_POST = "特岗计划"
    OTHER_OFFICE = "外单位编制"
    NONE = "无编制"


class Marital(StrEnum):
    SINGLE = "未婚"
    MARRIED = "已婚"
    DIVORCED = "离异"
    WIDOWED = "丧偶"


class Home(StrEnum):
    """Whether somebody owns a home in the town."""

    YES = "有"
    NO = "无"


class UnitType(StrEnum):
    ROOM = "单间"
    ROOM_BATH = "一室一卫"
    ROOM_KITCHEN_BATH = "一室一厨一卫"
    ROOM_HALL_KITCHEN_BATH = "一室一厅一厨一卫"
    TWO_ROOMS = "两室"


class Funding(StrEnum):
    """The programme a unit was built under; rent and rules depend on it."""

    TURNOVER = "周转宿舍项目"
    PUBLIC_RENTAL = "公租房"
    OWN = "自筹"


class UnitState(StrEnum):
    """The states a sheet shows: 可分配, 已分配待入住, 在住, 待腾退 follow from stays, the others are decided."""

    FREE = "可分配"
    RESERVED = "预留(机动)"
    ALLOCATED = "已分配待入住"
    LIVED_IN = "在住"
    TO_VACATE = "待腾退"
    UNDER_REPAIR = "维修停用"
    DANGEROUS = "危房停用"
    CANCELLED = "注销"


CLOSED_STATES = frozenset({UnitState.UNDER_REPAIR, UnitState.DANGEROUS})


class Safety(StrEnum):
    A = "A级"
    B = "B级"
    C = "C级"
    D = "D级"


class ApplicationKind(StrEnum):
    NEW = "新申请"
    CHANGE = "调换"


class Together(StrEnum):
    ALONE = "单独"
    COUPLE = "夫妻"
    PAIR = "合住"


class Urgency(StrEnum):
    URGENT = "紧急"
    ORDINARY = "一般"
    LARGE = "较大"


class Payer(StrEnum):
    SCHOOL = "学校"
    OCCUPANT = "住户"
    BUILDER = "施工单位"


class Cause(StrEnum):
    """Why something broke; with the builder's warranty it decides who pays."""

    WEAR = "自然损耗"
    USER = "人为"
    DISASTER = "灾害"
    WARRANTY = "质保期内"


class Role(StrEnum):
    """What somebody may do here; it guards against mistakes, not against whoever holds the PC."""

    CLERK = "经办人"
    REVIEWER = "审核人"
    ADMIN = "管理员"
    READER = "只读"


class YesNo(StrEnum):
    YES = "是"
    NO = "否"


def _words(**lists: str) -> dict[str, str]:
    """`{word: member name}` from one string of words per member."""
    return {word: member for member, words in lists.items() for word in words.split()}


_YES = "√ ✓ ✔ ☑ 对 Y YES 1"
_NO = "× ✗ ✘ X 不 N NO 0"

SYNONYMS: Mapping[type[StrEnum], Mapping[str, str]] = {
    Sex: _words(MALE="男性 男教师 先生 M", FEMALE="女性 女教师 女士 F"),
    Category: _words(
        PERMANENT="在编在岗 在编教师 在编人员 在编在职 正式 正式在编 在职在编",
        SPECIAL_POST="特岗教师 特设岗位 特设岗位教师 特岗计划",
        SUPPORTING="支教教师 支教老师 三支一扶",
        ROTATION="轮岗 交流 轮岗教师 交流教师 交流轮岗教师 轮岗交流 交流(轮岗)",
        NEW="新招聘教师 新招 新聘 新聘教师 新入职 新入职教师 新教师 新招录",
        NON_PERMANENT="聘用 外聘 编外教师 聘用教师 外聘教师 编外聘用 代课 代课教师 临聘 临聘教师 "
        "人事代理 编制外 非在编",
    ),
    Staffing: _words(
        CAREER="事业编 事业 事业单位编制 全额事业编制",
        SPECIAL_POST="特岗 特岗编",
        OTHER_OFFICE="外单位 外单位编 编制在外单位",
        NONE="无 无编 没有编制 编外",
    ),
    Marital: _words(
        SINGLE="未 未结婚", MARRIED="已 结婚 已结婚 有配偶", DIVORCED="离婚 离异单身", WIDOWED="丧"
    ),
    Home: _words(YES="是 有房 有住房 " + _YES, NO="否 没有 无房 无住房 没有住房 " + _NO),
    UnitType: _words(
        ROOM="单人间 一间 单室 单间宿舍 1间",
        ROOM_BATH="1室1卫 一室带卫 单间带卫",
        ROOM_KITCHEN_BATH="1室1厨1卫 一室一卫一厨 1室1卫1厨",
        ROOM_HALL_KITCHEN_BATH="1室1厅1厨1卫 一室一厅一卫一厨 1室1厅1卫1厨",
        TWO_ROOMS="二室 2室 两居室 两室户 二居室",
    ),
    Funding: _words(
        TURNOVER="周转房 周转宿舍 周转房项目 教师周转宿舍 教师周转房 教师周转宿舍项目 周转宿舍建设项目",
        PUBLIC_RENTAL="公共租赁住房 公租 公共租赁房 教师公租房 公租房项目",
        OWN="自筹资金 学校自筹 自筹资金建设",
    ),
    UnitState: _words(
        FREE="空置 空房 空 可配租",
        RESERVED="机动 预留 机动房 预留机动 机动用房 预留房",
        ALLOCATED="待入住 已分配未入住 已配租待入住",
        LIVED_IN="已入住 入住 有人住 已住 有人 已住人",
        TO_VACATE="腾退中 待退房 待清退",
        UNDER_REPAIR="维修(停用) 停用(维修)",
        DANGEROUS="危房(停用) 停用(危房) 危房",
        CANCELLED="已注销",
    ),
    Safety: _words(A="A A类", B="B B类", C="C C类", D="D D类"),
    ApplicationKind: _words(
        NEW="新增 新申 首次 首次申请 初次申请 新增申请", CHANGE="换房 调房 调换住房 调换房 申请调换 换租"
    ),
    Together: _words(
        ALONE="单人 独住 一人 单独居住 单住",
        COUPLE="夫妻同住 夫妻双方 夫妻合住 夫妇 配偶",
        PAIR="合租 合住双方 同事合住 拼住 两人合住",
    ),
    Urgency: _words(URGENT="急 加急 特急 紧急维修", ORDINARY="普通 正常 不急 一般维修", LARGE="大 较大维修"),
    Payer: _words(
        SCHOOL="校方 本校 学校承担 学校支付 学校出 公家",
        OCCUPANT="住户自付 住户承担 个人 教师个人 本人 自费 租户 教师",
        BUILDER="施工方 施工队 承建单位 施工单位承担",
    ),
    YesNo: _words(
        YES="有 服从 同意 超时 逾期 双职工 " + _YES,
        NO="无 不服从 不同意 未超时 不超时 未逾期 非双职工 没有 " + _NO,
    ),
}


def read_code(codes: type[StrEnum], text: str) -> StrEnum | None:
    """The code that `text` names exactly or by a known other word; None means a person has to say."""
    if text in codes._value2member_map_:
        return codes(text)
    plain = text.translate(_PLAIN).upper()
    if plain in codes._value2member_map_:
        return codes(plain)
    member = SYNONYMS.get(codes, {}).get(plain)
    return codes[member] if member else None


_PLAIN = {ord(wide): ord(wide) - 0xFEE0 for wide in map(chr, range(0xFF01, 0xFF5F))} | {
    ord(" "): None,
    0x3000: None,
}
