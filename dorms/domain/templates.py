"""A bureau's own form: marks such as {{填报单位}} in its cells, and a row with {{#姓名}} that repeats for each line.

What may be marked follows from the ledger: every column by its title, every fact of the cover by its Chinese name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from dorms.domain.ledgers import Cover, Ledger, Line, LineKind, Total, Value

ROW_CODE = "行码"
GROUPS = {"小计": LineKind.SUBTOTAL, "合计": LineKind.TOTAL, "其中": LineKind.OF_WHICH}
COVER = (
    "标题", "表名", "地区", "县", "乡镇", "学校", "填报单位", "统计日期", "起止日期", "年", "月", "日", "上期末",
    "计量单位", "负责人", "填表人", "联系电话", "报送日期", "填表说明", "逻辑关系", "编号", "行数",
)  # fmt: skip
NEAREST = 3
EXAMPLE, ROW_EXAMPLE = "{{姓名}}", "{{#姓名}}"  # typed so in any language
_BRACES = re.compile(r"[{｛]{2}([^{}｛｝]*)[}｝]{2}")
_WIDE = str.maketrans("｛｝＃：（）　", "{}#:() ")
_BRACKET = re.compile(r"\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Spot:
    """One mark: `kind` None: of the cover; ROW: of each line; else of the line of totals. Empty name: its label."""

    kind: LineKind | None
    name: str
    text: str  # as it stands in the cell

    @property
    def is_code(self) -> bool:
        return self.kind is LineKind.ROW and self.name == ROW_CODE


def plain_name(text: str) -> str:
    """A name as marks are compared: half-width, without blanks and line breaks."""
    return "".join(text.translate(_WIDE).split())


def marks_in(text: str) -> list[Spot]:
    """The marks of a cell, in order."""
    return [_spot(found[1], found[0]) for found in _BRACES.finditer(text)]


def has_stray_braces(text: str) -> bool:
    """Whether braces are left when every mark is taken out."""
    return any(brace in _BRACES.sub("", text) for brace in "{}｛｝")


def is_alone(text: str, spots: list[Spot]) -> bool:
    """Whether the cell holds one mark and nothing else: it then takes the value itself, a number as a number."""
    return len(spots) == 1 and text.strip() == spots[0].text


def filled(text: str, said: Mapping[str, str]) -> str:
    """The text with each mark's words in its place."""
    return _BRACES.sub(lambda found: said.get(found[0], ""), text)


def _spot(inside: str, text: str) -> Spot:
    name = plain_name(inside)
    if name.startswith("#"):
        return Spot(LineKind.ROW, name[1:], text)
    group, _, rest = name.partition(":")
    if group in GROUPS:
        return Spot(GROUPS[group], rest, text)
    return Spot(None, name, text)


class Names:
    """The columns of a ledger by every name a mark may use: the title, the title without a unit, group and title."""

    def __init__(self, ledger: Ledger) -> None:
        self._places: dict[str, int] = {}
        self._shown = [column.title for column in ledger.columns]
        titles = [plain_name(column.title) for column in ledger.columns]
        for at, title in enumerate(titles):
            self._places.setdefault(title, at)
            self._places.setdefault(plain_name(ledger.columns[at].group) + title, at)
        bare = [_BRACKET.sub("", title) for title in titles]
        for at, title in enumerate(bare):
            if title and bare.count(title) == 1:
                self._places.setdefault(title, at)

    def place(self, name: str) -> int | None:
        """The column a mark names."""
        return self._places.get(name)

    def nearest(self, spot: Spot) -> tuple[str, ...]:
        """The marks most like one that nobody knows, as they are typed."""
        if spot.kind is None:
            close = get_close_matches(spot.name, [*COVER, *self._places], NEAREST, 0.4)
            return tuple("{{" + ("" if name in COVER else "#") + name + "}}" for name in close)
        head = {kind: f"{word}:" for word, kind in GROUPS.items()}.get(spot.kind, "#")
        names = get_close_matches(spot.name, [*self._places], NEAREST, 0.3) or [*self._places][:NEAREST]
        return tuple("{{" + head + name + "}}" for name in names)

    @property
    def known(self) -> tuple[str, ...]:
        """Every column, as its mark is typed."""
        return tuple("{{#" + title + "}}" for title in self._shown)


def cover_values(ledger: Ledger) -> dict[str, Value]:
    """What each mark of the cover stands for."""
    cover, signed = ledger.cover, dict(ledger.signed)
    days, _, _ = ledger.heading.partition("    ")
    return {
        "标题": ledger.title,
        "表名": ledger.name,
        "地区": cover.scope.place,
        "县": cover.scope.county,
        "乡镇": cover.scope.town,
        "学校": cover.scope.school,
        "填报单位": cover.office,
        "统计日期": _day(cover.as_of),
        "起止日期": days.partition(": ")[2],
        "年": cover.as_of.year,
        "月": cover.as_of.month,
        "日": cover.as_of.day,
        "上期末": _day(cover.since),
        "计量单位": ledger.measures,
        "负责人": cover.in_charge,
        "填表人": cover.filled_by,
        "联系电话": cover.phone,
        "报送日期": signed["报送日期"] if cover.handed_in else "",
        "填表说明": "".join(f"{at}.{note}" for at, note in enumerate(ledger.notes, start=1)),
        "逻辑关系": "".join(f"{check}。" for check in ledger.checks),
        "编号": cover.imprint,
        "行数": sum(1 for _ in ledger.rows()),
    }


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day is not None else ""


@dataclass(frozen=True, slots=True)
class FormLedger(Ledger):
    """A ledger that is its own form: marks where the values would stand."""

    @property
    def title(self) -> str:
        return "{{标题}}"

    @property
    def heading(self) -> str:
        return (
            "{{起止日期}}    单位: {{计量单位}}"
            if self.period
            else "统计日期: {{统计日期}}    单位: {{计量单位}}"
        )

    @property
    def signed(self) -> tuple[tuple[str, str], ...]:
        return tuple((name, "{{" + name + "}}") for name in ("负责人", "填表人", "联系电话", "报送日期"))


def form_of(ledger: Ledger) -> FormLedger:
    """The ready-made form of a ledger, to be kept as it is or changed in WPS."""
    columns = tuple(replace(column, total=Total.NONE) for column in ledger.columns)
    has_totals = any(line.kind is LineKind.TOTAL for line in ledger.lines)
    totals = (LineKind.SUBTOTAL, LineKind.TOTAL, LineKind.OF_WHICH) if has_totals else ()
    kinds = (LineKind.ROW, *totals)
    return FormLedger(
        key=ledger.key,
        name=ledger.name,
        cover=Cover(ledger.cover.scope, "{{填报单位}}", ledger.cover.as_of, imprint="{{编号}}"),
        measures=ledger.measures,
        columns=columns,
        lines=tuple(_form_line(ledger, kind) for kind in kinds),
        period=ledger.period,
        notes=("{{填表说明}}",) if ledger.notes else (),
        checks=(),
    )


def _form_line(ledger: Ledger, kind: LineKind) -> Line:
    titles = [plain_name(column.title) for column in ledger.columns]
    if kind is LineKind.ROW:
        return Line(kind, tuple("{{#" + title + "}}" for title in titles))
    word = next(word for word, group in GROUPS.items() if group is kind)
    has_total = [column.total is not Total.NONE for column in ledger.columns]
    values = [
        "{{" + word + ":" + title + "}}" if has else None
        for title, has in zip(titles, has_total, strict=True)
    ]
    return Line(kind, ("{{" + word + "}}", *values[1:]))
