"""Reviewing as the pages and papers show it: proofs, letters, notices, outside lists, ranked lists.

The stored value of every code is the text itself, so that an unknown one of a newer program survives.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from dorms.domain.decisions import Clause, Decision, Finding, Working, decision_from


class ProofState(StrEnum):
    """In which form a document was seen."""

    ORIGINAL = "原件"
    COPY = "复印件"
    LACKING = "待补"
    WAIVED = "免交"


class LetterKind(StrEnum):
    """What a letter says: its title."""

    REFUSAL = "不予通过告知书"
    CORRECTION = "补正通知书"
    NOT_RENEWED = "不予续住告知书"
    VACATE = "腾退通知书"
    ANSWER = "异议答复书"


class Way(StrEnum):
    """How a letter reached its person."""

    DIRECT = "直接送达"
    LEFT = "留置送达"
    POST = "邮寄送达"
    ENTRUSTED = "委托送达"
    PUBLIC = "公告送达"


class Listing(StrEnum):
    """The lists that are published, as rule sets name them."""

    QUALIFIED = "资格名单"
    RANKED = "排序名单"
    RESULT = "分配结果"
    RENEWED = "续住名单"
    VACANT = "空置警示名单"


class EvidenceKind(StrEnum):
    """What an outside list is of."""

    PROPERTY = "不动产登记"
    PUBLIC_RENTAL = "公租房"
    STAFF = "在编人员"
    OTHER = "其他"


class Verdict(StrEnum):
    """What was found out about a hit."""

    TRUE = "属实"
    NOT_THEM = "不是本人"
    HARMLESS = "不影响资格"


class Answer(StrEnum):
    """What became of an objection."""

    UPHELD = "成立"
    REJECTED = "不成立"


class Notified(StrEnum):
    """What came of a public notice."""

    UNOPPOSED = "无异议"
    OPPOSED = "有异议"


class Signing(StrEnum):
    """How the applicant confirmed the score."""

    SELF = "本人签字"
    PROXY = "委托签字"
    NOT_SIGNED = "未签字"


class Turn(StrEnum):
    """What happened to somebody on the waiting list."""

    SKIPPED = "跳过"
    GAVE_UP = "放弃"
    REMOVED = "移出"
    RESTORED = "恢复"


@dataclass(frozen=True, slots=True)
class ProofLine:
    """One document of the checklist: asked for by a clause, seen in a form by somebody on a day."""

    document: str
    clause: str
    clause_text: str
    copy_is_enough: bool
    needed: bool  # False: the facts do not say yet whether it is
    state: str = ""
    seen_on: date | None = None
    verifier: str = ""
    dated: date | None = None
    note: str = ""

    @property
    def is_settled(self) -> bool:
        """Seen in a form that is enough."""
        if self.state in (ProofState.ORIGINAL, ProofState.WAIVED):
            return True
        return self.state == ProofState.COPY and self.copy_is_enough


@dataclass(frozen=True, slots=True)
class HitLine:
    """An entry of an outside list that may be this person; open until somebody has found out."""

    id: UUID
    teacher_id: UUID
    name: str
    whose: str
    kind: str
    source: str
    dated: date | None
    matched_by: str
    row: int | None
    says: str
    verdict: str = ""
    settled_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter with its delivery and the end of the time to object, if it has been delivered."""

    id: UUID
    number: str
    kind: str
    teacher_id: UUID | None
    name: str
    school: str
    application_id: UUID | None
    application: str
    stay_id: UUID | None
    codes: tuple[str, ...]
    facts: str
    clauses: tuple[tuple[str, str], ...]
    rule_set: str
    issued_on: date | None
    comply_by: date | None
    object_within: str
    object_to: str
    delivered_on: date | None = None
    way: str = ""
    receiver: str = ""
    witnesses: str = ""
    object_by: date | None = None
    objections: int = 0


@dataclass(frozen=True, slots=True)
class NoticeEntry:
    """One line of a public notice, frozen; `application` tells which case it is of and is not printed."""

    application: str
    name: str
    school: str = ""
    category: str = ""
    unit_type: str = ""
    unit: str = ""
    points: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PostingLine:
    id: UUID
    place: str
    posted_on: date | None
    taken_down_on: date | None


@dataclass(frozen=True, slots=True)
class ObjectionLine:
    """An objection to a notice or a letter and its answer."""

    id: UUID
    number: str
    notice_id: UUID | None
    letter_id: UUID | None
    application_id: UUID | None
    about: str
    raised_by: str
    content: str
    lodged_on: date | None
    answer_by: date | None
    answered_on: date | None
    outcome: str
    answer: str


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A public notice with its postings and objections."""

    id: UUID
    number: str
    listing: str
    subject: str
    basis: str
    rule_set: str
    entries: tuple[NoticeEntry, ...]
    start: date | None
    last_day: date | None
    objections_to: str
    phone: str
    place: str
    closed_on: date | None
    outcome: str
    report: str
    postings: tuple[PostingLine, ...] = ()
    objections: tuple[ObjectionLine, ...] = ()

    @property
    def open_objections(self) -> int:
        return sum(one.answered_on is None for one in self.objections)

    @property
    def hanging(self) -> tuple[PostingLine, ...]:
        """Where it still hangs."""
        return tuple(one for one in self.postings if one.taken_down_on is None)


@dataclass(frozen=True, slots=True)
class RankingHead:
    """A ranked list: of a school or the county, as of a day, locked or not."""

    id: UUID
    title: str
    school_id: UUID | None
    school: str
    rule_set: str
    day: date | None
    locked_on: date | None
    hash: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class RankedLine:
    """One applicant's place with the score it comes from; `decision` is the canonical text of the decision."""

    id: UUID
    ranking_id: UUID
    application_id: UUID
    number: str
    teacher_id: UUID
    name: str
    partner_id: UUID | None
    partner: str
    school: str
    category: str
    applied_on: date | None
    status: str
    place: int
    tier: int
    points: Decimal
    ties: tuple[int, ...]
    is_open: bool
    decision: str
    score: str  # hash of what is signed
    signed_on: date | None = None
    signing: str = ""
    unsigned_reason: str = ""
    skips: int = 0
    give_ups: int = 0
    removed: bool = False

    @property
    def is_confirmed(self) -> bool:
        """Signed for this score, or not signed for a reason."""
        return bool(self.signing)


@dataclass(frozen=True, slots=True)
class Move:
    """What changed for one applicant between two rankings."""

    application_id: UUID
    name: str
    before: int | None  # None: new on the list
    after: int | None  # None: no longer on it
    points_before: Decimal | None
    points_after: Decimal | None
    facts: tuple[tuple[str, str, str], ...] = ()  # fact, before, after


def points_text(points: Decimal) -> str:
    """Points as people write them: 36, 36.5."""
    return f"{points.normalize():f}"


def decision_of(text: str) -> Decision:
    """The decision whose canonical text this is; ValueError if it is none."""
    return decision_from(json.loads(text))


def point_lines(decision: str) -> list[tuple[Clause, Working, str]]:
    """Every clause that brings points, its arithmetic and the points, of a stored decision."""
    return lines_of(decision_of(decision)) if decision else []


def lines_of(decision: Decision) -> list[tuple[Clause, Working, str]]:
    """The same of a decision."""
    return [
        (finding.clause, finding.working, given.value)
        for finding in decision.findings
        for given in finding.gives
        if given.name == "points"
    ]


def facts_in(findings: tuple[Finding, ...]) -> dict[str, str]:
    """The facts that findings rest on, by name: those of their checks and those in their arithmetic."""
    found: dict[str, str] = {}
    for finding in findings:
        if finding.check is not None:
            found.update({one.name: one.value for one in finding.check.facts})
            for part in finding.check.parts:
                found.update({one.name: one.value for one in part.facts})
        figures = dict(finding.working.figures)
        if "fact" in figures and finding.working.code != "tie":  # whose key is no value of the fact
            found[figures["fact"]] = figures.get("value", figures.get("count", ""))
    return found
