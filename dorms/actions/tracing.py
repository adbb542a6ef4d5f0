"""Tracing papers: printed, signed, sealed, filed in a box; scans kept with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.attaching import keep_bytes
from dorms.actions.common import clean, not_after, row_of
from dorms.db.queries.tracing import PAPER
from dorms.db.tables import AttachmentRow, PrintedPaperRow, live
from dorms.domain.identity import new_id
from dorms.domain.tracing import NEEDED, Step
from dorms.errors.tracing import BoxMissing, NoScan, ScanTooLarge, StepTooEarly

MOST_BYTES = 4_000_000  # a scan of a few pages; pictures are scaled down before they come here
_SCANS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG": "png"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper that has left the printer: what it is about, if it is about one row."""

    kind: str
    label: str
    subject: str = ""
    subject_id: UUID | None = None


def note_printed(session: Session, papers: Sequence[Printed], *, day: date) -> int:
    """These papers went to the printer; one printed again before it was signed is the same paper."""
    traced = [paper for paper in papers if paper.kind in NEEDED]
    for paper in traced:
        row = _unsigned(session, paper)
        if row is None:
            row = PrintedPaperRow(id=new_id(), kind=paper.kind, label=paper.label)
            row.subject, row.subject_id = paper.subject or None, paper.subject_id
            session.add(row)
        row.printed_on = day
    return len(traced)


def _unsigned(session: Session, paper: Printed) -> PrintedPaperRow | None:
    return session.scalar(
        select(PrintedPaperRow)
        .where(
            live(PrintedPaperRow),
            PrintedPaperRow.kind == paper.kind,
            PrintedPaperRow.label == paper.label,
            PrintedPaperRow.signed_on.is_(None),
            PrintedPaperRow.filed_on.is_(None),
        )
        .limit(1)
    )


def note_returned(
    session: Session, papers: Sequence[UUID], *, step: str, day: date, today: date, box: str = ""
) -> int:
    """The papers came back signed or sealed, or were put into a box; what is filed has a box."""
    not_after(day, today)
    where = clean("box", box)
    if step == Step.FILED and not where:
        raise BoxMissing
    for paper in papers:
        row = row_of(session, PrintedPaperRow, paper)
        if row.printed_on is not None and day < row.printed_on:
            raise StepTooEarly(row.label or "", row.printed_on)
        if step == Step.SIGNED:
            row.signed_on = day
        elif step == Step.SEALED:
            row.sealed_on = day
        else:
            row.filed_on, row.box = day, where
    return len(papers)


def attach_scan(session: Session, paper: UUID, *, name: str, content: bytes) -> str:
    """Keep a scanned copy (PDF, JPEG or PNG by its first bytes); the same file is kept once."""
    row_of(session, PrintedPaperRow, paper)
    if not any(content.startswith(mark) for mark in _SCANS):
        raise NoScan(name)
    if len(content) > MOST_BYTES:
        raise ScanTooLarge(name, len(content), MOST_BYTES)
    digest = keep_bytes(session, content)
    known = select(AttachmentRow.id).where(
        live(AttachmentRow), AttachmentRow.subject_id == paper, AttachmentRow.hash == digest
    )
    if session.scalar(known.limit(1)) is None:
        title = clean("name", name, required=True)
        session.add(
            AttachmentRow(
                id=new_id(), subject=PAPER, subject_id=paper, name=title, hash=digest, kind="扫描件"
            )
        )
    return digest
