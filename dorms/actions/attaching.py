"""Files kept with a row: the same bytes are kept once, and shown where they belong."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, row_of
from dorms.db.tables import SYNCED, AttachmentRow, FileRow, live
from dorms.domain.attachments import MOST_BYTES, SUBJECTS, NewFile, is_program, kind_of
from dorms.domain.identity import new_id
from dorms.errors.attachments import NotAPicture, PhotoTooLarge
from dorms.errors.living import UnknownCode


def attach_files(session: Session, subject: str, row: UUID, files: Sequence[NewFile]) -> int:
    """Keep these files with the row; one that is there already is left alone. How many are new."""
    if subject not in SUBJECTS:
        raise UnknownCode("subject", subject, SUBJECTS)
    row_of(session, SYNCED[subject], row)
    return sum(_attach(session, subject, row, one) for one in files)


def _attach(session: Session, subject: str, row: UUID, file: NewFile) -> bool:
    kind = kind_of(file.content)
    if not kind:
        raise NotAPicture(file.name, is_program(file.content))
    if len(file.content) > MOST_BYTES:
        raise PhotoTooLarge(file.name, len(file.content), MOST_BYTES)
    digest = keep_bytes(session, file.content)
    known = select(AttachmentRow.id).where(
        live(AttachmentRow),
        AttachmentRow.subject == subject,
        AttachmentRow.subject_id == row,
        AttachmentRow.hash == digest,
    )
    if session.scalar(known.limit(1)) is not None:
        return False
    name = clean("name", file.name, required=True)
    words = "文件" if kind == "pdf" else "照片"
    session.add(
        AttachmentRow(id=new_id(), subject=subject, subject_id=row, name=name, hash=digest, kind=words)
    )
    session.flush()
    return True


def keep_bytes(session: Session, content: bytes) -> str:
    """The hash under which the bytes are kept, once however many rows name them."""
    digest = hashlib.sha256(content).hexdigest()
    if session.get(FileRow, digest) is None:
        session.add(FileRow(hash=digest, size=len(content), bytes=content))
    return digest


def remove_file(session: Session, attachment_id: UUID, *, note: str) -> None:
    """The file no longer stands with its row; undo brings it back."""
    need_reason("remove_file", note)
    row_of(session, AttachmentRow, attachment_id).void = True
