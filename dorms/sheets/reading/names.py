"""Names of people: what is only written oddly, what is damaged, and what is more than one name."""

from __future__ import annotations

import re
import unicodedata

from dorms.domain.imports import Code, Known, Outcome
from dorms.sheets.reading.grid import Cell
from dorms.sheets.reading.reading import EMPTY, NOTHING, PLACEHOLDERS, Reading, asks, repaired, shown
from dorms.sheets.reading.text import is_blank, is_clean, visible

MIDDLE_DOT = "·"
_DOTS = dict.fromkeys(map(ord, "•・．‧∙⋅●.。･"), MIDDLE_DOT)
_LOST = frozenset("?？□�〓■")
_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\ue000-\uf8ff]+")
_COMPATIBLE = re.compile("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
_WIDE_SPACE = re.compile(r"[ \u3000]+")
_BETWEEN = re.compile(r"[、,，;；/／&＆+＋|\n\r]|和|与|及(?!$)")
_BRACKETED = re.compile(r"^(.+?)[((\[【〔](.+?)[))\]】〕]$")
_KIN = re.compile(r"^(?:妻子?|丈?夫|配偶|爱人|同住人?|合住人?)[:： ]*")
_LATIN = re.compile(r"[A-Za-z][A-Za-z .'\-·]*[A-Za-z.]")
_FORMULA_LIKE = "=+-@"
LONGEST_HAN = 5  # without a middle dot
LONGEST = 40
MOST_LOST = 4  # with more characters lost there is no name left to compare
# Surnames that let two words be told from one padded name; the commonest ones cover nearly everybody.
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
    "叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔"
    "贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷"
    "祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强"
    "柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾"
    "郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬"
    "明沙伏岑习胥保和蔺肖付闫代"
)
COMPOUND = frozenset(
    re.findall("..", "欧阳司马诸葛上官夏侯皇甫尉迟公孙令狐慕容司徒东方独孤南宫端木宇文长孙石田")
)


class Names:
    """Reads names; the roster tells a padded name from two people."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def read(self, cell: Cell) -> Reading:
        """A person's name in canonical form: no padding, U+00B7 between the parts."""
        if cell is None:
            return EMPTY
        text = shown(cell)
        if _HAN.fullmatch(text) and 2 <= len(text) <= LONGEST_HAN and not _is_compatible(text):
            return Reading(text)
        return self._read_other(text)

    def _read_other(self, text: str) -> Reading:
        if is_blank(text):
            return EMPTY
        if text[0] in _FORMULA_LIKE and len(text) > 1:
            return Reading(text)
        cleaned = _seen(text[: 2 * LONGEST])
        if cleaned in PLACEHOLDERS:
            return NOTHING
        lost = sum(char in _LOST for char in cleaned)
        if len(cleaned) > LONGEST or lost > MOST_LOST:
            return asks(Code.NAME_INVALID)
        return self._lost(cleaned) if lost and len(cleaned) > 1 else self._read_seen(text, cleaned)

    def _read_seen(self, text: str, cleaned: str) -> Reading:
        """A text of names without anything invisible: one name, however written, or two people."""
        if self._is_two(cleaned):
            return asks(Code.TWO_PEOPLE)
        name = canonical(cleaned)
        if not is_name(name):
            return asks(Code.NAME_INVALID)
        if name == text:
            return Reading(name)
        return repaired(name, Code.INVISIBLE if name == visible(text) else Code.NAME_FORM)

    def _lost(self, cleaned: str) -> Reading:
        """A name with a lost character stays as written until an ID number tells the name."""
        name = canonical("".join("?" if char in _LOST else char for char in cleaned))
        if not is_name(name.replace("?", "一")):
            return asks(Code.NAME_INVALID)
        return Reading(name, Code.NAME_CHAR_LOST, Outcome.NEEDS_PERSON)

    def _is_two(self, text: str) -> bool:
        if _BETWEEN.search(text) and canonical(text) not in self._known.teachers_of_name:
            parts = [part for part in _BETWEEN.split(text) if part.strip()]
            if len(parts) > 1 and all(is_name(canonical(part)) for part in parts):
                return True
        if match := _BRACKETED.match(text):
            return _is_full_name(canonical(match[1])) and _is_full_name(canonical(_KIN.sub("", match[2])))
        parts = _WIDE_SPACE.split(text)
        if len(parts) < 2 or "".join(parts) in self._known.teachers_of_name:
            return False
        return all(_is_full_name(part) for part in parts)


def _seen(text: str) -> str:
    return "\n".join(part for part in map(visible, text.replace("\t", " ").splitlines()) if part)


def _is_compatible(text: str) -> bool:
    return _COMPATIBLE.search(text) is not None and unicodedata.normalize("NFKC", text) != text


def canonical(text: str) -> str:
    """One name without padding and with the one middle dot; compatibility characters and radicals unified."""
    name = unicodedata.normalize("NFKC", visible(text).translate(_DOTS))
    if _LATIN.fullmatch(name):
        return " ".join(name.split())
    return _WIDE_SPACE.sub("", name).translate(_DOTS).strip(MIDDLE_DOT)


def is_name(name: str) -> bool:
    """Whether this can be somebody's whole name."""
    if not name or len(name) > LONGEST:
        return False
    parts = name.split(MIDDLE_DOT)
    if all(_HAN.fullmatch(part) for part in parts):
        return len(parts) > 1 or 2 <= len(name) <= LONGEST_HAN
    return bool(_LATIN.fullmatch(name)) and is_clean(name)


def _is_full_name(name: str) -> bool:
    """A family name and at least one more character."""
    if MIDDLE_DOT in name:
        return is_name(name)
    if not _HAN.fullmatch(name) or not 2 <= len(name) <= 4:
        return False
    return name[0] in SURNAMES and name not in COMPOUND


def fits(damaged: str, name: str) -> bool:
    """Whether the characters that are left of a damaged name belong to this one."""
    pattern = "".join(
        ".{1,2}" if part == "?" else re.escape(part) for part in re.split(r"(\?)\??", damaged) if part
    )
    return re.fullmatch(pattern, name) is not None
