"""Who pays for repairs, and what kinds there are: two schemes are in use, and a county chooses one (domain.md 8.1)."""

from collections.abc import Mapping
from enum import StrEnum

from dorms.domain.codes import Cause, Payer


class Scheme(StrEnum):
    """By the cause, or by the part."""

    WEAR = "自然损耗由学校承担"
    FITTINGS = "室内小件由住户承担"


SMALL, COMMON = "室内小件", "公共部位"
_WORDS: Mapping[Scheme, Mapping[str, str]] = {
    Scheme.WEAR: {
        "水电": "水 电 龙头 管 漏 马桶 插座 开关 跳闸 空调 热水器 洗衣机 下水 阀",
        "门窗墙地": "门 窗 墙 地砖 地板 锁 玻璃 瓷砖 渗 墙 屋顶 天花板",
        "家具": "床 桌 椅 柜 衣柜 沙发 家具 书架",
        "照明通风排水": "灯 照明 风扇 排气 通风 油烟 排水 堵 地漏",
        "其他": "",
    },
    Scheme.FITTINGS: {
        COMMON: "屋顶 屋面 外墙 楼梯 楼道 走廊 主管 总管 总闸 公共 渗 墙体 栏杆 井盖",
        SMALL: "灯 龙头 锁 玻璃 开关 插座 把手 水箱 花洒 地漏 马桶 门 窗",
        "家具家电": "床 桌 椅 柜 沙发 家具 书架 空调 热水器 洗衣机 油烟",
        "其他": "",
    },
}


def categories_of(scheme: Scheme) -> tuple[str, ...]:
    """The kinds of repair there are under the scheme."""
    return tuple(_WORDS[scheme])


def likely_category(description: str, scheme: Scheme = Scheme.WEAR) -> str | None:
    """The category the words speak of: the longest word that is named decides, the first one among equals."""
    named = [
        (len(word), -description.find(word), category)
        for category, words in _WORDS[scheme].items()
        for word in words.split()
        if word in description
    ]
    return max(named)[2] if named else None


def usual_payer(scheme: Scheme, category: str, cause: str) -> Payer:
    """Who pays as a rule; a person may say otherwise.

    The builder under warranty, whoever spoilt it, and nobody for a disaster; else the school, but for small
    fittings inside where the county chose so.
    """
    if cause == Cause.WARRANTY:
        return Payer.BUILDER
    if cause == Cause.USER:
        return Payer.OCCUPANT
    if cause != Cause.DISASTER and scheme is Scheme.FITTINGS and category == SMALL:
        return Payer.OCCUPANT
    return Payer.SCHOOL
