"""管理制度: drafted from the rule set in force, adopted with number, meeting and first day, signed by residents."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dorms.actions.attaching import attach_files
from dorms.actions.common import clean, not_after, row_of
from dorms.actions.rulebook import label, rulebook
from dorms.db import meta
from dorms.db.queries.upkeep import keepers
from dorms.db.tables import OfficeRow, RegulationReceiptRow, RegulationRow, TeacherRow, live
from dorms.domain.attachments import NewFile
from dorms.domain.identity import new_id
from dorms.domain.upkeep.regulations import Regulation, filled
from dorms.errors.policy import NoRuleSet
from dorms.errors.upkeep import EarlierRegulation
from dorms.resources import resource
from dorms.rules.parameters import parameters


def draft(session: Session, kind: Regulation, day: date) -> str:
    """The shipped text with the parameters of the rule set in force that day; what nobody has set stays a blank."""
    values = {"管理单位": _office(session), "报修电话": _repair_phone(session, day)}
    with suppress(NoRuleSet):  # every parameter then stays a blank to be filled by hand
        values |= parameters(rulebook(session).on(day))
    return filled(resource("regulations", f"{kind}.txt").read_text("utf-8").strip(), values)


def _office(session: Session) -> str:
    office = UUID(meta.recall(session, meta.OFFICE) or "")
    return session.scalar(select(OfficeRow.name).where(OfficeRow.id == office)) or ""


def _repair_phone(session: Session, day: date) -> str:
    """One number where every building has the same; otherwise they stand on the notice of each building."""
    phones = {one.repair_phone for one in keepers(session, day)}
    return phones.pop() if len(phones) == 1 else ""


def adopt_regulation(
    session: Session, kind: Regulation, *, text: str, start: date, number: str = "", meeting: str = ""
) -> UUID:
    """施行 from a day on; the version before it ends that day."""
    before = session.scalars(
        select(RegulationRow).where(
            live(RegulationRow),
            RegulationRow.kind == kind.value,
            or_(RegulationRow.until.is_(None), RegulationRow.until > start),
        )
    ).all()
    for row in before:
        if row.start is not None and row.start >= start:
            raise EarlierRegulation(kind.value, row.start)
        row.until = start
    try:
        rules = label(rulebook(session).on(start))
    except NoRuleSet:
        rules = ""
    adopted = RegulationRow(
        id=new_id(),
        kind=kind.value,
        title=kind.value,
        number=clean("number", number) or None,
        meeting=clean("meeting", meeting) or None,
        start=start,
        text=_long("text", text),
        rule_set=rules or None,
    )
    session.add(adopted)
    return adopted.id


def _long(field: str, text: str) -> str:
    """A text of many paragraphs, each within the length of a free text."""
    return "\n".join(clean(field, part) for part in clean_lines(text))


def clean_lines(text: str) -> list[str]:
    """The paragraphs that say something."""
    return [part for part in text.splitlines() if part.strip()]


def sign_regulation(
    session: Session,
    regulation_id: UUID,
    teachers: Sequence[UUID],
    *,
    day: date,
    today: date,
    files: Sequence[NewFile] = (),
) -> int:
    """Residents signed that they were given the text; who signed before is left as it is. How many are new."""
    row_of(session, RegulationRow, regulation_id)
    signed = set(
        session.scalars(
            select(RegulationReceiptRow.teacher_id).where(
                live(RegulationReceiptRow), RegulationReceiptRow.regulation_id == regulation_id
            )
        )
    )
    new = [teacher for teacher in dict.fromkeys(teachers) if teacher not in signed]
    for teacher in new:
        row_of(session, TeacherRow, teacher)
        receipt = RegulationReceiptRow(
            id=new_id(), regulation_id=regulation_id, teacher_id=teacher, day=not_after(day, today)
        )
        session.add(receipt)
        if files:  # the signed copy
            session.flush()
            attach_files(session, "regulation_receipt", receipt.id, files)
    return len(new)
