"""Sheets as a clerk sends them, and the store a small county has."""

import csv
import hashlib
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook, load_workbook
from sqlalchemy import select

from dorms.actions.demo import DAY, FILES
from dorms.actions.imports import Preview, apply, preview
from dorms.db.dumping import _rows
from dorms.db.store import Outcome, Store
from dorms.db.tables import SYNCED, live, table_of
from dorms.domain.imports import Kind
from dorms.resources import resource

STAYS = ("姓名", "工作学校", "身份证号", "房号", "入住日期", "协议编号", "期限止", "押金", "月租金")
ROSTER = ("姓名", "性别", "学校", "身份证号", "联系电话", "人员类别", "婚姻状况", "职称")


def sheet(header: Sequence[str], *rows: Sequence[object]) -> bytes:
    """A workbook of one sheet."""
    book = Workbook()
    for row in (header, *rows):
        book.worksheets[0].append(list(row))
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def text_file(header: Sequence[str], *rows: Sequence[object], encoding: str = "utf-8") -> bytes:
    """The same as a text file."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows([header, *rows])
    return buffer.getvalue().encode(encoding)


def official(kind: Kind) -> bytes:
    """The county's own workbook."""
    return resource("demo", FILES[kind]).read_bytes()


def changed(kind: Kind, change: Any) -> bytes:
    """The county's own workbook with something changed in its sheet."""
    book = load_workbook(io.BytesIO(official(kind)))
    change(book.worksheets[0])
    return _saved(book)


def look(store: Store, kind: Kind, content: bytes, *, name: str = "表.xlsx", today: date = DAY) -> Preview:
    """The 预检 alone."""
    return preview(store, kind, content, name, today=today)


def bring_in(
    store: Store, kind: Kind, content: bytes, *, today: date = DAY, partial: bool = False
) -> Outcome[Preview]:
    """Preview and write."""
    return apply(store, look(store, kind, content, today=today), today=today, partial=partial)


def counts(found: Preview) -> dict[str, int]:
    """The counters that are not zero."""
    return {name: count for name, count in found.counts.items() if count}


def codes(found: Preview) -> list[str]:
    """The findings of rows that wait for a person."""
    return [
        str(one.code) for row in found.report.rows for one in row.problems if one.outcome == "needs_person"
    ]


def rows(store: Store, *entities: str) -> list[dict[str, Any]]:
    """The live rows of these entities."""
    with store.reading() as session:  # one table as `dump` has it, not all of them
        return [
            row for name in entities for row in _rows(session, SYNCED[name], None) if not row.get("_void")
        ]


def knowledge(store: Store) -> str:
    """A hash of all live rows, read as they stand in the file."""
    digest = hashlib.sha256()
    with store.reading() as session:
        for name, row_type in SYNCED.items():
            columns = [c for c in table_of(row_type).columns if c.name not in {"heads", "extra", "_void"}]
            found = session.execute(select(*columns).where(live(row_type)).order_by(row_type.id))
            digest.update(f"{name} {found.all()}\n".encode())
    return digest.hexdigest()
