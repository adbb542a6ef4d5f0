"""Applications of the year: one group has a home by now, one is on a notice, one is under review, some came back."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.applications import Request, move_application, save_draft
from dorms.actions.demo.year.story import Story
from dorms.actions.reviewing.chain import Return, pass_applications, refuse_application, return_application
from dorms.actions.reviewing.declaring import declare
from dorms.actions.reviewing.judging import Case, bench, check_off
from dorms.actions.reviewing.letters import Delivery, deliver_letter
from dorms.actions.reviewing.listing import proposed, qualified_entries
from dorms.actions.reviewing.notices import (
    NewNotice,
    close_notice,
    post_notice,
    publish_notice,
    take_down_notice,
)
from dorms.actions.reviewing.objections import NewObjection, lodge_objection
from dorms.db.queries.people import ApplicationLine, application_lines, teacher_lines
from dorms.db.queries.reviewing import letter_lines
from dorms.domain.applying import Correction, Status
from dorms.domain.codes import ApplicationKind
from dorms.domain.reviewing import Listing

D = date.fromisoformat
EARLY, MIDDLE = D("2026-05-11"), D("2026-05-31")  # the last day of applications of the first and second group
REFUSED, LOOKED_AT, PASSED = 6, 40, 10  # how many of each; the others wait for the clerk
PLACES = ("县教体局公告栏", "白山镇中心小学校门", "教师微信群")


def tell_applications(story: Story) -> None:
    """Review from the counter to the waiting list, in three groups by the day they applied."""
    lines = story.store.ask(application_lines, story.today)
    lines.sort(key=lambda line: (line.applied_on or date.max, line.number))
    early = [line for line in lines if line.applied_on and line.applied_on <= EARLY]
    middle = [line for line in lines if line.applied_on and EARLY < line.applied_on <= MIDDLE]
    late = [line for line in lines if line.applied_on and line.applied_on > MIDDLE]
    _complete(story, early, D("2026-05-15"))
    _complete(story, middle[:LOOKED_AT], D("2026-06-02"))
    _complete(story, late[:LOOKED_AT], D("2026-06-12"))
    judged = _judged(story, early, D("2026-05-18"))
    _refuse(story, [one for one in judged if one.refusals][:REFUSED])
    first = [one.id for one in judged if one.may_pass]
    second = [one.id for one in _judged(story, middle[:LOOKED_AT], D("2026-06-04")) if one.may_pass]
    third = [one.id for one in _judged(story, late[:LOOKED_AT], D("2026-06-12")) if one.may_pass]
    _first_notice(story, first)
    _second_notice(story, second)
    story.do(pass_applications, third[:PASSED], day=D("2026-06-12"))
    _others(story, third[PASSED:])


def _complete(story: Story, lines: Sequence[ApplicationLine], day: date) -> None:
    """Declared on the form, and every document seen."""
    ids = [line.id for line in lines]
    story.do(declare, ids, day=day)
    story.do(check_off, ids, day=day, today=story.today)


def _judged(story: Story, lines: Sequence[ApplicationLine], day: date) -> list[Case]:
    """What the rules said of these on that day."""
    return story.store.ask(_cases, [line.id for line in lines], day, story.store.actor)


def _cases(session: Session, ids: Sequence[UUID], day: date, actor: UUID | None) -> list[Case]:
    found = bench(session, day, ids)
    return [found.case(one, actor) for one in ids]


def _refuse(story: Story, refused: Sequence[Case]) -> None:
    """不予通过, each with its letter; most of the letters were handed over, some still lie there."""
    facts = "经核查，本人在工作学校所在乡镇有自有住房"
    for case in refused:
        story.do(refuse_application, case.id, day=D("2026-05-21"), facts=facts)
    letters = sorted(story.store.ask(letter_lines, story.today), key=lambda line: line.number)
    handed = [(letter.id, Delivery(D("2026-05-25"), receiver=letter.name)) for letter in letters[:4]]
    story.all(deliver_letter, [((letter, how), {"today": story.today}) for letter, how in handed])


def _first_notice(story: Story, group: list[UUID]) -> None:
    """Passed by school and central school, published, approved by the bureau: they wait for a home."""
    story.do(pass_applications, group, day=D("2026-05-18"), opinion="材料齐全，情况属实")
    story.do(pass_applications, group, day=D("2026-05-19"), opinion="同意")
    notice = _publish(story, D("2026-05-20"), "2026年周转宿舍申请资格名单（第一批）")
    story.do(close_notice, notice, day=D("2026-05-28"), report="公示期间没有收到异议")
    story.do(take_down_notice, notice, day=D("2026-05-28"), today=story.today)
    story.do(pass_applications, group, day=D("2026-05-28"), opinion="局务会审定")


def _second_notice(story: Story, group: list[UUID]) -> None:
    """On a notice that runs until tomorrow; somebody objects to one of them."""
    story.do(pass_applications, group, day=D("2026-06-04"), opinion="材料齐全，情况属实")
    story.do(pass_applications, group, day=D("2026-06-08"), opinion="同意")
    notice = _publish(story, D("2026-06-10"), "2026年周转宿舍申请资格名单（第二批）")
    objection = NewObjection(
        raised_by="教师代表", content="反映公示名单中一人在县城已有住房，请核实。", day=D("2026-06-12"),
        notice_id=notice, application_id=group[3],
    )  # fmt: skip
    story.do(lodge_objection, objection, today=story.today)


def _publish(story: Story, start: date, subject: str) -> UUID:
    last, rules, to, _ = story.store.ask(proposed, Listing.QUALIFIED, start)
    assert last is not None
    new = NewNotice(
        listing=Listing.QUALIFIED, subject=subject, entries=story.store.ask(qualified_entries, start), start=start,
        last_day=last, basis="《农村教师周转宿舍管理办法》", rule_set=rules, objections_to=to, phone="0551-87300000",
        place="县教体局人事股",
    )  # fmt: skip
    notice: UUID = story.do(publish_notice, new)
    story.do(post_notice, notice, PLACES, day=start, today=story.today)
    return notice


def _others(story: Story, group: list[UUID]) -> None:
    """Some came back for correction, one was withdrawn, two are drafts."""
    for application, wanted in zip(group[:3], ("结婚证复印件", "住房情况证明原件", "服务协议"), strict=True):
        back = Return(
            codes=(Correction.MISSING_PROOF,), wanted=f"请补交{wanted}", day=D("2026-06-11"),
            comply_by=D("2026-06-18"),
        )  # fmt: skip
        story.do(return_application, application, back)
    story.do(
        move_application,
        group[4],
        Status.WITHDRAWN,
        day=D("2026-06-12"),
        opinion="本人已在县城租房，撤回申请",
    )
    applied = {line.teacher_id for line in story.store.ask(application_lines, story.today)}
    without = [
        line.id
        for line in story.store.ask(teacher_lines, story.today)
        if not line.unit and line.id not in applied
    ]
    for teacher in without[:2]:
        story.do(save_draft, Request(teacher, str(ApplicationKind.NEW), D("2026-06-15")), today=story.today)
