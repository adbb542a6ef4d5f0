"""The way of an application: passed, returned, refused, never by oneself, late ones with their reason."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from dorms.actions.actors import NewActor, link_actor, register_actor
from dorms.actions.applications import Request, amend_application, save_draft, take_application
from dorms.actions.people import record_fact
from dorms.actions.reviewing.chain import (
    Return,
    decide_objected,
    end_notice_of,
    pass_applications,
    refuse_application,
    return_application,
)
from dorms.actions.reviewing.declaring import declare
from dorms.actions.reviewing.judging import Case, Light, case_of, cases, check_off
from dorms.actions.reviewing.notices import NewNotice, publish_notice
from dorms.actions.reviewing.objections import NewObjection, answer_objection, lodge_objection
from dorms.actions.reviewing.proofs import Seen, record_proofs
from dorms.actions.reviewing.recusal import Exceptionally
from dorms.db.queries.people import ApplicationLine
from dorms.db.queries.reviewing import letter_lines
from dorms.db.tables import ApplicationStepRow, OfficeRow
from dorms.domain.applying import Correction
from dorms.domain.decisions import Why
from dorms.domain.reviewing import NoticeEntry, ProofState
from dorms.errors.living import DaysOutOfOrder, FieldMissing, OpenApplication, UnknownCode, WrongStep
from dorms.errors.reviewing import (
    ApplicationLate,
    CaseOpen,
    CaseRefused,
    MustStandAside,
    NothingChosen,
    NotThisLevel,
    SecondPersonMissing,
)
from tests.actions.reviewing.town import PAPERS, applies, line, passes, status, teacher
from tests.builders import TODAY, County


def case(county: County, application: UUID) -> Case:
    found = county.store.ask(case_of, application, TODAY, county.store.actor)
    assert found is not None
    return found


def test_a_clean_application_goes_from_level_to_level_as_the_rules_say(county: County) -> None:
    application = applies(county, teacher(county))
    assert case(county, application).light is Light.CLEAN
    seen = [status(county, application)]
    for _ in range(2):
        passes(county, application)
        seen.append(status(county, application))
    with pytest.raises(WrongStep):
        passes(county, application)
    county.store.run(end_notice_of, [application], day=TODAY, number="GS-1")
    seen.append(status(county, application))
    passes(county, application)
    assert [*seen, status(county, application)] == ["已提交", "中心校复审", "公示中", "局审批", "合格(轮候)"]


@pytest.mark.slow
def test_a_missing_document_keeps_an_application_where_it_is(county: County) -> None:
    application = applies(county, teacher(county, marital="已婚", home_in_town_spouse="无"), papers=PAPERS)
    assert case(county, application).lacking == ("结婚证",)
    with pytest.raises(CaseOpen) as refused:
        passes(county, application)
    assert refused.value.proofs == ("结婚证",)

    copy = [Seen("结婚证", ProofState.COPY)]
    county.store.run(record_proofs, application, copy, day=TODAY, today=TODAY)
    assert case(county, application).lacking == ("结婚证",), "the original must be looked at"
    county.store.run(record_proofs, application, [Seen("结婚证")], day=TODAY, today=TODAY)
    found = next(one for one in case(county, application).proofs if one.document == "结婚证")
    assert (found.verifier, found.seen_on, found.clause) == ("王经办", TODAY, "第八条第二款")
    passes(county, application)


@pytest.mark.slow
def test_a_missing_fact_asks_and_says_which(county: County) -> None:
    application = applies(county, teacher(county, home_in_town_self=""))
    found = case(county, application)
    assert found.light is Light.ASKS
    assert [ask.fact for ask in found.asks] == ["本人住房（乡镇）"]
    assert found.findings[0].clause.number == "第五条第（三）项", "what asks is read first"
    with pytest.raises(CaseOpen):
        passes(county, application)


def test_a_refused_case_names_its_clause_and_passes_only_as_a_counted_exception(county: County) -> None:
    application = applies(county, teacher(county, home_in_town_self="有"))
    with pytest.raises(CaseRefused) as refused:
        passes(county, application)
    assert (refused.value.clause, refused.value.cause) == ("第五条第（三）项", "HAS_HOME")

    with pytest.raises(SecondPersonMissing):
        county.store.run(
            pass_applications, [application], day=TODAY,
            exception=Exceptionally("危房，无法居住", county.store.actor),
        )  # fmt: skip
    second = county.store.run(register_actor, NewActor("李审核")).result
    with pytest.raises(FieldMissing):
        county.store.run(pass_applications, [application], day=TODAY, exception=Exceptionally("", second))
    county.store.run(
        pass_applications, [application], day=TODAY, exception=Exceptionally("危房，无法居住", second)
    )
    with county.store.reading() as session:
        step = session.query(ApplicationStepRow).filter_by(second_id=second).one()
        assert (step.exception, step.opinion, step.after) == ("资格例外", "危房，无法居住", "中心校复审")


def test_who_is_close_to_a_case_neither_passes_returns_nor_refuses_it(county: County) -> None:
    me = applies(county, teacher(county, "王经办"))
    room = county.building() and county.unit("101")
    mate = teacher(county, "陈同屋")
    mine = next(one.teacher_id for one in cases_of(county) if one.id == me)
    assert mine is not None
    county.lives(mine, room)
    county.lives(mate, room)
    for application in (me, applies(county, mate)):
        with pytest.raises(MustStandAside):
            passes(county, application)
        with pytest.raises(MustStandAside):
            county.store.run(refuse_application, application, day=TODAY, facts="不符合")
        with pytest.raises(MustStandAside):
            county.store.run(
                return_application, application, Return(codes=("OTHER",), wanted="补", day=TODAY)
            )
    second = county.store.run(register_actor, NewActor("李审核")).result
    county.store.run(
        pass_applications, [me], day=TODAY, exception=Exceptionally("全校只有一名经办人", second)
    )
    assert status(county, me) == "中心校复审"


def test_who_is_known_as_another_teacher_need_not_stand_aside_for_a_name(county: County) -> None:
    application = applies(county, teacher(county, "王经办"))
    me = teacher(county, "王经办", sex="男")
    assert case(county, application).recused is not None
    county.store.run(link_actor, county.store.actor, me)
    assert case(county, application).recused is None
    mine = applies(county, me)
    recused = case(county, mine).recused
    assert recused is not None
    assert recused.bond == "本人"


def cases_of(county: County) -> list[ApplicationLine]:
    return [one.line for one in county.store.ask(cases, TODAY, county.store.actor)]


@pytest.mark.slow
def test_several_clean_ones_pass_as_one_operation_and_one_that_asks_stops_all(county: County) -> None:
    clean = [applies(county, teacher(county, name)) for name in ("甲一", "乙二")]
    asking = applies(county, teacher(county, "丙三", retires_on=""))
    with pytest.raises(CaseOpen):
        passes(county, *clean, asking)
    assert {status(county, one) for one in clean} == {"已提交"}
    passes(county, *clean)
    assert {status(county, one) for one in clean} == {"中心校复审"}
    with pytest.raises(NothingChosen):
        passes(county)


@pytest.mark.slow
def test_a_return_is_a_letter_and_the_corrected_application_comes_in_again(county: County) -> None:
    who = teacher(county)
    application = applies(county, who, papers=PAPERS[:2])
    with pytest.raises(UnknownCode):
        county.store.run(return_application, application, Return(codes=("X",), wanted="补", day=TODAY))
    letter = county.store.run(
        return_application,
        application,
        Return(
            codes=(Correction.MISSING_PROOF,), wanted="请补交住房情况证明", day=TODAY,
            comply_by=date(2026, 6, 22),
        ),
    ).result  # fmt: skip
    (told,) = county.store.ask(letter_lines, TODAY, [letter])
    assert (told.kind, told.codes, told.comply_by) == ("补正通知书", ("MISSING_PROOF",), date(2026, 6, 22))
    assert told.clauses[0][0] == "第八条第二款"
    assert (told.object_within, told.object_to) == ("5个工作日", "教体局")
    assert status(county, application) == "已退回(补材料)"
    with pytest.raises(WrongStep):
        passes(county, application)

    again = Request(who, "新申请", TODAY, note="已补交", proofs=(Seen("住房情况证明"),))
    county.store.run(amend_application, application, again, today=TODAY)
    assert status(county, application) == "已提交"
    passes(county, application)
    with pytest.raises(WrongStep):
        county.store.run(amend_application, application, again, today=TODAY)


@pytest.mark.slow
def test_a_refusal_is_a_letter_with_the_clauses_that_refuse(county: County) -> None:
    application = applies(county, teacher(county, home_in_town_self="有", post_state="调离"))
    letter = county.store.run(
        refuse_application, application, day=TODAY, facts="在白山镇有自有住房一套，已调离。"
    ).result
    (told,) = county.store.ask(letter_lines, TODAY, [letter])
    assert [number for number, _ in told.clauses] == ["第五条第（二）项", "第五条第（三）项"]
    assert told.rule_set == "county-default 2025.1"
    assert status(county, application) == "不合格"


@pytest.mark.slow
def test_a_draft_has_no_number_until_it_is_handed_in(county: County) -> None:
    who = teacher(county)
    draft = county.store.run(
        save_draft, Request(who, "新申请", TODAY, accepts_other="否"), today=TODAY
    ).result
    assert (line(county, draft).number, status(county, draft)) == ("", "草稿")
    with pytest.raises(OpenApplication):
        applies(county, who)
    with pytest.raises(WrongStep):
        passes(county, draft)
    handed_in = Request(who, "新申请", TODAY, proofs=tuple(Seen(paper) for paper in PAPERS))
    county.store.run(amend_application, draft, handed_in, today=TODAY)
    assert line(county, draft).number.startswith("SL")
    passes(county, draft)


@pytest.mark.slow
def test_outside_the_window_a_reason_is_asked_for_and_shown(county: County) -> None:
    who = teacher(county)
    late = date(2026, 7, 5)
    with pytest.raises(ApplicationLate) as refused:
        applies(county, who, day=late)
    assert (refused.value.closes, refused.value.refused) == (date(2026, 6, 30), False)
    application = applies(county, who, day=late, late_reason="暑期才调入")
    assert line(county, application).late_reason == "暑期才调入"
    found = county.store.ask(case_of, application, late, None)
    assert found is not None
    assert found.window.given("late_days") == "5"


@pytest.mark.slow
def test_facts_of_the_future_two_spouses_and_unknown_words_ask(county: County) -> None:
    future = applies(county, teacher(county, "未来", began_teaching="2030-09-01", retires_on="2050-01-01"))
    odd = applies(county, teacher(county, "怪类", category="银龄", staffing="无编制"))
    (ask,) = case(county, future).asks
    assert (ask.fact, ask.why) == ("began_teaching", Why.IN_FUTURE)
    assert case(county, odd).light is Light.ASKS
    assert any(ask.why is Why.UNKNOWN_WORD for ask in case(county, odd).asks)
    twice = teacher(county, "两偶", marital="已婚", home_in_town_spouse="无")
    for other in ("配甲", "配乙"):
        request = Request(county.teacher(other, sex="男"), "新申请", TODAY, together="夫妻", partner_id=twice)
        made = county.store.run(take_application, request, today=TODAY).result
        county.store.run(refuse_application, made, day=TODAY, facts="不受理")
    both = applies(county, twice, papers=(*PAPERS, "结婚证"))
    assert case(county, both).light is Light.ASKS
    assert any(ask.fact == "spouses" for ask in case(county, both).asks)


@pytest.mark.slow
def test_a_school_decides_for_itself_and_not_for_the_levels_above(county: County) -> None:
    application = applies(county, teacher(county))

    def becomes(session: Session, kind: str) -> None:
        session.get_one(OfficeRow, county.store.office).kind = kind

    county.store.run(becomes, "school")
    passes(county, application)
    assert not case(county, application).may_pass
    with pytest.raises(NotThisLevel) as refused:
        passes(county, application)
    assert refused.value.level == "中心校"
    with pytest.raises(NotThisLevel):
        county.store.run(refuse_application, application, day=TODAY, facts="不符合")
    county.store.run(becomes, "central")
    passes(county, application)


@pytest.mark.slow
def test_what_applicants_declare_on_the_form_is_a_fact_with_the_form_as_proof(county: County) -> None:
    who = teacher(county, other_housing="", no_leave="")
    application = applies(county, who)
    assert {ask.fact for ask in case(county, application).asks} == {"other_housing", "leaves"}
    assert county.store.run(declare, [application], day=TODAY).result == 2
    found = case(county, application)
    assert found.light is Light.CLEAN
    assert found.known is not None
    assert found.known.sources["other_housing"].document == "申请表（本人承诺）"
    with pytest.raises(NothingChosen):
        county.store.run(declare, [application], day=TODAY)

    other = teacher(county, "李四", other_housing="本人 公租房", no_leave="")
    taken = applies(county, other, declares=True)
    assert [ask.fact for ask in case(county, taken).asks] == ["gives_up_housing"], "what is on record stands"


@pytest.mark.slow
def test_the_documents_of_several_are_checked_off_at_once(county: County) -> None:
    bare = [applies(county, teacher(county, name), papers=()) for name in ("甲一", "乙二")]
    assert county.store.run(check_off, bare, day=TODAY, today=TODAY).result == 6
    passes(county, *bare)
    with pytest.raises(NothingChosen):
        county.store.run(check_off, bare, day=TODAY, today=TODAY)


@pytest.mark.full
def test_a_step_may_not_be_dated_before_the_one_before_it(county: County) -> None:
    application = applies(county, teacher(county))
    with pytest.raises(DaysOutOfOrder):
        passes(county, application, day=date(2026, 6, 14))


@pytest.mark.full
def test_a_fact_that_comes_in_turns_the_light(county: County) -> None:
    who = teacher(county)
    application = applies(county, who)
    county.store.run(record_fact, who, "home_in_town_self", "有", since=TODAY, note="购房合同")
    assert case(county, application).light is Light.REFUSED


@pytest.mark.slow
def test_an_objection_stops_an_application_until_it_is_answered(county: County) -> None:
    application = applies(county, teacher(county))
    passes(county, application)
    passes(county, application)
    assert status(county, application) == "公示中"
    notice = county.store.run(
        publish_notice,
        NewNotice(
            listing="资格名单", subject="合格名单", start=TODAY, last_day=date(2026, 6, 23),
            entries=(NoticeEntry(str(application), "张三"),),
        ),
    ).result  # fmt: skip
    objection = county.store.run(
        lodge_objection,
        NewObjection(
            raised_by="赵某", content="他在镇上有房", day=TODAY, notice_id=notice, application_id=application
        ),
        today=TODAY,
    ).result
    assert status(county, application) == "有异议(复核)"
    letter = county.store.run(
        answer_objection, objection, outcome="不成立", answer="查无房产", day=TODAY,
        to_teacher=line(county, application).teacher_id,
    ).result  # fmt: skip
    assert letter is not None
    county.store.run(decide_objected, application, stands=True, day=TODAY, opinion="查无房产")
    assert status(county, application) == "公示中"
