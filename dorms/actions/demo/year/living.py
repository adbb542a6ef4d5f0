"""Living there: the season of renewals, those who leave, what was found against the rules, papers that come back."""

from datetime import date
from decimal import Decimal

from dorms.actions.demo.year.story import Story
from dorms.actions.issuing import issue_sheet
from dorms.actions.money.entries import Money, take_deposit
from dorms.actions.residence.conduct import Found, record_violation, register_co_resident, remedy_violation
from dorms.actions.residence.leaving import CheckOut, check_out
from dorms.actions.residence.noticing import give_notice
from dorms.actions.reviewing.letters import Delivery, deliver_letter
from dorms.actions.seasons.publishing import issue_stay_letters
from dorms.actions.seasons.replies import Reply, record_replies
from dorms.actions.seasons.review import review
from dorms.actions.seasons.settling import Settling, renew_clear, settle_stay
from dorms.actions.seasons.starting import plan_season, start_season
from dorms.actions.tracing import Printed, note_printed, note_returned
from dorms.db.queries.tracing import traced_papers
from dorms.domain.handing import LeaveReason
from dorms.domain.issuing import SheetOrder
from dorms.domain.records import StayRecord
from dorms.domain.renewing import LEAVE, RENEW, UNCHANGED, Sort
from dorms.domain.residence import USUAL_THINGS
from dorms.domain.reviewing import LetterKind
from dorms.domain.tracing import Step

D = date.fromisoformat
AT = 1_781_488_800_000  # 2026-06-15 10:00 in Peking, as a clock of then would have said
DEPOSITS = 30


def tell_leaving(story: Story) -> None:
    """Four have gone and been settled, three are told to go, one of them should be gone."""
    agreements = story.agreements()
    stays = [one for one in story.living() if one.deposit and one.id in agreements][:DEPOSITS]
    paid = [
        Money(teacher_id=one.teacher_id, amount=one.deposit or Decimal(0), day=one.move_in, receipt=f"皖0025{at:04d}",
              agreement_id=agreements[one.id])
        for at, one in enumerate(stays)
    ]  # fmt: skip
    story.all(take_deposit, [((money,), {"today": story.today}) for money in paid])
    alone = [one for one in stays if sum(other.unit_id == one.unit_id for other in stays) == 1]
    gone = ((alone[0], LeaveReason.POSTED), (alone[1], LeaveReason.OWN_HOME), (alone[2], LeaveReason.QUIT))
    for stay, reason in gone:
        told = D("2026-06-01")
        story.do(give_notice, stay.id, reason, event=told, noticed_on=told, today=story.today)
        out = CheckOut(
            stay_ids=(stay.id,), day=D("2026-06-05"), reason=reason, things=USUAL_THINGS, inspector="宿管员",
            charge_missed=True,
        )  # fmt: skip
        story.do(check_out, out, today=story.today)
    _told_to_go(story, alone[3:6])


def _told_to_go(story: Story, stays: list[StayRecord]) -> None:
    days = (("2026-05-06", "2026-05-31"), ("2026-06-01", "2026-06-20"), ("2026-06-10", "2026-06-30"))
    for stay, (told, until) in zip(stays, days, strict=True):
        day = D(told)
        story.do(
            give_notice, stay.id, LeaveReason.POSTED, event=day, noticed_on=day, today=story.today,
            leave_by=D(until), note="按调令确定",
        )  # fmt: skip


def tell_conduct(story: Story) -> None:
    """Two violations, one put right; family members who live along."""
    stays = story.living()
    wires = Found(
        teacher_id=stays[20].teacher_id, unit_id=stays[20].unit_id, day=D("2026-04-16"), code="MISUSE",
        facts="私拉电线给电动车充电", evidence="现场照片两张、巡查记录", handling="当场责令拆除",
    )  # fmt: skip
    lent = Found(
        teacher_id=stays[45].teacher_id, unit_id=stays[45].unit_id, day=D("2026-06-04"), code="SUBLET",
        facts="把房间借给校外亲属长期居住", evidence="走访笔录、本人书面说明",
    )  # fmt: skip
    put_right, _ = story.all(record_violation, [((one,), {"today": story.today}) for one in (wires, lent)])
    story.do(remedy_violation, put_right, day=D("2026-04-17"), note="已拆除并签订消防安全责任书")
    family = (("王小雨", "女儿"), ("刘桂英", "母亲"), ("陈志强", "配偶"))
    calls = [
        ((stay.id,), {"name": name, "relation": relation, "start": D("2025-09-01"), "today": story.today})
        for stay, (name, relation) in zip(stays[30:33], family, strict=True)
    ]
    story.all(register_co_resident, calls)


def tell_season(story: Story) -> None:
    """The renewals of 2026: many have answered, the first ones are renewed, some must leave."""
    season = story.do(start_season, story.store.ask(plan_season, D("2026-05-06")), today=story.today)
    ending = [one for one in story.living() if one.term_end == D("2026-08-31")]
    ids = [one.id for one in ending]
    story.do(
        record_replies,
        season,
        ids[:300],
        Reply(wish=RENEW, declared=UNCHANGED, day=D("2026-05-20")),
        today=story.today,
    )
    story.do(record_replies, season, ids[180:188], Reply(wish=LEAVE, day=D("2026-05-22")), today=story.today)
    lines = story.store.ask(review, season, D("2026-06-01")).lines
    clear = [line.case.stay for line in lines if line.sort is Sort.CLEAR]
    story.do(renew_clear, season, clear[: len(clear) // 2], {}, day=D("2026-06-01"))
    leaving = [line.case.stay for line in lines if line.sort is Sort.LEAVE][:3]
    for stay in leaving:
        settling = Settling(verdict=LEAVE, reason="按规则不符合续住条件，已当面说明", level="中心校")
        story.do(settle_stay, season, stay, settling, day=D("2026-06-03"))
    if leaving:
        kind = str(LetterKind.NOT_RENEWED)
        letters = story.do(issue_stay_letters, season, leaving, kind, day=D("2026-06-04"))
        delivery = Delivery(D("2026-06-05"), receiver="本人")
        story.do(deliver_letter, letters[0], delivery, today=story.today)


def tell_papers(story: Story) -> None:
    """Agreements printed in May: most are back and filed, four are still out; a sheet was handed in."""
    agreements = story.agreements()
    made = [
        Printed("agreement", f"{one.name} {one.unit}", "agreement", agreements[one.id])
        for one in story.living()[60:72]
    ]
    story.do(note_printed, made, day=D("2026-05-11"))
    papers = [one.id for one in story.store.ask(traced_papers)]
    for step, day in ((Step.SIGNED, "2026-05-18"), (Step.SEALED, "2026-05-19")):
        story.do(note_returned, papers[4:], step=step, day=D(day), today=story.today)
    story.do(
        note_returned, papers[8:], step=Step.FILED, day=D("2026-05-20"), today=story.today, box="2026-01盒"
    )
    story.do(issue_sheet, SheetOrder("occupancy", D("2026-05-31")), today=story.today, at=AT)
