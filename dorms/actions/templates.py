"""The bureau's own forms: adopted for everybody, taken back, chosen when a sheet is written."""

import base64
import binascii
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, row_of
from dorms.actions.revising.marks import stamp_of
from dorms.actions.sheets import official_sheet
from dorms.db import meta
from dorms.db.store import Store
from dorms.db.tables import AdoptionRow, FileRow, live
from dorms.domain.identity import new_id
from dorms.domain.issuing import DRAFT, imprinted
from dorms.domain.ledgers import Cover, Ledger, Scope
from dorms.domain.official import Facts, ledger
from dorms.domain.papers import Paper
from dorms.domain.sheet_lists import printed
from dorms.errors.templates import FormOfBureau
from dorms.sheets.printing import printed_form
from dorms.sheets.templates import checked_form, fill_form, filled_form, write_form
from dorms.sheets.writing.official import write_ledger

TEMPLATE = "sheet_template"
_ANY_DAY = Cover(Scope("县"), "局", date(2026, 1, 1))


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its file name and bytes; `id` where the bureau adopted it, and since when."""

    name: str
    content: bytes = field(repr=False)
    id: UUID | None = None
    start: date | None = None


def adopt_template(
    session: Session, sheet: str, name: str, content: bytes, *, start: date, note: str = ""
) -> UUID:
    """From this day on the form is there for everybody; one of the same name for the same sheet gives way.

    FormWrong names every mistake with its cell. Only the bureau's adoptions reach the schools.
    """
    if meta.recall(session, meta.BUREAU) not in (None, meta.recall(session, meta.OFFICE)):
        raise FormOfBureau(name)
    check_form(sheet, name, content)
    for row in session.scalars(_in_force(sheet)):
        if row.version == name:
            row.void = True
    adoption = AdoptionRow(
        id=new_id(),
        kind=TEMPLATE,
        name=sheet,
        version=clean("name", name, required=True),
        hash=sha256(content).hexdigest(),
        text=base64.b64encode(content).decode(),
        start=start,
        reason=clean("reason", note) or None,
    )
    session.add(adoption)
    session.flush()
    return adoption.id


def retire_template(session: Session, template: UUID) -> None:
    """Nobody is offered this form any more."""
    row_of(session, AdoptionRow, template).void = True
    session.flush()


def templates_for(session: Session, sheet: str) -> list[Form]:
    """The forms for a sheet, the newest first; one that did not arrive whole is left out."""
    found = []
    for row in session.scalars(_in_force(sheet)):
        content = _bytes(row)
        if content is not None and row.start is not None:
            found.append(Form(row.version or "", content, row.id, row.start))
    return found


def _in_force(sheet: str) -> Select[AdoptionRow]:
    return (
        select(AdoptionRow)
        .where(live(AdoptionRow), AdoptionRow.kind == TEMPLATE, AdoptionRow.name == sheet)
        .order_by(AdoptionRow.start.desc(), AdoptionRow.id.desc())
    )


def _bytes(row: AdoptionRow) -> bytes | None:
    try:
        content = base64.b64decode(row.text or "", validate=True)
    except binascii.Error:
        return None
    return content if sha256(content).hexdigest() == row.hash else None


def keep_form(session: Session, form: Form) -> str:
    """The hash a form can be found by later; its bytes are kept here unless an adoption has them."""
    digest = sha256(form.content).hexdigest()
    adopted = select(AdoptionRow.id).where(AdoptionRow.kind == TEMPLATE, AdoptionRow.hash == digest)
    if session.scalar(adopted.limit(1)) is None and session.get(FileRow, digest) is None:
        session.add(FileRow(hash=digest, size=len(form.content), bytes=form.content))
    return digest


def kept_form(session: Session, digest: str, name: str) -> Form | None:
    """The form with this hash: one that was ever adopted, or chosen for once and kept."""
    query = select(AdoptionRow).where(AdoptionRow.kind == TEMPLATE, AdoptionRow.hash == digest)
    adopted = (content for row in session.scalars(query) if (content := _bytes(row)) is not None)
    content = next(adopted, None)
    if content is None:
        content = session.scalar(select(FileRow.bytes).where(FileRow.hash == digest))
    return Form(name, content) if content is not None else None


def blank_ledger(sheet: str) -> Ledger:
    """The ledger without a line: its columns and words are what a form is checked by."""
    return ledger(sheet, Facts(), _ANY_DAY)


def save_blank_form(sheet: str, path: Path) -> None:
    """The ready-made form of a sheet, for the bureau to change."""
    write_form(blank_ledger(sheet), path)


def check_form(sheet: str, name: str, content: bytes) -> None:
    """FormWrong with every mistake of a form for this sheet."""
    checked_form(content, name, blank_ledger(sheet))


def write_sheet(store: Store, made: Ledger, path: Path, form: Form | None = None) -> int:
    """The sheet at `path`, in the program's own layout or in this form; how many rows.

    Either can come back edited; a form only if it has a place for the row codes.
    """
    if form is None:
        write_ledger(made, path, stamp_of(store, made))
        return sum(1 for _ in made.rows())
    return fill_form(form.content, form.name, made, path, stamp_of(store, made))


def paper_of_sheet(made: Ledger, form: Form | None, *, today: date) -> Paper:
    """The sheet ready for the printer, in the program's own layout or in this form."""
    if form is None:
        return printed(made)
    layout = filled_form(form.content, form.name, made)
    return printed_form(layout.book, made.title, file=form.name, filled=layout.marked, today=today)


def export_in_form(
    store: Store,
    sheet: str,
    form: Form | None,
    path: Path,
    *,
    as_of: date,
    since: date | None = None,
    town: str = "",
    school: str = "",
) -> int:
    """As `export_sheet`, in a form of the bureau's own if one is given."""
    made = official_sheet(store, sheet, as_of=as_of, since=since, town=town, school=school)
    return write_sheet(store, imprinted(made, DRAFT), path, form)
