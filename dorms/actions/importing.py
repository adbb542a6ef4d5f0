"""What the import wizard and the command line do around an import: read the file, back up, remember the columns."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.actions.imports import ROWS, Preview, apply
from dorms.db import meta
from dorms.db.backup import Backup, back_up
from dorms.db.store import Outcome, Store
from dorms.db.tables import SettingRow, live
from dorms.domain.identity import new_id
from dorms.domain.imports import Kind, SheetMapping
from dorms.errors.exchange import FileChanged, FileUnreadable
from dorms.sheets.reading import guess_kind

MAPPING = "mapping/"
Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: all that is previewed and imported comes from these bytes."""

    path: Path
    content: bytes = field(repr=False)

    @property
    def name(self) -> str:
        return self.path.name


@dataclass(frozen=True, slots=True)
class Imported:
    """What was written, and the backup made before it; None on a server, which has its own."""

    outcome: Outcome[Preview]
    backup: Backup | None


def read_source(path: Path) -> Source:
    """The bytes of a clerk's file."""
    try:
        return Source(path, path.read_bytes())
    except OSError as error:
        raise FileUnreadable(path, busy=isinstance(error, PermissionError)) from error


def kind_of(source: Source) -> Kind | None:
    """Which ledger the file looks like; None when it fits none."""
    return guess_kind(source.content, source.name)


def held(session: Session) -> dict[Kind, int]:
    """How many rows of each kind the store has: what the wizard ticks off."""
    counts = {}
    for kind, row_type in ROWS.items():
        counts[kind] = session.scalar(select(func.count()).select_from(row_type).where(live(row_type))) or 0
    return counts


def import_source(
    store: Store,
    source: Source,
    previewed: Preview,
    *,
    today: date,
    partial: bool = False,
    tick: Tick | None = None,
) -> Imported:
    """Write what was previewed, after a verified backup; refused if the file was saved anew in between.

    A file that is gone by now, as on a pulled stick, is no hindrance: its bytes are here.
    """
    unchanged(source, previewed.report.digest)
    backup = back_up(store, why="import") if store.path is not None else None
    return Imported(apply(store, previewed, today=today, partial=partial, tick=tick), backup)


def unchanged(source: Source, digest: str) -> None:
    """FileChanged if the file was saved anew since it was looked at; one that is gone by now is as it was."""
    try:
        now = source.path.read_bytes()
    except OSError:
        now = source.content
    if sha256(now).hexdigest() != digest:
        raise FileChanged(source.name)


def kept_mapping(session: Session, kind: Kind) -> SheetMapping:
    """The columns a person once explained for this kind of sheet."""
    row = _setting(session, kind)
    fields = json.loads(row.value) if row is not None and row.value else {}
    return SheetMapping({str(header): str(name) for header, name in fields.items()})


def keep_mapping(session: Session, kind: Kind, fields: Mapping[str, str]) -> None:
    """Remember what these header words mean, beside those remembered before."""
    known = dict(kept_mapping(session, kind).fields)
    text = json.dumps(known | dict(fields), ensure_ascii=False, sort_keys=True)
    row = _setting(session, kind)
    if row is None:
        session.add(SettingRow(id=new_id(), name=f"{MAPPING}{kind}", value=text, office_id=_office(session)))
    elif row.value != text:
        row.value = text
    session.flush()


def _setting(session: Session, kind: Kind) -> SettingRow | None:
    """One for each office: what a school's clerk calls a column binds nobody else."""
    query = select(SettingRow).where(
        SettingRow.name == f"{MAPPING}{kind}", SettingRow.office_id == _office(session), live(SettingRow)
    )
    return session.scalar(query.limit(1))


def _office(session: Session) -> UUID | None:
    office = meta.recall(session, meta.OFFICE)
    return UUID(office) if office else None
