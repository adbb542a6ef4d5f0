"""Letters with a remedy (告知书, 通知书), their delivery, and until when they can be objected to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.common import clean, next_number, not_after, row_of
from dorms.db.queries.rulebook import work_calendar
from dorms.db.tables import DeliveryRow, LetterRow, TeacherRow
from dorms.domain.identity import new_id
from dorms.domain.reviewing import LetterKind, Way
from dorms.errors.living import DaysOutOfOrder, UnknownCode
from dorms.errors.reviewing import TwoWitnesses
from dorms.rules.quantities import Quantity, later, parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLetter:
    """What a letter will say for good: facts, clauses as (number, text), codes, by when to comply, the remedy."""

    kind: str
    teacher_id: UUID
    day: date
    facts: str
    codes: Sequence[str] = ()
    clauses: Sequence[tuple[str, str]] = ()
    application_id: UUID | None = None
    stay_id: UUID | None = None
    objection_id: UUID | None = None
    rule_set: str = ""
    comply_by: date | None = None
    object_within: str = ""
    object_to: str = ""


def issue_letter(session: Session, new: NewLetter) -> UUID:
    """Write a letter with the next number; it is then to be delivered."""
    if new.kind not in set(LetterKind):
        raise UnknownCode("kind", new.kind, tuple(LetterKind))
    row_of(session, TeacherRow, new.teacher_id)
    if new.comply_by is not None and new.comply_by < new.day:
        raise DaysOutOfOrder(new.kind, new.day, "期限", new.comply_by)
    row = LetterRow(
        id=new_id(),
        number=next_number(session, LetterRow.number, "GZ", new.day.year),
        kind=str(new.kind),
        teacher_id=new.teacher_id,
        application_id=new.application_id,
        stay_id=new.stay_id,
        objection_id=new.objection_id,
        reason_codes=list(new.codes),
        facts=clean("facts", new.facts, required=True),
        clauses=[list(one) for one in new.clauses],
        rule_set=new.rule_set,
        issued_on=new.day,
        comply_by=new.comply_by,
        object_within=new.object_within,
        object_to=new.object_to,
    )
    session.add(row)
    session.flush()
    return row.id


@dataclass(frozen=True, slots=True)
class Delivery:
    """When and how a letter reached its person; `receiver` signed, or the `witnesses` saw it left there."""

    day: date
    way: str = Way.DIRECT
    receiver: str = ""
    witnesses: tuple[str, ...] = ()
    note: str = ""


def deliver_letter(session: Session, letter_id: UUID, delivery: Delivery, *, today: date) -> UUID:
    """Record 送达: from this day the time to object runs. Left behind it needs two named witnesses."""
    letter = row_of(session, LetterRow, letter_id)
    day = not_after(delivery.day, today)
    if delivery.way not in set(Way):
        raise UnknownCode("way", delivery.way, tuple(Way))
    if letter.issued_on is not None and day < letter.issued_on:
        raise DaysOutOfOrder(letter.kind or "", letter.issued_on, "送达", day)
    witnesses = [name for name in (clean("witnesses", one) for one in delivery.witnesses) if name]
    receiver = clean("receiver", delivery.receiver, required=delivery.way in (Way.DIRECT, Way.ENTRUSTED))
    if delivery.way == Way.LEFT and len(set(witnesses)) < 2:
        raise TwoWitnesses
    row = DeliveryRow(
        id=new_id(),
        letter_id=letter_id,
        teacher_id=letter.teacher_id,
        way=str(delivery.way),
        day=day,
        object_by=_object_by(session, letter.object_within, day),
        receiver=receiver or None,
        witnesses="、".join(witnesses) or None,
        note=clean("note", delivery.note) or None,
    )
    session.add(row)
    session.flush()
    return row.id


def _object_by(session: Session, within: str | None, delivered: date) -> date | None:
    """The last day to object, by the calendar of working days as it is known now."""
    written = parsed(within or "")
    if written is None or written[1] is None:
        return None
    return later(delivered, Quantity(written[0], written[1]), work_calendar(session))
