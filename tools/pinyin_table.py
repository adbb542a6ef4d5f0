"""Makes the table of `dorms.domain.pinyin`: every reading's initial, the usual syllable, the surnames' own.

The file is zlib over a header and four little-endian arrays, so that loading is one decompression and no
parsing: `<4sHH` magic, number of classes, number of surnames; class of each ideograph of the ranges (uint16);
syllable rank of each class (uint16); its initials as 26 bits (uint32); then per surname two uint16: code
point, rank of its syllable.
"""

import struct
import sys
import unicodedata
import zlib
from array import array
from pathlib import Path

from pypinyin.pinyin_dict import pinyin_dict

from dorms.domain.pinyin import MAGIC, RANGES

# Read otherwise as a surname than usual; of compound surnames only the first syllable matters for sorting.
SURNAMES = {
    "单": "shàn", "解": "xiè", "翟": "zhái", "仇": "qiú", "区": "ōu", "曾": "zēng", "查": "zhā",
    "盖": "gě", "缪": "miào", "朴": "piáo", "覃": "qín", "任": "rén", "种": "chóng", "召": "shào",
    "乐": "yuè", "繁": "pó", "洗": "xiǎn", "华": "huà", "折": "shé", "祭": "zhài", "那": "nā",
    "过": "guō", "员": "yùn", "哈": "hǎ", "纪": "jǐ", "燕": "yān", "宁": "nìng", "於": "yū",
    "黑": "hè", "秘": "bì", "隗": "wěi", "牟": "mù", "佴": "nài", "撒": "sà", "干": "gān",
    "阚": "kàn", "都": "dū", "葛": "gě", "句": "gōu", "卜": "bǔ", "占": "zhān", "薄": "bó",
    "丌": "qí", "藏": "zāng", "适": "kuò", "郇": "xún", "相": "xiàng", "舍": "shè", "能": "nài",
    "尉": "yù", "长": "zhǎng",
}  # fmt: skip


def bare(reading: str) -> str:
    """The letters of a reading without tones: lǜ -> lu."""
    return "".join(c for c in unicodedata.normalize("NFD", reading) if c.isascii() and c.isalpha())


def order(reading: str) -> tuple[str, str]:
    """Syllables sort by letters, then by tone (decomposed accents: a fixed order is all that is needed)."""
    tones = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
    marks = (tones.get(c, "") for c in unicodedata.normalize("NFD", reading))
    letters = bare(reading).replace("v", "u") + ("v" if "ü" in unicodedata.normalize("NFC", reading) else "")
    return letters, "".join(marks) or "5"


def bits(readings: list[str]) -> int:
    """The set of initials as bits, a = 1."""
    mask = 0
    for reading in readings:
        if letters := bare(reading):
            mask |= 1 << (ord(letters[0]) - ord("a"))
    return mask


def _readings() -> dict[int, list[str]]:
    inside = {c for block in RANGES for c in block}
    readings = {c: text.split(",") for c, text in pinyin_dict.items() if c in inside}
    for char, own in SURNAMES.items():
        if own not in readings[ord(char)]:
            readings[ord(char)].append(own)
    return readings


def _little(values: "array[int]") -> bytes:
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def make(target: Path) -> None:
    """Write the table to `target`."""
    readings = _readings()
    syllables = sorted({r for rs in readings.values() for r in rs}, key=order)
    rank = {syllable: number for number, syllable in enumerate(syllables)}
    classes: dict[tuple[int, int], int] = {(0xFFFF, 0): 0}  # class 0: no reading known
    numbers = array("H")
    for block in RANGES:
        for codepoint in block:
            known = readings.get(codepoint)
            kind = (rank[known[0]], bits(known)) if known else (0xFFFF, 0)
            numbers.append(classes.setdefault(kind, len(classes)))
    surnames = array("H")
    for char, own in sorted(SURNAMES.items()):
        surnames.extend((ord(char), rank[own]))
    packed = (
        struct.pack("<4sHH", MAGIC, len(classes), len(SURNAMES))
        + _little(numbers)
        + _little(array("H", [kind[0] for kind in classes]))
        + _little(array("I", [kind[1] for kind in classes]))
        + _little(surnames)
    )
    target.write_bytes(zlib.compress(packed, 9))
