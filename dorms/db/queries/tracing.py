"""Papers that were printed to be signed, and the files kept with rows."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import AttachmentRow, FileRow, OfficeRow, PrintedPaperRow, live
from dorms.domain.tracing import Scan, TracedPaper

PAPER = "printed_paper"


def traced_papers(session: Session) -> list[TracedPaper]:
    """Every paper on its way, those printed last first."""
    scans: dict[UUID | None, list[Scan]] = {}
    for row, name, digest, office, here in session.execute(
        select(AttachmentRow.subject_id, AttachmentRow.name, AttachmentRow.hash, OfficeRow.name, FileRow.hash)
        .outerjoin(OfficeRow, OfficeRow.id == AttachmentRow.owner_office)
        .outerjoin(FileRow, FileRow.hash == AttachmentRow.hash)
        .where(live(AttachmentRow), AttachmentRow.subject == PAPER)
        .order_by(AttachmentRow.id)
    ):
        scan = Scan(name or "", digest or "", office or "", here is not None)
        scans.setdefault(row, []).append(scan)
    rows = session.scalars(
        select(PrintedPaperRow)
        .where(live(PrintedPaperRow))
        .order_by(PrintedPaperRow.printed_on.desc(), PrintedPaperRow.id.desc())
    )
    return [
        TracedPaper(
            id=row.id,
            kind=row.kind or "",
            label=row.label or "",
            printed_on=row.printed_on,
            signed_on=row.signed_on,
            sealed_on=row.sealed_on,
            filed_on=row.filed_on,
            box=row.box or "",
            scans=tuple(scans.get(row.id, ())),
        )
        for row in rows
    ]


def file_content(session: Session, digest: str) -> bytes | None:
    """The bytes of a kept file; None where only its name has come here."""
    return session.scalar(select(FileRow.bytes).where(FileRow.hash == digest))
