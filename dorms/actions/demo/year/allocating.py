"""The allocation of the year: a ranked list signed and locked, a round held to its end, a vacancy being refilled."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from dorms.actions.demo.year.story import Story
from dorms.actions.people import record_fact
from dorms.actions.refills import accept_offers, give_up_offer, lapse_offer, offer_unit
from dorms.actions.residence.arriving import CheckIn, check_in
from dorms.actions.reviewing.notices import close_notice, post_notice, take_down_notice
from dorms.actions.reviewing.ranking import Signature, confirm_scores, lock_ranking, rank
from dorms.actions.rounds.approving import approve_round, close_round, post_round
from dorms.actions.rounds.computing import compute_round
from dorms.actions.rounds.drawing import Witnesses, draw_slips, freeze_round
from dorms.actions.rounds.planning import plan_round
from dorms.actions.stays import Arrival
from dorms.db.queries.cases import facts_of_teachers
from dorms.db.queries.handing import promises_of_application
from dorms.db.queries.people import application_lines
from dorms.db.queries.ranking import ranked_lines
from dorms.db.queries.refill import candidates, vacancies
from dorms.db.queries.rounds import entries_of_round, offers_of_round
from dorms.db.queries.stock import school_choices
from dorms.domain.applying import Status
from dorms.domain.residence import USUAL_THINGS
from dorms.domain.reviewing import Signing
from dorms.domain.rounds import DrawKind, GiveUpReason, OfferLine, Plan, Ranking

D = date.fromisoformat
SCHOOLS = ("白山镇中心小学", "龙桥镇中心学校")
WITNESSES = Witnesses("张主任", "李书记", ("王老师", "赵老师"))
MOVED_IN = 6  # who took a home has also moved in
LAST_DAY = D("2027-08-31")


def tell_allocation(story: Story) -> None:
    """From the ranked list to keys in hand."""
    _ranked(story)
    made = _round(story)
    offers = [one for one in story.store.ask(offers_of_round, made) if one.is_live]
    _answers(story, offers)
    story.do(close_round, made, day=D("2026-06-15"))
    _arrivals(story, offers)
    _refill(story)


def _ranked(story: Story) -> None:
    _fill_gaps(story)
    ranking: UUID = story.do(rank, title="2026年轮候册（第一批）", day=D("2026-05-28"))
    lines = story.store.ask(ranked_lines, ranking)
    ids = [line.application_id for line in lines]
    story.do(confirm_scores, ranking, ids[:-1], Signature(D("2026-05-29")))
    absent = Signature(D("2026-05-29"), Signing.NOT_SIGNED, "本人外出培训，电话告知无异议")
    story.do(confirm_scores, ranking, ids[-1:], absent)
    story.do(lock_ranking, ranking, day=D("2026-05-29"))


def _fill_gaps(story: Story) -> None:
    """What the points would ask about is found in the files of the people and recorded."""
    waiting = [one for one in story.store.ask(application_lines, story.today) if one.status == Status.WAITING]
    people = [person for one in waiting for person in (one.teacher_id, one.partner_id) if person is not None]
    known = story.store.ask(facts_of_teachers, D("2026-05-28"), people)
    gaps = [
        (person, kind, value)
        for person, one in known.items()
        for kind, value in (("dual_staff", "否"), ("joined_school", "2024-09-01"))
        if getattr(one.facts, kind) is None
    ]
    because = {"since": D("2024-09-01"), "note": "查阅人事档案补登"}
    story.all(record_fact, [(gap, because) for gap in gaps])


def _round(story: Story) -> UUID:
    """Two schools with empty units; equal points are told apart by slips drawn on the spot."""
    schools = frozenset(one.id for one in story.store.ask(school_choices) if one.name in SCHOOLS)
    plan = Plan(
        "2026年第一次集中分房", D("2026-05-29"), ranking=Ranking.POINTS, draw=DrawKind.SLIPS, schools=schools
    )
    made: UUID = story.do(plan_round, plan)
    story.do(freeze_round, made, day=D("2026-05-29"))
    codes = sorted(one.code for one in story.store.ask(entries_of_round, made) if one.code)
    slips = {code: len(codes) - at for at, code in enumerate(codes)}
    story.do(draw_slips, made, slips, WITNESSES, day=D("2026-06-01"), today=story.today)
    story.do(compute_round, made, day=D("2026-06-01"))
    notice: UUID = story.do(post_round, made, day=D("2026-06-01"), phone="0551-87300000")
    story.do(post_notice, notice, ("县教体局公告栏",), day=D("2026-06-01"), today=story.today)
    story.do(close_notice, notice, day=D("2026-06-09"))
    story.do(take_down_notice, notice, day=D("2026-06-09"), today=story.today)
    story.do(approve_round, made, day=D("2026-06-09"), today=story.today, move_in_by=D("2026-06-30"))
    return made


def _answers(story: Story, offers: Sequence[OfferLine]) -> None:
    """Nearly all take what they got; one gives it up, one lets the time pass."""
    story.do(accept_offers, [one.id for one in offers[2:]], day=D("2026-06-10"))
    story.do(give_up_offer, offers[0].id, day=D("2026-06-11"), reason_code=GiveUpReason.FAMILY)
    story.do(lapse_offer, offers[1].id, day=D("2026-06-15"))


def _arrivals(story: Story, offers: Sequence[OfferLine]) -> None:
    """The first ones move in: deposit paid, two keys, everything in order."""
    calls: list[tuple[tuple[CheckIn], dict[str, date]]] = []
    housed = {one.teacher_id for one in story.living()}
    for at, offer in enumerate(offers[2:]):
        if len(calls) == MOVED_IN or offer.application_id is None:
            break
        promise = story.store.ask(promises_of_application, offer.application_id)[0]
        if {promise.teacher_id, promise.partner_id} & housed:
            continue  # moves from one unit into another, which is for the clerk to try
        arrival = Arrival(
            promise.teacher_id, promise.unit_id, D("2026-06-12"), LAST_DAY, partner_id=promise.partner_id,
            assignment_id=promise.id, deposit=Decimal(500), monthly_rent=Decimal(70),
        )  # fmt: skip
        one = CheckIn(
            arrival=arrival, paid=at % 4 != 3, receipt=f"皖0026{at:04d}", keys=2,
            key_numbers=f"{at + 1:02d}-1、{at + 1:02d}-2", things=USUAL_THINGS, inspector="宿管员",
        )  # fmt: skip
        calls.append(((one,), {"today": story.today}))
    story.all(check_in, calls)


def _refill(story: Story) -> None:
    """A unit that came free is offered to the first of the list; the answer is awaited."""
    for vacancy in story.store.ask(vacancies, story.today):
        free = next(
            (one for one in story.store.ask(candidates, vacancy.unit_id, story.today) if one.is_free), None
        )
        if free is not None:
            story.do(
                offer_unit,
                vacancy.unit_id,
                free.application_id,
                day=D("2026-06-15"),
                answer_by=D("2026-06-18"),
            )
            return
