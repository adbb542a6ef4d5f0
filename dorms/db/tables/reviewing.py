"""How applications are examined and answered: proofs, letters and their delivery, objections, public notices,
outside lists, ranked lists.

What one office sees and another decides stands in rows of their own (a delivery, a confirmation, an answer to
evidence): an office writes its own rows only.
"""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from dorms.db.tables.base import Base, Exact, JsonText, Synced, field


class ProofRow(Synced, Base):
    """A document of an application as somebody saw it on a day; the last one of its name counts."""

    __person__ = "teacher_id"

    application_id: Mapped[UUID | None] = field(to="application")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    document: Mapped[str | None] = field()
    state: Mapped[str | None] = field(register="seen")  # 原件 复印件 待补 免交
    seen_on: Mapped[date | None] = field(register="seen")
    verifier: Mapped[UUID | None] = field(register="seen", to="actor")
    dated: Mapped[date | None] = field()  # the day on the document itself
    note: Mapped[str | None] = field(personal=True)


class LetterRow(Synced, Base):
    """A written answer with a remedy (告知书, 通知书); what it says is frozen when it is issued."""

    __person__ = "teacher_id"

    number: Mapped[str | None] = field()  # 文号
    kind: Mapped[str | None] = field()  # 不予通过告知书 补正通知书 不予续住告知书 腾退通知书 异议答复书
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    application_id: Mapped[UUID | None] = field(to="application")
    stay_id: Mapped[UUID | None] = field(to="stay")
    objection_id: Mapped[UUID | None] = field(to="objection")
    reason_codes: Mapped[list[str] | None] = field(JsonText)
    facts: Mapped[str | None] = field(personal=True)
    clauses: Mapped[list[list[str]] | None] = field(JsonText)  # [number, text]
    rule_set: Mapped[str | None] = field()
    issued_on: Mapped[date | None] = field()
    comply_by: Mapped[date | None] = field()  # 补正, 腾退: by when
    object_within: Mapped[str | None] = field(register="remedy")  # 5个工作日, counted from delivery
    object_to: Mapped[str | None] = field(register="remedy")


class DeliveryRow(Synced, Base):
    """送达回证: when and how a letter reached its person, signed by them or by two witnesses."""

    __person__ = "teacher_id"

    letter_id: Mapped[UUID | None] = field(to="letter")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    way: Mapped[str | None] = field(register="served")  # 直接送达 留置送达 邮寄送达 公告送达
    day: Mapped[date | None] = field(register="served")
    object_by: Mapped[date | None] = field(register="served")  # the last day to object, counted from `day`
    receiver: Mapped[str | None] = field(personal=True)
    witnesses: Mapped[str | None] = field(personal=True)
    note: Mapped[str | None] = field(personal=True)


class ObjectionRow(Synced, Base):
    """异议 against a letter or a public notice, and its answer."""

    __person__ = "teacher_id"

    number: Mapped[str | None] = field()
    notice_id: Mapped[UUID | None] = field(to="public_notice")
    letter_id: Mapped[UUID | None] = field(to="letter")
    application_id: Mapped[UUID | None] = field(to="application")
    teacher_id: Mapped[UUID | None] = field(to="teacher")  # whom it is about
    raised_by: Mapped[str | None] = field(personal=True)
    content: Mapped[str | None] = field(personal=True)
    lodged_on: Mapped[date | None] = field()
    answer_by: Mapped[date | None] = field()
    answered_on: Mapped[date | None] = field(register="answer")
    outcome: Mapped[str | None] = field(register="answer")  # 成立 不成立
    answer: Mapped[str | None] = field(personal=True)


class PublicNoticeRow(Synced, Base):
    """公示 of a list: its lines are frozen, and none of them has a number of a card or a telephone."""

    number: Mapped[str | None] = field()
    listing: Mapped[str | None] = field()  # 资格名单 排序名单 分配结果 续住名单 空置警示名单
    subject: Mapped[str | None] = field()
    basis: Mapped[str | None] = field()
    rule_set: Mapped[str | None] = field()
    lines: Mapped[list[dict[str, str]] | None] = field(JsonText)
    start: Mapped[date | None] = field(register="period")
    last_day: Mapped[date | None] = field(register="period")
    objections_to: Mapped[str | None] = field(register="contact")
    phone: Mapped[str | None] = field(register="contact")  # 监督电话 of the office
    place: Mapped[str | None] = field(register="contact")
    closed_on: Mapped[date | None] = field(register="closing")
    outcome: Mapped[str | None] = field(register="closing")
    report: Mapped[str | None] = field()  # what 《公示情况说明》 adds in words


class PostingRow(Synced, Base):
    """Where and when a notice was hung up, and taken down again."""

    notice_id: Mapped[UUID | None] = field(to="public_notice")
    place: Mapped[str | None] = field()
    posted_on: Mapped[date | None] = field()
    taken_down_on: Mapped[date | None] = field()


class EvidenceListRow(Synced, Base):
    """An outside list that applicants were compared with; the list itself is not kept, only its hash."""

    kind: Mapped[str | None] = field()  # 不动产 公租房 在编人员
    source: Mapped[str | None] = field()
    dated: Mapped[date | None] = field()  # the day the data are of
    name: Mapped[str | None] = field()
    hash: Mapped[str | None] = field()
    rows: Mapped[int | None] = field()
    compared_on: Mapped[date | None] = field()


class EvidenceRow(Synced, Base):
    """A hit: an entry of an outside list that may be this person. It is a question, never a refusal."""

    __person__ = "teacher_id"

    list_id: Mapped[UUID | None] = field(to="evidence_list")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    whose: Mapped[str | None] = field()  # 本人 配偶
    matched_by: Mapped[str | None] = field()  # 身份证号 姓名
    row: Mapped[int | None] = field()  # in the file
    says: Mapped[str | None] = field(personal=True)


class EvidenceAnswerRow(Synced, Base):
    """What somebody found out about a hit; the last one counts."""

    __person__ = "teacher_id"

    evidence_id: Mapped[UUID | None] = field(to="evidence")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    verdict: Mapped[str | None] = field(register="answer")  # 属实 不属实 不影响资格
    day: Mapped[date | None] = field(register="answer")
    reason: Mapped[str | None] = field(personal=True)


class RankingRow(Synced, Base):
    """A ranked list (轮候册) of a school or of the county; once locked, its lines never change."""

    title: Mapped[str | None] = field()
    school_id: Mapped[UUID | None] = field(to="school")  # None: the whole county
    rule_set: Mapped[str | None] = field(register="ranked")
    day: Mapped[date | None] = field(register="ranked")  # the day the facts are of
    locked_on: Mapped[date | None] = field(register="lock")
    hash: Mapped[str | None] = field(register="lock")


class RankingLineRow(Synced, Base):
    """One applicant on a ranked list, with the decision its points come from."""

    __person__ = "teacher_id"

    ranking_id: Mapped[UUID | None] = field(to="ranking")
    application_id: Mapped[UUID | None] = field(to="application")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    place: Mapped[int | None] = field()
    tier: Mapped[int | None] = field(register="score")
    points: Mapped[Decimal | None] = field(Exact(2), register="score")
    ties: Mapped[list[int] | None] = field(JsonText, register="score")
    decision: Mapped[str | None] = field(
        register="score"
    )  # canonical text: every point line, fact and clause
    is_open: Mapped[bool | None] = field(register="score")  # a fact is missing


class ConfirmationRow(Synced, Base):
    """《积分(资格)确认表》: signed by the applicant, or why not; good for the score it names."""

    __person__ = "teacher_id"

    ranking_id: Mapped[UUID | None] = field(to="ranking")
    application_id: Mapped[UUID | None] = field(to="application")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    score: Mapped[str | None] = field()  # hash of what was signed
    day: Mapped[date | None] = field()
    way: Mapped[str | None] = field()  # 本人签字 委托签字 未签字
    reason: Mapped[str | None] = field(personal=True)


class WaitingStepRow(Synced, Base):
    """轮候: skipped, given up, removed from the list or put back, always with a reason."""

    __person__ = "teacher_id"

    application_id: Mapped[UUID | None] = field(to="application")
    teacher_id: Mapped[UUID | None] = field(to="teacher")
    unit_id: Mapped[UUID | None] = field(to="unit")
    ranking_id: Mapped[UUID | None] = field(to="ranking")
    kind: Mapped[str | None] = field()  # 跳过 放弃 移出 恢复
    day: Mapped[date | None] = field()
    reason_code: Mapped[str | None] = field()
    reason: Mapped[str | None] = field(personal=True)
