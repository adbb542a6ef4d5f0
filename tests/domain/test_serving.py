"""服务情况统计表: what each figure counts, and that the lines add up."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.ledgers import Cover, Ledger, LineKind, Scope
from dorms.domain.official import Facts, ledger
from dorms.domain.official.serving import DEFINITIONS
from dorms.domain.records import TicketRecord
from dorms.domain.sheet_records import ServiceRecord

SINCE, END = date(2026, 3, 31), date(2026, 6, 30)
COVER = Cover(Scope("庐江县"), "庐江县教育体育局", END, SINCE)
APRIL = date(2026, 4, 10)
SCHOOLS = (("白山镇", "戴桥小学"), ("白山镇", "金沈小学"), ("汤池镇", "汤池中学"))


def ticket(number: int, day: date = APRIL, place: int = 0, **rest: object) -> TicketRecord:
    values: dict[str, object] = {"finish_by": day + timedelta(5)} | rest
    town, school = SCHOOLS[place]
    return TicketRecord(UUID(int=number), town, school, f"WX{number}", day, "101", **values)  # type: ignore[arg-type]


def record(number: int, kind: str, day: date = APRIL, place: int = 0, **rest: object) -> ServiceRecord:
    return ServiceRecord(UUID(int=number), kind, *SCHOOLS[place], day, **rest)  # type: ignore[arg-type]


def total(sheet: Ledger) -> dict[str, object]:
    [line] = [one for one in sheet.lines if one.kind is LineKind.TOTAL]
    return dict(zip((column.field for column in sheet.columns), line.values, strict=True))


def test_repairs_are_on_time_late_open_or_withdrawn() -> None:
    tickets = [
        ticket(1, finished_on=APRIL),
        ticket(2, finished_on=date(2026, 5, 1)),
        ticket(3),
        ticket(4, END, finish_by=END),
        ticket(5, finished_on=APRIL, is_withdrawn=True),
        ticket(6, SINCE),
        ticket(7, finished_on=END + timedelta(1)),
    ]
    found = total(ledger("service", Facts(tickets=tickets), COVER))
    names = ("reported", "finished", "in_time", "open", "late", "withdrawn", "in_time_rate")
    assert [found[name] for name in names] == [6, 2, 1, 3, 2, 1, Decimal("25.00")]


def test_complaints_are_answered_in_time_rated_or_taken_up_again() -> None:
    due = date(2026, 4, 20)
    service = [
        record(1, "complaint", due=due, done_on=due, satisfaction="满意"),
        record(2, "complaint", due=due, done_on=due + timedelta(1), satisfaction="不满意", reopened_on=END),
        record(3, "complaint", due=due, done_on=END + timedelta(1), satisfaction="满意"),
    ]
    found = total(ledger("service", Facts(service=service), COVER))
    names = ("complaints", "answered", "answered_in_time", "unanswered", "reopened", "rated", "content_rate")
    assert [found[name] for name in names] == [3, 2, 1, 1, 1, 2, Decimal("50.00")]


def test_hazards_are_rechecked_or_overdue() -> None:
    service = [
        record(1, "inspection"),
        record(2, "hazard", due=APRIL, done_on=APRIL),
        record(3, "hazard", due=APRIL),
        record(4, "hazard"),
    ]
    found = total(ledger("service", Facts(service=service), COVER))
    names = ("inspections", "hazards", "rechecked", "unfixed", "overdue")
    assert [found[name] for name in names] == [1, 3, 1, 2, 1]


def test_nothing_to_be_a_share_of_is_no_rate() -> None:
    found = total(ledger("service", Facts(), COVER))
    assert (found["in_time_rate"], found["content_rate"]) == (None, None)


def test_every_figure_has_its_definition_under_the_sheet() -> None:
    sheet = ledger("service", Facts(), COVER)
    assert len(sheet.notes) == len(DEFINITIONS)
    assert all(note.endswith("。") for note in sheet.notes)


places, days = st.integers(0, 2), st.dates(SINCE - timedelta(20), END + timedelta(20))
kinds = st.sampled_from(["complaint", "inspection", "hazard"])
maybe = st.none() | days
some_tickets = st.lists(st.tuples(places, days, maybe, st.booleans()), max_size=12)
some_records = st.lists(st.tuples(places, kinds, days, maybe, maybe), max_size=12)


@given(some_tickets, some_records)
def test_schools_and_towns_add_up_to_the_county(
    tickets: list[tuple[int, date, date | None, bool]],
    records: list[tuple[int, str, date, date | None, date | None]],
) -> None:
    facts = Facts(
        tickets=[
            ticket(at, day, place, finished_on=done, is_withdrawn=gone)
            for at, (place, day, done, gone) in enumerate(tickets)
        ],
        service=[
            record(at, kind, day, place, due=due, done_on=done)
            for at, (place, kind, day, due, done) in enumerate(records)
        ],
    )
    sheet = ledger("service", facts, COVER)
    assert all(check.holds for check in sheet.checks)
    inside = [day for _, day, _, _ in tickets if SINCE < day <= END]
    assert total(sheet)["reported"] == len(inside)
