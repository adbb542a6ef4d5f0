"""A sheet that comes back: what it was exported from, cell by cell, and what an edit of it means.

Three values decide: as exported, as edited, as it is now. Nobody's change is ever overwritten unasked.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from dorms.domain.imports import Problem
from dorms.domain.ledgers import Column, Shape, Value
from dorms.domain.sheet_lists import said

VERSION = 1
LETTERS = (
    "ABCDEFGHJKLMNPQRSTUVWXYZ"  # neither I nor O, and no digit: Excel takes no code for a number or a date
)
PLACES = 4
CODE_TITLE = "行码，请勿修改"
CODE_WORD = "行码"
MARK_SHEET = "往返标记"
MARK_HEAD = "dorms-sheet-1"
MOST_UNPACKED = 30 << 20  # bytes of a mark; an honest one of 20,000 rows has a tenth of it


class MarkedColumn(NamedTuple):
    """A column as it was exported."""

    field: str
    title: str
    shape: Shape


class MarkedRow(NamedTuple):
    """A row as it was exported: its code in the sheet, the entity behind it, what its cells said."""

    code: str
    id: UUID
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What an exported sheet remembers: `sheet` is the ledger's key, `operation` the newest one it was made with."""

    store: str
    sheet: str
    name: str
    as_of: date
    exported_at: int  # UTC milliseconds
    operation: str
    full_numbers: bool
    columns: tuple[MarkedColumn, ...]
    rows: tuple[MarkedRow, ...]

    def row_of_code(self) -> Mapping[str, MarkedRow]:
        return {row.code: row for row in self.rows}


def marked_columns(columns: Sequence[Column]) -> tuple[MarkedColumn, ...]:
    """The columns as a mark keeps them."""
    return tuple(MarkedColumn(column.field, column.title, column.shape) for column in columns)


def marked_values(values: Sequence[Value], columns: Sequence[MarkedColumn]) -> tuple[str, ...]:
    """The cells of a row in the one spelling that values are compared in."""
    return tuple(said(value, column.shape) for value, column in zip(values, columns, strict=True))


def row_code(number: int, salt: str) -> str:
    """The short code of the row with this number: four letters that count, two that tell other exports apart."""
    letters, rest = "", number
    for _ in range(PLACES):
        rest, at = divmod(rest, len(LETTERS))
        letters = LETTERS[at] + letters
    return letters + _check_letters(letters, salt)


def _check_letters(letters: str, salt: str) -> str:
    digest = hashlib.sha256(f"{salt}:{letters}".encode()).digest()
    return LETTERS[digest[0] % len(LETTERS)] + LETTERS[digest[1] % len(LETTERS)]


def packed(mark: Mark, key: bytes) -> str:
    """The mark as plain letters, signed with the store's own key."""
    body = json.dumps(_to_json(mark), ensure_ascii=True, separators=(",", ":")).encode()
    text = base64.b64encode(zlib.compress(body, 6)).decode()
    return f"{MARK_HEAD}.{_signature(text, key)}.{text}"


def unpacked(text: str, key: bytes) -> Mark | None:
    """The mark in these letters; None for anything this store did not sign, or that was changed since."""
    head, _, rest = "".join(text.split()).partition(".")
    signature, _, body = rest.partition(".")
    if head != MARK_HEAD or not hmac.compare_digest(signature.encode(), _signature(body, key).encode()):
        return None
    try:
        inflater = zlib.decompressobj()
        raw = inflater.decompress(base64.b64decode(body, validate=True), MOST_UNPACKED)
        return _from_json(json.loads(raw))
    except (binascii.Error, zlib.error, ValueError, KeyError, TypeError, RecursionError):
        return None


def _signature(text: str, key: bytes) -> str:
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def _to_json(mark: Mark) -> dict[str, object]:
    return {
        "v": VERSION,
        "store": mark.store,
        "sheet": mark.sheet,
        "name": mark.name,
        "as_of": mark.as_of.isoformat(),
        "at": mark.exported_at,
        "operation": mark.operation,
        "full": mark.full_numbers,
        "columns": [[column.field, column.title, column.shape.value] for column in mark.columns],
        "rows": [[row.code, row.id.hex, list(row.values)] for row in mark.rows],
    }


def _from_json(found: dict[str, object]) -> Mark:
    if found["v"] != VERSION:
        raise ValueError("a mark of a newer program")
    columns, rows = found["columns"], found["rows"]
    assert isinstance(columns, list)
    assert isinstance(rows, list)
    return Mark(
        store=str(found["store"]),
        sheet=str(found["sheet"]),
        name=str(found["name"]),
        as_of=date.fromisoformat(str(found["as_of"])),
        exported_at=int(str(found["at"])),
        operation=str(found["operation"]),
        full_numbers=bool(found["full"]),
        columns=tuple(MarkedColumn(field, title, Shape(shape)) for field, title, shape in columns),
        rows=tuple(MarkedRow(code, UUID(row), tuple(map(str, values))) for code, row, values in rows),
    )


class Verdict(StrEnum):
    """What an edited cell means."""

    PROPOSED = "proposed"  # only the sheet changed
    CONFLICT = "conflict"  # sheet and store changed, to different values
    KEPT = "kept"  # only the store changed; it stays so
    AGREED = "agreed"  # both changed, to the same value
    LOCKED = "locked"  # worked out by the program, or another page's business
    REFUSED = "refused"  # what stands in the cell cannot be read, or must not stand there
    DAMAGED = "damaged"  # a number where text stood: the spreadsheet dropped digits, the store's value stays
    GONE = "gone"  # what the row was about is no longer in the ledger

    @property
    def is_open(self) -> bool:
        """Whether a person has to choose."""
        return self is Verdict.CONFLICT

    @property
    def may_be_written(self) -> bool:
        return self in (Verdict.PROPOSED, Verdict.CONFLICT)


def verdict_of(exported: str, edited: str, now: str) -> Verdict | None:
    """The three-way answer; None where nothing differs from anything."""
    if edited == exported:
        return None if now == exported else Verdict.KEPT
    if now == exported:
        return Verdict.PROPOSED
    return Verdict.AGREED if edited == now else Verdict.CONFLICT


Key = tuple[UUID, str]  # an entity's id and a field of it


class Obstacle(StrEnum):
    """Why a cell that can be read is not written; `dorms.messages.revisions` says where it is done instead."""

    COMPUTED = "computed"  # follows from other facts
    PLACE = "place"  # where a unit stands, who somebody is: the row's name, not one of its facts
    MASKED = "masked"  # the number was exported with its middle hidden
    NEEDED = "needed"  # must not be emptied
    SHARED = "shared"  # stands on the other person's row of the agreement
    EARLIER = "earlier"  # a term never ends earlier than agreed
    ORDER = "order"  # days out of their order, or in the future
    LIVED_IN = "lived in"  # 在住 and 可分配 follow from who lives there
    OCCUPIED = "occupied"  # planned for empty units alone, and somebody lives there
    TAKEN = "taken"  # somebody else has that, or the places are full on those nights
    ENDED = "ended"  # what is withdrawn or finished is not changed by a sheet
    SCIENTIFIC = "scientific"  # 5.1E+17: the digits are lost
    NO_COLUMN = "no column"  # this column takes nothing
    REGISTER = "register"  # a fact of the teacher, kept in the register of teachers
    UNIT_FACT = "unit fact"  # a fact of the unit, kept in the stock
    COUPLE = "couple"  # 双职工 follows from who is registered as spouse
    TERMS = "terms"  # follows from the terms agreed
    FIGURE = "figure"  # counted from stock and stays
    VACANT = "vacant"  # follows from who moved out, the unit's state and who applied
    RANKED = "ranked"  # worked out by the rules from the facts
    STEPS = "steps"  # follows from the steps of the review
    WISHES = "wishes"  # follows from the wishes on the application
    TURNS = "turns"  # follows from the turns on the list
    VERDICT = "verdict"  # decided by the rules and by whoever is in charge
    NO_SEASON = "no season"  # no renewals are taken now
    ARREARS = "arrears"  # the sum of the entries of the ledger
    BREACHES = "breaches"  # counted from the violations
    ENTRIES = "entries"  # an entry of the ledger is never edited, only reversed
    METERS = "meters"  # what was read off, and charged
    SETTLED = "settled"  # the settlement was agreed and signed
    NOT_TOLD = "not told"  # nothing was registered that could be corrected
    PEN = "pen"  # left free on paper for a signature
    BAN = "ban"  # by the rules, counted from the day of the breach
    FOLLOWED = "followed"  # the way of a hazard: measure, fixing, recheck
    WHOLE = "whole"  # belongs to the whole inspection, of which there are several rows
    NUMBER = "number"  # an official number is never changed
    OVERDUE = "overdue"  # follows from the days
    HERE = "here"  # follows from what is done on this page by its buttons
    SENT = "sent"  # a letter that went out is not changed
    SERVED = "served"  # its delivery is registered
    NOT_LISTED = "not listed"  # none of the words this column takes
    NOT_STORABLE = "not storable"  # too long, or characters nothing can keep


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that is not as it was exported, or whose entity is not; `value` is what would be written.

    `problem` is what reading the cell found, `obstacle` why a readable one is not written.
    """

    row: int
    cell: str
    id: UUID
    label: str
    field: str
    column: str
    exported: str
    edited: str
    now: str
    verdict: Verdict
    value: Value = None
    problem: Problem | None = None
    obstacle: Obstacle | None = None

    @property
    def key(self) -> Key:
        return self.id, self.field


@dataclass(frozen=True, slots=True)
class LostRow:
    """A row that was exported and did not come back, or came crossed out: a question, never a deletion."""

    id: UUID
    label: str
    code: str
    struck: int = 0  # the row of the sheet that is crossed out; 0: it is not there


@dataclass(frozen=True, slots=True)
class OddRow:
    """A row whose code cannot be trusted: misspelt, of another export, or there twice."""

    row: int
    code: str
    twin: int = 0  # the row that has the same code


def answered(changes: Sequence[CellChange], accepted: frozenset[Key]) -> dict[UUID, dict[str, Value]]:
    """What is written for each entity: the accepted cells, in the order of the sheet."""
    wanted: dict[UUID, dict[str, Value]] = {}
    for change in changes:
        if change.verdict.may_be_written and change.key in accepted:
            wanted.setdefault(change.id, {})[change.field] = change.value
    return wanted
