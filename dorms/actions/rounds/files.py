"""The files of a round: kept in the store by their hash, laid out as a folder for whoever reads them."""

import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from dorms.db import meta
from dorms.db.queries.rounds import round_files
from dorms.db.tables import FileRow, RoundFileRow, live
from dorms.domain.identity import new_id

RESULT = "result/"  # what was computed, with the inputs it was computed from
SECRET = "round_secret "  # + id of the round: local to this store, never in a file that travels


def keep_file(session: Session, round_id: UUID, name: str, content: bytes) -> str:
    """Keep a file with the round; an earlier one of that name stays in the journal alone. Returns the hash."""
    digest = hashlib.sha256(content).hexdigest()
    known = session.scalar(select(FileRow.hash).where(FileRow.hash == digest))
    if known is None:
        session.connection().execute(
            insert(FileRow), {"hash": digest, "size": len(content), "bytes": content}
        )
    earlier = select(RoundFileRow).where(
        live(RoundFileRow), RoundFileRow.round_id == round_id, RoundFileRow.name == name
    )
    for row in session.scalars(earlier):
        row.void = True
    session.add(RoundFileRow(id=new_id(), round_id=round_id, name=name, hash=digest, size=len(content)))
    session.flush()
    return digest


@contextmanager
def frozen_folder(session: Session, round_id: UUID) -> Iterator[Path]:
    """The frozen files and the draws as a folder, for as long as the block runs."""
    with laid_out(frozen_part(round_files(session, round_id))) as folder:
        yield folder


@contextmanager
def laid_out(files: Mapping[str, bytes]) -> Iterator[Path]:
    """These files as a folder, for as long as the block runs."""
    with tempfile.TemporaryDirectory(prefix="dorms-round-") as temporary:
        folder = Path(temporary) / "round"
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        yield folder


def frozen_part(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What was frozen and drawn."""
    return {name: content for name, content in files.items() if "/" not in name}


def result_part(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What was computed, under the names of the result folder."""
    return {name.removeprefix(RESULT): content for name, content in files.items() if name.startswith(RESULT)}


def remember_secret(session: Session, round_id: UUID, secret: str) -> None:
    """Keep the secret behind the commitment in this store."""
    meta.remember(session, f"{SECRET}{round_id}", secret)


def recall_secret(session: Session, round_id: UUID) -> bytes | None:
    """The secret, if this store has it."""
    kept = meta.recall(session, f"{SECRET}{round_id}")
    return bytes.fromhex(kept) if kept else None
