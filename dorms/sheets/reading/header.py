"""Where the header stands and which column is which field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dorms.domain.imports import Kind, SheetMapping
from dorms.errors.sheets import SameHeaderTwice, TwoTables
from dorms.sheets.reading.fields import FORMS, NEEDED, Field, Reads
from dorms.sheets.reading.grid import Cell, Grid, GridRow, Merge, address, column_letters
from dorms.sheets.reading.text import half_width

SEARCHED = 30  # rows from the top that may be the header
DEEPEST = 3
LEAST = 3  # words that make a row the header of another table
TRIED = 2  # rows with most header words, around which the header is looked for
_BRACKETS = re.compile(r"\([^()]*\)$")
_WISH = re.compile(
    r"(?:第?[一二三四五六七八九十\d]+(?:个)?志愿|志愿[一二三四五六七八九十\d]+)(?:房号|房源|学校)?"
)
_NUMBERED = "wishes"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the sheet; `field` None: left out."""

    index: int
    header: str
    field: Field | None


@dataclass(frozen=True, slots=True)
class Header:
    """`last` is the last of the header's rows; `top` the first."""

    top: int
    last: int
    columns: tuple[Column, ...]

    @property
    def mapped(self) -> int:
        return len({column.field.name for column in self.columns if column.field})

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(column.field.name for column in self.columns if column.field)

    def index_of(self, name: str) -> int | None:
        return next((c.index for c in self.columns if c.field is not None and c.field.name == name), None)

    def fits(self, kind: Kind) -> bool:
        """Whether every group of fields without which this is no such ledger has a column."""
        return all(self.fields & group for group in NEEDED[kind])


def find_header(kind: Kind, grid: Grid, mapping: SheetMapping | None = None) -> Header | None:
    """The row, or rows one above the other, that name most fields; None where nothing names enough."""
    mapping = mapping or SheetMapping()
    rows = grid.rows[:SEARCHED]
    best: Header | None = None
    for start, depth in _blocks(_words(kind), rows, mapping):
        header = _header(kind, rows[start : start + depth], grid.merges, mapping)
        if header.fits(kind) and (best is None or header.mapped > best.mapped):
            best = header
    return None if best is None else _widened(best, max(len(row.cells) for row in grid.rows))


def _widened(header: Header, width: int) -> Header:
    """Columns beside the header that hold something are columns without a name, never lost silently."""
    more = tuple(Column(index, _nameless(index), None) for index in range(len(header.columns), width))
    return Header(header.top, header.last, header.columns + more)


def _blocks(
    words: Mapping[str, Field], rows: Sequence[GridRow], mapping: SheetMapping
) -> Iterator[tuple[int, int]]:
    """Rows worth trying as (first, how many): those around the rows with most header words, single ones first."""
    if mapping.header_row is not None:
        given = [index for index, row in enumerate(rows) if row.number == mapping.header_row]
        yield from ((i + 1 - depth, depth) for i in given for depth in range(1, min(DEEPEST, i + 1) + 1))
        return
    hits = [_hits(words, mapping, row) for row in rows]
    promising = sorted((i for i, hit in enumerate(hits) if hit), key=lambda i: (-hits[i], i))[:TRIED]
    for depth in range(1, DEEPEST + 1):
        starts = {i - back for i in promising for back in range(depth)}
        yield from ((start, depth) for start in sorted(starts) if 0 <= start <= len(rows) - depth)


def _hits(words: Mapping[str, Field], mapping: SheetMapping, row: GridRow) -> int:
    labels = {clean_header(cell) for cell in row.cells if isinstance(cell, str)}
    found = sum(_by_word(words, label) is not None for label in labels)
    return found + sum(label in mapping.fields for label in labels)


def refuse_twins(header: Header, file: str, sheet: str) -> None:
    """Two columns of one header word: nobody can tell which is meant."""
    seen: dict[str, int] = {}
    for column in header.columns:
        if column.header in seen:
            cells = address(header.last, seen[column.header]), address(header.last, column.index)
            raise SameHeaderTwice(file, sheet, column.header, cells)
        if column.field is not None and column.field.name != _NUMBERED:
            seen[column.header] = column.index


def refuse_second_table(header: Header, grid: Grid, file: str, *, chosen: bool) -> None:
    """Rows under another header with other columns would be lost or misread; above a chosen header they are let be."""
    levels = [row for row in grid.rows if header.top <= row.number <= header.last]
    for row in grid.rows:
        if row in levels or _ANY_WORD.isdisjoint(row.cells) or (chosen and row.number < header.top):
            continue
        if _is_other_header(row, header, levels):
            first, second = sorted((header.last, row.number))
            raise TwoTables(file, grid.name, (first, second))


def _is_other_header(row: GridRow, header: Header, levels: Sequence[GridRow]) -> bool:
    labels = {i: clean_header(cell) for i, cell in enumerate(row.cells) if cell is not None}
    known = [
        [column.header for column in header.columns],
        *([clean_header(c) for c in level.cells] for level in levels),
    ]
    if any(all(i < len(own) and own[i] == label for i, label in labels.items()) for own in known):
        return False
    for kind in Kind:
        other = _header(kind, [row], (), SheetMapping())
        if other.mapped >= LEAST and other.fits(kind) and other.mapped * 2 > len(labels):
            return True
    return False


def _header(kind: Kind, block: Sequence[GridRow], merges: Sequence[Merge], mapping: SheetMapping) -> Header:
    levels = [_labels(row, merges) for row in block]
    width = max(len(level) for level in levels)
    labels: list[tuple[str, str]] = []
    for index in range(width):
        path = [level[index] for level in levels if index < len(level) and level[index]]
        labels.append((path[-1] if path else "", "".join(dict.fromkeys(path))))
    columns = _columns(kind, labels, mapping)
    return Header(block[0].number, block[-1].number, columns)


def _labels(row: GridRow, merges: Sequence[Merge]) -> list[str]:
    """The words of a header row; a word over several merged columns stands over each of them."""
    labels = [clean_header(cell) for cell in row.cells]
    for merge in merges:
        if merge.top == row.number and merge.right > merge.left and merge.left < len(labels):
            labels.extend([""] * (merge.right + 1 - len(labels)))
            labels[merge.left : merge.right + 1] = [labels[merge.left]] * (merge.right + 1 - merge.left)
    return labels


def clean_header(cell: Cell) -> str:
    """The header as shown in reports: no line breaks or spaces."""
    return "".join(cell.split()) if isinstance(cell, str) else ""


def _columns(kind: Kind, labels: Sequence[tuple[str, str]], mapping: SheetMapping) -> tuple[Column, ...]:
    words = _words(kind)
    leaves = [leaf for leaf, _ in labels]
    taken: set[str] = set()
    columns = []
    for index, (leaf, whole) in enumerate(labels):
        shown = leaf if leaves.count(leaf) == 1 else whole
        field = _mapped(kind, mapping, shown) if shown in mapping.fields else _field(words, leaf, whole)
        if field is not None and field.name in taken and field.name != _NUMBERED:
            field = None
        if field is not None:
            taken.add(field.name)
        columns.append(Column(index, shown or _nameless(index), field))
    return _combined_room(kind, tuple(columns), taken)


def _nameless(index: int) -> str:
    return f"({column_letters(index)})"


def _combined_room(kind: Kind, columns: tuple[Column, ...], taken: set[str]) -> tuple[Column, ...]:
    """In a stock ledger a room cell without building and entrance beside it names the whole unit."""
    if kind is not Kind.UNITS or "building" in taken or "entrance" in taken or "unit" in taken:
        return columns
    unit = next(field for field in FORMS[kind] if field.reads is Reads.UNIT)
    return tuple(
        Column(c.index, c.header, unit) if c.field is not None and c.field.reads is Reads.ROOM else c
        for c in columns
    )


def _mapped(kind: Kind, mapping: SheetMapping, header: str) -> Field | None:
    name = mapping.fields[header]
    return next((field for field in FORMS[kind] if field.name == name), None)


def _field(words: Mapping[str, Field], leaf: str, whole: str) -> Field | None:
    """By the exact words, then without a closing bracket, then by what identity words contain."""
    return _by_word(words, whole) or _by_word(words, leaf) or _by_content(words, _plain(whole))


def _by_word(words: Mapping[str, Field], label: str) -> Field | None:
    field = words.get(label)
    if field is not None or not label:
        return field
    plain = _plain(label)
    bare = _BRACKETS.sub("", plain)
    field = words.get(plain) or words.get(bare)
    if field is None and _NUMBERED in words and "志愿" in bare and _WISH.fullmatch(bare):
        field = words[_NUMBERED]
    return field


_CONTAINED = (
    (("配偶", "爱人"), ("身份证", "证件号"), "spouse_id"),
    (("同住", "共同申请"), ("身份证", "证件号"), "partner_id"),
    (("配偶", "爱人"), ("住房", "有房"), "home_in_town_spouse"),
    (("本人",), ("住房", "有房"), "home_in_town_self"),
    (("配偶", "爱人"), ("姓名",), "spouse_name"),
    (("同住", "共同申请"), ("姓名",), "partner_name"),
    (("身份证",), ("",), "id_number"),
    (("手机", "电话"), ("",), "phone"),
)
_OTHERS = ("配偶", "爱人", "同住", "共同", "紧急", "家属", "父", "母")


def _by_content(words: Mapping[str, Field], label: str) -> Field | None:
    """Long headers such as 本人身份证号码(18位): by the words inside, never a relative's as one's own."""
    if len(label) > 24:
        return None
    for firsts, seconds, name in _CONTAINED:
        if name in words and any(a in label for a in firsts) and any(b in label for b in seconds):
            own = name in ("id_number", "phone")
            return None if own and any(other in label for other in _OTHERS) else words[name]
    return None


def _plain(label: str) -> str:
    return half_width(label).upper().strip("*:.、#★")


_ANY_WORD = frozenset(word for fields in FORMS.values() for field in fields for word in field.words)


@cache
def _words(kind: Kind) -> Mapping[str, Field]:
    """Every header word of a ledger, and every field by its canonical name."""
    words: dict[str, Field] = {}
    for field in FORMS[kind]:
        words[field.name] = field
        for word in field.words:
            words.setdefault(word, field)
    return words
