"""Public notices: frozen without numbers, hung up on record, objected to, closed with a report, taken down."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from dorms.actions.papers import papers_of
from dorms.actions.reviewing.chain import decide_objected
from dorms.actions.reviewing.listing import lists_to_publish, proposed, qualified_entries, ranked_entries
from dorms.actions.reviewing.notices import (
    CLOSE,
    TAKE_DOWN,
    NewNotice,
    close_notice,
    post_notice,
    publish_notice,
    take_down_notice,
)
from dorms.actions.reviewing.objections import NewObjection, answer_objection, lodge_objection
from dorms.actions.reviewing.ranking import rank
from dorms.db.queries.reviewing import letter_lines, notice_lines, objection_lines
from dorms.db.tables import TaskRow, TeacherRow
from dorms.domain.papers import NoticeReport, PublicNotice
from dorms.domain.reviewing import Listing, NoticeEntry
from dorms.errors.living import AlreadyEnded, EmptySpan, UnknownCode, WrongStep
from dorms.errors.papers import PersonalDataInNotice
from dorms.errors.reviewing import NothingChosen, NoticeRuns, NotPosted, ObjectionsOpen
from dorms.messages.reviewing import notice_text
from tests.actions.reviewing.town import applies, passes, status, teacher, waits
from tests.builders import TODAY, County

pytestmark = pytest.mark.slow

LAST = date(2026, 6, 23)
AFTER = LAST + timedelta(1)


def in_notice(county: County, *names: str) -> list[UUID]:
    applications = [applies(county, teacher(county, name)) for name in names]
    for _ in range(2):
        passes(county, *applications)
    return applications


def published(county: County, **changed: object) -> UUID:
    values: dict[str, object] = {
        "listing": Listing.QUALIFIED, "subject": "2026年合格人员", "start": TODAY, "last_day": LAST,
        "entries": county.store.ask(qualified_entries, TODAY), "objections_to": "教体局", "phone": "0551-87320000",
    } | changed  # fmt: skip
    return county.store.run(publish_notice, NewNotice(**values)).result  # type: ignore[arg-type]


def tasks(county: County) -> list[str]:
    with county.store.reading() as session:
        return [row.kind or "" for row in session.query(TaskRow).filter(TaskRow.done_on.is_(None))]


def test_a_notice_runs_from_publishing_to_taking_down(county: County) -> None:
    (application,) = in_notice(county, "张三")
    notice = published(county)
    assert tasks(county) == [CLOSE]
    assert county.store.ask(qualified_entries, TODAY) == (), "nobody is published twice at a time"
    with pytest.raises(NoticeRuns):
        county.store.run(close_notice, notice, day=LAST)
    with pytest.raises(NotPosted):
        county.store.run(close_notice, notice, day=AFTER)
    with pytest.raises(NothingChosen):
        county.store.run(post_notice, notice, [], day=TODAY, today=TODAY)
    county.store.run(post_notice, notice, ["戴桥小学公示栏", "中心校公示栏"], day=TODAY, today=TODAY)

    county.store.run(close_notice, notice, day=AFTER, report="公示栏每日有人查看")
    assert status(county, application) == "局审批", "those on it go on their way"
    assert tasks(county) == [TAKE_DOWN]
    with pytest.raises(AlreadyEnded):
        county.store.run(close_notice, notice, day=AFTER)
    assert county.store.run(take_down_notice, notice, day=AFTER, today=AFTER).result == 2
    assert tasks(county) == []
    with pytest.raises(AlreadyEnded):
        county.store.run(take_down_notice, notice, day=AFTER, today=AFTER)

    (report,) = papers_of(county.store, NoticeReport, [notice], today=AFTER)
    assert isinstance(report, NoticeReport)
    assert [one.place for one in report.postings] == ["戴桥小学公示栏", "中心校公示栏"]
    assert (report.outcome, report.count, report.remark) == ("未收到异议", 1, "公示栏每日有人查看")


def test_a_notice_with_an_open_objection_is_not_closed(county: County) -> None:
    first, second = in_notice(county, "张三", "李四")
    notice = published(county)
    county.store.run(post_notice, notice, ["公示栏"], day=TODAY, today=TODAY)
    objection = county.store.run(
        lodge_objection,
        NewObjection(
            raised_by="群众", content="李四有房", day=TODAY, notice_id=notice, application_id=second
        ),
        today=TODAY,
    ).result
    with pytest.raises(ObjectionsOpen):
        county.store.run(close_notice, notice, day=AFTER)
    county.store.run(answer_objection, objection, outcome="不成立", answer="查无", day=LAST)
    county.store.run(close_notice, notice, day=AFTER)
    assert (status(county, first), status(county, second)) == ("局审批", "有异议(复核)")
    (report,) = papers_of(county.store, NoticeReport, [notice], today=AFTER)
    assert isinstance(report, NoticeReport)
    assert (report.raised, report.outcome) == (1, "收到异议，均已答复")
    assert "群众" not in str(report), "nobody who objected is named"


def test_neither_print_nor_chat_has_a_number_of_anybody(county: County) -> None:
    in_notice(county, "张三")
    notice = published(county)
    (paper,) = papers_of(county.store, PublicNotice, [notice], today=TODAY)
    assert isinstance(paper, PublicNotice)
    text = notice_text(paper)
    assert "张三" in text
    assert "监督电话：0551-87320000" in text
    assert "2026-06-15 至 2026-06-23" in text
    with county.store.reading() as session:
        phones = [row.phone for row in session.query(TeacherRow)]
    assert phones
    assert not any(phone and phone in text for phone in phones)
    for bad in ("13912345678", "342622199001011234"):
        with pytest.raises(PersonalDataInNotice):
            published(county, entries=(NoticeEntry("", "张三", remark=bad),))


def test_a_notice_needs_people_days_and_a_known_list(county: County) -> None:
    with pytest.raises(NothingChosen):
        published(county)
    one = (NoticeEntry("", "张三"),)
    with pytest.raises(EmptySpan):
        published(county, entries=one, last_day=TODAY - timedelta(1))
    with pytest.raises(UnknownCode):
        published(county, entries=one, listing="黑名单")


def test_days_and_contact_are_proposed_by_the_rules_and_the_last_notice(county: County) -> None:
    in_notice(county, "张三")
    assert county.store.ask(lists_to_publish, TODAY) == [("资格名单", "", None, 1)]
    last_day, rules, to, contact = county.store.ask(proposed, Listing.QUALIFIED, TODAY)
    assert (last_day, rules, to, contact) == (LAST, "county-default 2025.1", "教体局", ("", "", ""))
    published(county)
    assert county.store.ask(proposed, Listing.QUALIFIED, TODAY)[3] == ("教体局", "0551-87320000", "")
    assert county.store.ask(notice_lines)[0].open_objections == 0


def test_an_objection_to_a_ranked_list_leads_back_to_the_waiting_list(county: County) -> None:
    application = waits(county, teacher(county, "张三"))
    ranking = county.store.run(rank, title="2026年轮候册", day=TODAY).result
    entries = county.store.ask(ranked_entries, ranking)
    assert [(one.name, one.points) for one in entries] == [("张三", "34")]
    notice = published(county, listing=Listing.RANKED, entries=entries)
    objection = county.store.run(
        lodge_objection,
        NewObjection(
            raised_by="李四", content="教龄不实", day=TODAY, notice_id=notice, application_id=application
        ),
        today=TODAY,
    ).result
    assert status(county, application) == "有异议(复核)"
    (line,) = county.store.ask(objection_lines)
    assert line.answer_by == date(2026, 6, 30), "ten working days, the Dragon Boat holiday left out"
    county.store.run(answer_objection, objection, outcome="不成立", answer="教龄属实", day=TODAY)
    county.store.run(decide_objected, application, stands=True, day=TODAY, opinion="教龄属实")
    assert status(county, application) == "合格(轮候)"
    with pytest.raises(WrongStep):
        county.store.run(decide_objected, application, stands=True, day=TODAY, opinion="再来一次")


@pytest.mark.full
def test_an_objection_that_is_upheld_ends_in_a_refusal_with_its_letter(county: County) -> None:
    (application,) = in_notice(county, "张三")
    notice = published(county)
    objection = county.store.run(
        lodge_objection,
        NewObjection(
            raised_by="李四", content="有房", day=TODAY, notice_id=notice, application_id=application
        ),
        today=TODAY,
    ).result
    county.store.run(answer_objection, objection, outcome="成立", answer="属实", day=TODAY)
    with pytest.raises(UnknownCode):
        county.store.run(
            answer_objection, published_objection(county, notice), outcome="也许", answer="x", day=TODAY
        )
    county.store.run(decide_objected, application, stands=False, day=TODAY, opinion="有自有住房，异议属实")
    assert status(county, application) == "不合格"
    (letter,) = county.store.ask(letter_lines, TODAY)
    assert (letter.kind, letter.codes) == ("不予通过告知书", ("OTHER",))


def published_objection(county: County, notice: UUID) -> UUID:
    new = NewObjection(raised_by="王五", content="对名单有疑问", day=TODAY, notice_id=notice)
    return county.store.run(lodge_objection, new, today=TODAY).result
