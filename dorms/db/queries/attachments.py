"""The files kept with a row."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.tables import AttachmentRow, FileRow, live
from dorms.domain.attachments import KeptFile


def files_of(session: Session, subject: str, rows: Sequence[UUID]) -> list[KeptFile]:
    """In the order they came."""
    found = session.execute(
        select(AttachmentRow.id, AttachmentRow.name, AttachmentRow.hash, FileRow.size)
        .outerjoin(FileRow, FileRow.hash == AttachmentRow.hash)
        .where(live(AttachmentRow), AttachmentRow.subject == subject, AttachmentRow.subject_id.in_(rows))
        .order_by(AttachmentRow.id)
    )
    return [KeptFile(row, name or "", digest or "", size) for row, name, digest, size in found]
