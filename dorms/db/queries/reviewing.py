"""Proofs, letters, notices, objections and outside lists as pages, papers and actions read them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dorms.db.queries.facts import facts_on
from dorms.db.queries.records import school_places
from dorms.db.tables import (
    ActorRow,
    ApplicationRow,
    DeliveryRow,
    EvidenceAnswerRow,
    EvidenceListRow,
    EvidenceRow,
    LetterRow,
    ObjectionRow,
    PostingRow,
    ProofRow,
    PublicNoticeRow,
    TeacherRow,
    live,
)
from dorms.domain.comparing import Compared
from dorms.domain.reviewing import (
    HitLine,
    LetterLine,
    NoticeEntry,
    NoticeLine,
    ObjectionLine,
    PostingLine,
    ProofLine,
)


def proofs_seen(
    session: Session, applications: Collection[UUID] | None = None
) -> dict[UUID, dict[str, ProofLine]]:
    """Of each application by document how it was seen last; the clause is not known here and left empty."""
    query = (
        select(ProofRow, ActorRow.name)
        .outerjoin(ActorRow, ProofRow.verifier == ActorRow.id)
        .where(live(ProofRow))
        .order_by(ProofRow.seen_on, ProofRow.id)
    )
    if applications is not None:
        query = query.where(ProofRow.application_id.in_(applications))
    found: dict[UUID, dict[str, ProofLine]] = defaultdict(dict)
    for row, verifier in session.execute(query):
        if row.application_id is not None and row.document:
            found[row.application_id][row.document] = ProofLine(
                row.document, "", "", False, True, row.state or "", row.seen_on, verifier or "", row.dated,
                row.note or "",
            )  # fmt: skip
    return found


def hits_of(session: Session, teachers: Collection[UUID] | None = None) -> list[HitLine]:
    """Every hit of an outside list, the newest list first, with what was found out about it."""
    answers: dict[UUID | None, EvidenceAnswerRow] = {}
    for answer in session.scalars(
        select(EvidenceAnswerRow)
        .where(live(EvidenceAnswerRow))
        .order_by(EvidenceAnswerRow.day, EvidenceAnswerRow.id)
    ):
        answers[answer.evidence_id] = answer
    query = (
        select(EvidenceRow, EvidenceListRow, TeacherRow.name)
        .join(EvidenceListRow, EvidenceRow.list_id == EvidenceListRow.id)
        .join(TeacherRow, EvidenceRow.teacher_id == TeacherRow.id)
        .where(live(EvidenceRow), live(EvidenceListRow), live(TeacherRow))
        .order_by(EvidenceListRow.compared_on.desc(), EvidenceListRow.id, EvidenceRow.row)
    )
    if teachers is not None:
        query = query.where(EvidenceRow.teacher_id.in_(teachers))
    return [
        _hit(row, listed, name or "", answers.get(row.id)) for row, listed, name in session.execute(query)
    ]


def _hit(row: EvidenceRow, listed: EvidenceListRow, name: str, answer: EvidenceAnswerRow | None) -> HitLine:
    assert row.teacher_id is not None
    return HitLine(
        row.id, row.teacher_id, name, row.whose or "", listed.kind or "", listed.source or "", listed.dated,
        row.matched_by or "", row.row, row.says or "",
        (answer.verdict or "") if answer else "", answer.day if answer else None,
        (answer.reason or "") if answer else "",
    )  # fmt: skip


def people_to_compare(session: Session) -> list[Compared]:
    """Everybody on file with their spouse, for a comparison with an outside list."""
    rows = session.execute(
        select(
            TeacherRow.id, TeacherRow.name, TeacherRow.id_number, TeacherRow.spouse_name, TeacherRow.spouse_id
        ).where(live(TeacherRow))
    )
    return [
        Compared(teacher, name or "", number or "", spouse or "", spouse_number or "")
        for teacher, name, number, spouse, spouse_number in rows
    ]


def object_by(session: Session, letter: UUID) -> date | None:
    """The last day to object to a delivered letter."""
    return session.scalar(
        select(DeliveryRow.object_by)
        .where(DeliveryRow.letter_id == letter, live(DeliveryRow))
        .order_by(DeliveryRow.day, DeliveryRow.id)
        .limit(1)
    )


def letter_lines(session: Session, day: date, letters: Collection[UUID] | None = None) -> list[LetterLine]:
    """Every letter, the newest first; the first delivery counts."""
    facts, schools = facts_on(session, day), school_places(session)
    deliveries: dict[UUID | None, DeliveryRow] = {}
    for delivery in session.scalars(
        select(DeliveryRow).where(live(DeliveryRow)).order_by(DeliveryRow.day, DeliveryRow.id)
    ):
        deliveries.setdefault(delivery.letter_id, delivery)
    raised: dict[UUID | None, int] = dict(
        session.execute(
            select(ObjectionRow.letter_id, func.count())
            .where(live(ObjectionRow))
            .group_by(ObjectionRow.letter_id)
        ).all()
    )
    query = (
        select(LetterRow, TeacherRow.name, ApplicationRow.number)
        .outerjoin(TeacherRow, LetterRow.teacher_id == TeacherRow.id)
        .outerjoin(ApplicationRow, LetterRow.application_id == ApplicationRow.id)
        .where(live(LetterRow))
        .order_by(LetterRow.issued_on.desc(), LetterRow.number.desc())
    )
    if letters is not None:
        query = query.where(LetterRow.id.in_(letters))
    return [
        _letter(row, name or "", number or "", deliveries.get(row.id), raised.get(row.id, 0),
                _school(facts, schools, row.teacher_id))
        for row, name, number in session.execute(query)
    ]  # fmt: skip


def _letter(
    row: LetterRow, name: str, application: str, delivery: DeliveryRow | None, raised: int, school: str
) -> LetterLine:
    return LetterLine(
        id=row.id,
        number=row.number or "",
        kind=row.kind or "",
        teacher_id=row.teacher_id,
        name=name,
        school=school,
        application_id=row.application_id,
        application=application,
        stay_id=row.stay_id,
        codes=tuple(row.reason_codes or ()),
        facts=row.facts or "",
        clauses=tuple((one[0], one[1]) for one in row.clauses or () if len(one) == 2),
        rule_set=row.rule_set or "",
        issued_on=row.issued_on,
        comply_by=row.comply_by,
        object_within=row.object_within or "",
        object_to=row.object_to or "",
        delivered_on=delivery.day if delivery else None,
        way=(delivery.way or "") if delivery else "",
        receiver=(delivery.receiver or "") if delivery else "",
        witnesses=(delivery.witnesses or "") if delivery else "",
        object_by=delivery.object_by if delivery else None,
        objections=raised,
    )


def objection_lines(session: Session) -> list[ObjectionLine]:
    """Every objection in the order they came."""
    rows = session.execute(
        select(ObjectionRow, TeacherRow.name)
        .outerjoin(TeacherRow, ObjectionRow.teacher_id == TeacherRow.id)
        .where(live(ObjectionRow))
        .order_by(ObjectionRow.lodged_on, ObjectionRow.number)
    )
    return [_objection(row, name or "") for row, name in rows]


def _objection(row: ObjectionRow, about: str) -> ObjectionLine:
    return ObjectionLine(
        row.id, row.number or "", row.notice_id, row.letter_id, row.application_id, about, row.raised_by or "",
        row.content or "", row.lodged_on, row.answer_by, row.answered_on, row.outcome or "", row.answer or "",
    )  # fmt: skip


def notice_lines(session: Session) -> list[NoticeLine]:
    """Every public notice, the newest first."""
    postings: dict[UUID | None, list[PostingLine]] = defaultdict(list)
    for one in session.scalars(
        select(PostingRow).where(live(PostingRow)).order_by(PostingRow.posted_on, PostingRow.id)
    ):
        postings[one.notice_id].append(PostingLine(one.id, one.place or "", one.posted_on, one.taken_down_on))
    objections: dict[UUID | None, list[ObjectionLine]] = defaultdict(list)
    for line in objection_lines(session):
        objections[line.notice_id].append(line)
    rows = session.scalars(
        select(PublicNoticeRow)
        .where(live(PublicNoticeRow))
        .order_by(PublicNoticeRow.start.desc(), PublicNoticeRow.number.desc())
    )
    return [
        NoticeLine(
            row.id, row.number or "", row.listing or "", row.subject or "", row.basis or "", row.rule_set or "",
            tuple(entries_of(row.lines or ())), row.start, row.last_day, row.objections_to or "",
            row.phone or "", row.place or "", row.closed_on, row.outcome or "", row.report or "",
            tuple(postings[row.id]), tuple(objections[row.id]),
        )
        for row in rows
    ]  # fmt: skip


_ENTRY = frozenset(NoticeEntry.__dataclass_fields__)


def entries_of(lines: Sequence[Any]) -> list[NoticeEntry]:
    """The frozen lines of a notice; parts of a newer program are left out."""
    return [
        NoticeEntry(**{name: str(value) for name, value in line.items() if name in _ENTRY})
        for line in lines
        if isinstance(line, dict) and {"application", "name"} <= line.keys()
    ]


def last_contact(session: Session) -> tuple[str, str, str]:
    """Where objections went in the last notice: office, telephone, place; proposed for the next one."""
    row = session.execute(
        select(PublicNoticeRow.objections_to, PublicNoticeRow.phone, PublicNoticeRow.place)
        .where(live(PublicNoticeRow))
        .order_by(PublicNoticeRow.start.desc(), PublicNoticeRow.id.desc())
        .limit(1)
    ).first()
    return (row[0] or "", row[1] or "", row[2] or "") if row is not None else ("", "", "")


def _school(
    facts: dict[UUID, dict[str, str]], schools: dict[str, tuple[str, str]], teacher: UUID | None
) -> str:
    own = facts.get(teacher, {}) if teacher is not None else {}
    return schools.get(own.get("school", ""), ("", ""))[1]
