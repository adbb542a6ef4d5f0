"""An application on its way through school and bureau: what each did is seen by the other, in packets alone."""

from datetime import date
from uuid import UUID

import pytest

from dorms.actions.applications import Request, take_application
from dorms.actions.people import NewTeacher, register_teacher
from dorms.actions.reviewing.chain import Return as SendBack
from dorms.actions.reviewing.chain import end_notice_of, pass_applications, return_application
from dorms.actions.reviewing.evidence import OutsideList, compare_with, settle_hit
from dorms.actions.reviewing.judging import Light, case_of
from dorms.actions.reviewing.letters import Delivery, deliver_letter
from dorms.actions.reviewing.notices import NewNotice, post_notice, publish_notice
from dorms.actions.reviewing.objections import NewObjection, lodge_objection
from dorms.actions.reviewing.proofs import Seen
from dorms.actions.reviewing.ranking import Signature, confirm_scores, lock_ranking, rank
from dorms.db.queries.people import statuses_of
from dorms.db.queries.ranking import ranked_lines
from dorms.db.queries.reviewing import hits_of, letter_lines, notice_lines, objection_lines
from dorms.db.store import Store
from dorms.domain.comparing import Entry
from dorms.domain.reviewing import NoticeEntry, Verdict
from dorms.errors.reviewing import CaseOpen, NotThisLevel
from dorms.sync.authority import quarantined
from tests.actions.reviewing.town import CLEAN, PAPERS
from tests.builders import TODAY
from tests.sync.offices import SCHOOL, Exchange

pytestmark = pytest.mark.slow


def handed_in(school: Store, exchange: Exchange, name: str = "张三") -> UUID:
    new = NewTeacher(
        name, exchange.county.school(SCHOOL), phone="13700000001", facts={"category": "在编"} | CLEAN
    )
    who = school.run(register_teacher, new).result
    request = Request(who, "新申请", TODAY, proofs=tuple(Seen(paper) for paper in PAPERS))
    return school.run(take_application, request, today=TODAY).result


def test_school_and_bureau_decide_in_turn_and_see_each_others_steps(exchange: Exchange) -> None:
    school = exchange.office()
    application = handed_in(school, exchange)
    school.run(pass_applications, [application], day=TODAY)
    with pytest.raises(NotThisLevel):
        school.run(pass_applications, [application], day=TODAY)
    exchange.report(school)

    case = exchange.hub.ask(case_of, application, TODAY, exchange.hub.actor)
    assert case is not None
    assert (case.light, case.line.status) == (Light.CLEAN, "中心校复审")
    assert {one.verifier for one in case.proofs} == {"李老师"}
    listed = OutsideList(kind="不动产登记", source="登记中心", dated=TODAY, name="a.xlsx", hash="00", rows=1)
    exchange.hub.run(compare_with, listed, [Entry(2, "张三", "", "某处住宅")], today=TODAY)
    exchange.receive(school)
    (hit,) = school.ask(hits_of)
    school.run(settle_hit, hit.id, verdict=Verdict.NOT_THEM, day=TODAY, note="同名")
    with pytest.raises(CaseOpen):
        exchange.hub.run(pass_applications, [application], day=TODAY)
    exchange.report(school)
    exchange.hub.run(pass_applications, [application], day=TODAY)
    exchange.hub.run(end_notice_of, [application], day=TODAY, number="GS")
    exchange.hub.run(pass_applications, [application], day=TODAY)

    ranking = exchange.hub.run(rank, title="轮候册", day=TODAY).result
    exchange.receive(school)
    assert school.ask(statuses_of)[application] == "合格(轮候)"
    assert [line.name for line in school.ask(ranked_lines, ranking)] == ["张三"]
    school.run(confirm_scores, ranking, [application], Signature(TODAY))
    exchange.report(school)
    exchange.hub.run(lock_ranking, ranking, day=TODAY)
    assert exchange.hub.ask(quarantined) == []
    exchange.receive(school)
    assert exchange.agree(school)


def test_a_letter_of_the_bureau_is_delivered_by_the_school_and_a_notice_hung_up_there(
    exchange: Exchange,
) -> None:
    school = exchange.office()
    application = handed_in(school, exchange)
    school.run(pass_applications, [application], day=TODAY)
    exchange.report(school)
    letter = exchange.hub.run(
        return_application, application, SendBack(codes=("OTHER",), wanted="补签名", day=TODAY)
    ).result
    notice = exchange.hub.run(
        publish_notice,
        NewNotice(
            listing="资格名单", subject="合格名单", start=TODAY, last_day=date(2026, 6, 23),
            entries=(NoticeEntry(str(application), "张三"),),
        ),
    ).result  # fmt: skip
    complaint = NewObjection(raised_by="外校的人", content="对外校的事有意见", day=TODAY, notice_id=notice)
    exchange.hub.run(lodge_objection, complaint, today=TODAY)
    exchange.receive(school)
    assert school.ask(objection_lines) == [], "what is said about others stays with the bureau"
    (line,) = school.ask(letter_lines, TODAY)
    assert (line.id, line.facts) == (letter, "补签名")
    school.run(deliver_letter, letter, Delivery(TODAY, receiver="张三"), today=TODAY)
    shown = [one for one in school.ask(notice_lines) if one.id == notice]
    assert shown, "the school must see what it is to hang up"
    school.run(post_notice, notice, ["公示栏"], day=TODAY, today=TODAY)
    exchange.report(school)
    assert exchange.hub.ask(letter_lines, TODAY)[0].delivered_on == TODAY
    assert exchange.hub.ask(notice_lines)[0].postings[0].place == "公示栏"
    assert exchange.hub.ask(quarantined) == []
