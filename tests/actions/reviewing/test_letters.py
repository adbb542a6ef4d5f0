"""Letters: frozen, numbered, delivered with proof; the time to object counts from delivery in working days."""

from datetime import date

import pytest

from dorms.actions.papers import papers_of
from dorms.actions.reviewing.chain import refuse_application
from dorms.actions.reviewing.letters import Delivery, NewLetter, deliver_letter, issue_letter
from dorms.actions.reviewing.objections import NewObjection, answer_objection, lodge_objection
from dorms.db.queries.reviewing import letter_lines, objection_lines
from dorms.domain.papers import AnswerLetter, Letter, RefusalLetter, VacateLetter
from dorms.domain.reviewing import LetterKind, LetterLine, Way
from dorms.errors.living import AlreadyEnded, DayInFuture, DaysOutOfOrder, FieldMissing, UnknownCode
from dorms.errors.reviewing import ObjectionLate, TwoWitnesses
from tests.actions.reviewing.town import applies, teacher
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow

FRIDAY = date(2026, 9, 25)  # before the holidays of the first week of October


def refused(county: County) -> LetterLine:
    application = applies(county, teacher(county, home_in_town_self="有"))
    letter = county.store.run(refuse_application, application, day=TODAY, facts="有自有住房。").result
    (line,) = county.store.ask(letter_lines, TODAY, [letter])
    return line


def lines(county: County) -> list[LetterLine]:
    return county.store.ask(letter_lines, TODAY)


def test_the_time_to_object_runs_from_delivery_over_holidays(county: County) -> None:
    letter = refused(county)
    assert (letter.object_by, letter.delivered_on) == (None, None)
    county.store.run(deliver_letter, letter.id, Delivery(FRIDAY, Way.DIRECT, "张三"), today=date(2026, 10, 1))
    (line,) = lines(county)
    assert (line.delivered_on, line.receiver) == (FRIDAY, "张三")
    assert line.object_by == date(2026, 10, 9), "five working days, the national holidays left out"


def test_left_behind_it_needs_two_named_witnesses_and_handed_over_a_signature(county: County) -> None:
    letter = refused(county)
    for witnesses in ((), ("赵甲",), ("赵甲", "赵甲")):
        with pytest.raises(TwoWitnesses):
            county.store.run(
                deliver_letter, letter.id, Delivery(TODAY, Way.LEFT, witnesses=witnesses), today=TODAY
            )
    with pytest.raises(FieldMissing):
        county.store.run(deliver_letter, letter.id, Delivery(TODAY), today=TODAY)
    county.store.run(
        deliver_letter, letter.id, Delivery(TODAY, Way.LEFT, witnesses=("赵甲", "钱乙")), today=TODAY
    )
    assert lines(county)[0].witnesses == "赵甲、钱乙"


def test_a_delivery_lies_between_the_letter_and_today(county: County) -> None:
    letter = refused(county)
    with pytest.raises(DaysOutOfOrder):
        county.store.run(deliver_letter, letter.id, Delivery(date(2026, 6, 1), receiver="张三"), today=TODAY)
    with pytest.raises(DayInFuture):
        county.store.run(deliver_letter, letter.id, Delivery(date(2026, 6, 30), receiver="张三"), today=TODAY)
    with pytest.raises(UnknownCode):
        county.store.run(deliver_letter, letter.id, Delivery(TODAY, "托人带到"), today=TODAY)


def test_an_objection_after_its_time_is_taken_only_with_a_reason(county: County) -> None:
    letter = refused(county)
    county.store.run(deliver_letter, letter.id, Delivery(TODAY, receiver="张三"), today=TODAY)
    late = NewObjection(raised_by="张三", content="房子已卖", day=date(2026, 7, 1), letter_id=letter.id)
    with pytest.raises(ObjectionLate) as refusal:
        county.store.run(lodge_objection, late, today=date(2026, 7, 1))
    assert refusal.value.by == date(2026, 6, 23)
    with_reason = NewObjection(
        raised_by="张三", content="房子已卖", day=date(2026, 7, 1), letter_id=letter.id, late_reason="住院"
    )
    objection = county.store.run(lodge_objection, with_reason, today=date(2026, 7, 1)).result
    (line,) = county.store.ask(objection_lines)
    assert (line.content, line.about) == ("房子已卖\n逾期受理：住院", "张三")
    assert lines(county)[0].objections == 1

    answer = county.store.run(
        answer_objection, objection, outcome="成立", answer="已核实，房屋已过户。", day=date(2026, 7, 3),
        to_teacher=letter.teacher_id,
    ).result  # fmt: skip
    with pytest.raises(AlreadyEnded):
        county.store.run(answer_objection, objection, outcome="成立", answer="再答", day=date(2026, 7, 4))
    assert answer is not None
    (paper,) = papers_of(county.store, Letter, [answer], today=TODAY)
    assert isinstance(paper, AnswerLetter)
    assert paper.facts == "已核实，房屋已过户。"


def test_an_objection_names_what_it_is_against(county: County) -> None:
    with pytest.raises(FieldMissing):
        county.store.run(
            lodge_objection, NewObjection(raised_by="张三", content="不服", day=TODAY), today=TODAY
        )


def test_a_letter_prints_as_its_kind_with_rule_set_and_clauses(county: County) -> None:
    letter = refused(county)
    county.building()
    who = teacher(county, "李四")
    stay = county.lives(who, county.unit())
    vacate = county.store.run(
        issue_letter,
        NewLetter(
            kind=LetterKind.VACATE, teacher_id=who, day=TODAY, facts="已调离。", codes=("LEFT_POST",),
            stay_id=stay.id, comply_by=date(2026, 7, 15),
        ),
    ).result  # fmt: skip
    first, second = papers_of(county.store, Letter, [letter.id, vacate], today=TODAY)
    assert isinstance(first, RefusalLetter)
    assert isinstance(second, VacateLetter)
    assert first.rules == "农村教师周转宿舍管理办法（县级默认规则）（2025.1）"
    assert [clause.number for clause in first.clauses] == ["第五条第（三）项"]
    assert (second.unit, second.reasons) == (stay.unit, "离开岗位")


def test_a_letter_says_a_known_thing_and_no_term_before_its_day(county: County) -> None:
    who = teacher(county)
    with pytest.raises(UnknownCode):
        county.store.run(issue_letter, NewLetter(kind="便条", teacher_id=who, day=TODAY, facts="x"))
    with pytest.raises(DaysOutOfOrder):
        county.store.run(
            issue_letter,
            NewLetter(
                kind=LetterKind.VACATE, teacher_id=who, day=TODAY, facts="x", comply_by=date(2026, 6, 1)
            ),
        )
