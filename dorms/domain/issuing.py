"""Official sheets that were handed out: the code that tells one from an altered one, and what changed since."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from uuid import UUID

from dorms.domain.canonical import Value as Json
from dorms.domain.canonical import canonical
from dorms.domain.ledgers import Column, Ledger, Line, LineKind, Shape, Value
from dorms.domain.sheet_lists import said

CODE_LETTERS = 16
DRAFT = "草稿，未编号，不得上报"


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """Which sheet somebody wants, for which place, as of which day; full numbers for a purpose and a receiver."""

    sheet: str
    as_of: date
    since: date | None = None
    town: str = ""
    school: str = ""
    full_numbers: bool = False
    purpose: str = ""
    receiver: str = ""


@dataclass(frozen=True, slots=True)
class IssuedSheet:
    """An official sheet on record: what was handed out, when, by whom, under which number and code."""

    id: UUID
    number: str
    order: SheetOrder
    lines: int
    digest: str
    code: str
    issued_on: date
    maker: str
    office: UUID | None = None
    office_name: str = ""
    withdrawn: bool = False
    form_hash: str = ""  # of the bureau's form it was set in; none: the program's own layout
    form_name: str = ""

    @property
    def imprint(self) -> str:
        """What stands last in its foot."""
        day = self.issued_on
        made = f"{day.year}年{day.month}月{day.day}日"
        return f"报表编号：{self.number}　校验码：{self.code}　出表日期：{made}　出表人：{self.maker}"


class Changed(Enum):
    """What became of a line after the sheet was handed out."""

    ADDED = "added"  # 补录
    CORRECTED = "corrected"  # 更正
    REMOVED = "removed"  # 删去


@dataclass(frozen=True, slots=True)
class Correction:
    """One difference between a sheet as handed out and the same sheet now; of a whole line the column is empty."""

    kind: Changed
    row: UUID | None
    label: str
    column: str = ""
    then: str = ""
    now: str = ""


def digest_of(ledger: Ledger) -> str:
    """SHA-256 over everything the sheet says, whatever file or paper it stands on; the imprint is left out."""
    cover = ledger.cover
    content: Json = {
        "sheet": ledger.key,
        "title": ledger.title,
        "office": cover.office,
        "heading": ledger.heading,
        "signed": [list(pair) for pair in ledger.signed],
        "columns": [[column.group, column.title] for column in ledger.columns],
        "lines": [[line.kind.value, *map(_plain, line.values)] for line in ledger.lines],
        "checks": [str(check) for check in ledger.checks],
        "notes": list(ledger.notes),
    }
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def check_code(number: str, digest: str) -> str:
    """校验码: sixteen letters that follow from number and content, as `7F3A-92C1-0B4E-D8A6`."""
    letters = hashlib.sha256(f"{number}\n{digest}".encode()).hexdigest().upper()[:CODE_LETTERS]
    return "-".join(letters[at : at + 4] for at in range(0, CODE_LETTERS, 4))


def imprinted(ledger: Ledger, words: str) -> Ledger:
    """The sheet with these words last in its foot."""
    return replace(ledger, cover=replace(ledger.cover, imprint=words))


def corrections(then: Ledger, now: Ledger) -> list[Correction]:
    """Every later correction: lines that came or went, and cells that say something else. Serial numbers move."""
    before, after = dict(_keyed(then)), dict(_keyed(now))
    found: list[Correction] = []
    for key, line in before.items():
        other = after.get(key)
        if other is None:
            found.append(Correction(Changed.REMOVED, line.id, _label(line, then.columns)))
        else:
            found += _cells(line, other, then.columns)
    found += [
        Correction(Changed.ADDED, line.id, _label(line, now.columns))
        for key, line in after.items()
        if key not in before
    ]
    return found


def _cells(then: Line, now: Line, columns: Sequence[Column]) -> Iterator[Correction]:
    for at, column in enumerate(columns):
        old, new = then.values[at], now.values[at]
        if column.shape is not Shape.SERIAL and old != new:
            words = (column.title, said(old, column.shape), said(new, column.shape))
            yield Correction(Changed.CORRECTED, then.id, _label(then, columns), *words)


def _keyed(ledger: Ledger) -> Iterator[tuple[object, Line]]:
    """Rows by their entity, or where a row is none by its name; totals by their label."""
    for line in ledger.lines:
        is_row = line.kind is LineKind.ROW and line.id is not None
        yield (line.id if is_row else (line.kind, str(line.values[0]))), line


def _label(line: Line, columns: Sequence[Column]) -> str:
    """What a person calls the line: name and room, or the words of a total."""
    if line.kind is not LineKind.ROW:
        return str(line.values[0])
    at = {column.field: value for column, value in zip(columns, line.values, strict=True)}
    telling = ("name", "ticket_no", "unit", "where", "school", "building", "entrance", "room")
    words = [str(at[field]) for field in telling if at.get(field)]
    return " ".join(words[:2] if "name" in at or "ticket_no" in at else words)


def _plain(value: Value) -> Json:
    return value if value is None or isinstance(value, int) else str(value)
