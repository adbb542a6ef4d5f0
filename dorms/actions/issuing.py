"""Handing out official sheets: numbered, on record, printed again as they were, compared with what is known now."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, next_number, row_of
from dorms.actions.disclosure import log_full_sheet
from dorms.actions.sheets import period_start, sheet_as_ordered
from dorms.actions.templates import Form, keep_form, kept_form, write_sheet
from dorms.db import meta
from dorms.db.journal.capture import ACTOR, OFFICE
from dorms.db.past import arrival_of, as_known
from dorms.db.queries.issued import issued_sheet
from dorms.db.queries.operations import actor_name
from dorms.db.store import Outcome, Store
from dorms.db.tables import IssuedSheetRow, SchoolRow, TownRow, live
from dorms.domain.identity import new_id
from dorms.domain.issuing import (
    Correction,
    IssuedSheet,
    SheetOrder,
    check_code,
    corrections,
    digest_of,
    imprinted,
)
from dorms.domain.ledgers import Ledger
from dorms.domain.official.editions import first_edition
from dorms.errors import DormsError
from dorms.errors.issuing import FormNotKept, SheetElsewhere, SheetNotSame, SheetWithdrawn

KIND = "BB"  # 报表: the first part of its number


@dataclass(frozen=True, slots=True)
class Issued:
    """A sheet that has just been handed out: its row, and what stands on it."""

    id: UUID
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Reissued:
    """A sheet on record once more: what stands on it, and the form it was set in, if it was the bureau's."""

    ledger: Ledger
    form: Form | None = None


def issue_sheet(
    session: Session, order: SheetOrder, *, today: date, at: int, form: Form | None = None
) -> Issued:
    """Make the sheet of what is known at this moment, and put it on record under the next number.

    A form of the bureau's it is set in is kept, so that a reprint comes out in the same one. With full ID
    numbers it needs a purpose and a receiver, and stands in 导出记录 of this store.
    """
    office, actor = session.info[OFFICE], session.info[ACTOR]
    if order.full_numbers:
        place = order.school or order.town
        who = {"purpose": order.purpose, "receiver": order.receiver}
        log_full_sheet(session, order.sheet, place, actor=actor, at=at, **who)
    maker = actor_name(session, actor)
    is_demo = meta.recall(session, meta.DEMO) is not None
    made = sheet_as_ordered(session, order, office=office, filled_by=maker, demo=is_demo)
    number = next_number(session, IssuedSheetRow.number, KIND, today.year)
    digest = digest_of(made)
    row = IssuedSheetRow(
        id=new_id(),
        number=number,
        sheet=order.sheet,
        as_of=order.as_of,
        since=order.since or period_start(order.sheet, order.as_of),
        town_id=_id_of(session, TownRow, order.town),
        school_id=_id_of(session, SchoolRow, order.school),
        full_numbers=order.full_numbers,
        purpose=clean("purpose", order.purpose) or None,
        receiver=clean("receiver", order.receiver) or None,
        lines=sum(1 for _ in made.rows()),
        digest=digest,
        code=check_code(number, digest),
        issued_on=today,
        maker=maker,
        form_hash=keep_form(session, form) if form is not None else None,
        form_name=form.name if form is not None else None,
    )
    session.add(row)
    session.flush()
    found = issued_sheet(session, row.id)
    return Issued(row.id, imprinted(made, found.imprint))


def withdraw_sheet(session: Session, sheet: UUID, *, note: str) -> None:
    """作废: the number stays taken, and the record says why."""
    row = row_of(session, IssuedSheetRow, sheet)
    need_reason("withdraw_sheet", note)
    row.void = True


def issue_to_file(
    store: Store, order: SheetOrder, path: Path, *, today: date, at: int, form: Form | None = None
) -> Outcome[Issued]:
    """First the record, then the file, so that no sheet is out without one; a file that fails takes it back."""
    outcome: Outcome[Issued] = store.run(issue_sheet, order, today=today, at=at, form=form)
    ledger = outcome.result.ledger
    try:
        write_sheet(store, ledger, path, form)
    except DormsError:
        store.run(withdraw_sheet, outcome.result.id, note="文件没有写成")
        raise
    return outcome


def reissued(store: Store, sheet: UUID) -> Reissued:
    """The sheet as it was handed out, from what was known then; refused if that can no longer be told."""
    with store.reading() as session:
        record = _own_record(session, sheet, store.office)
        with as_known(session, arrival_of(session, sheet) - 1) as past:
            again = _made_again(past, record, store)
        made = next((one for one in (again, first_edition(again)) if digest_of(one) == record.digest), None)
        if made is None:
            raise SheetNotSame(record.number, record.code)
        form = kept_form(session, record.form_hash, record.form_name) if record.form_hash else None
        if record.form_hash and form is None:
            raise FormNotKept(record.number, record.form_name)
        return Reissued(imprinted(made, record.imprint), form)


def reissue_to_file(store: Store, sheet: UUID, path: Path) -> Ledger:
    """The same sheet once more as a workbook."""
    made = reissued(store, sheet)
    write_sheet(store, made.ledger, path, made.form)
    return made.ledger


def compared_with_now(store: Store, sheet: UUID) -> list[Correction]:
    """What the same sheet, for the same day, says differently by what is known now."""
    with store.reading() as session:
        record = _own_record(session, sheet, store.office)
        with as_known(session, arrival_of(session, sheet) - 1) as past:
            then = _made_again(past, record, store)
        return corrections(then, _made_again(session, record, store))


def _own_record(session: Session, sheet: UUID, office: UUID | None) -> IssuedSheet:
    record = issued_sheet(session, sheet)
    if record.withdrawn:
        raise SheetWithdrawn(record.number)
    if record.office != office:
        raise SheetElsewhere(record.number, record.office_name)
    return record


def _made_again(session: Session, record: IssuedSheet, store: Store) -> Ledger:
    return sheet_as_ordered(
        session, record.order, office=store.office, filled_by=record.maker, demo=store.demo
    )


def _id_of(session: Session, row_type: type[TownRow] | type[SchoolRow], name: str) -> UUID | None:
    if not name:
        return None
    return session.scalar(select(row_type.id).where(row_type.name == name, live(row_type)).limit(1))
