"""应收, 已收, 上缴, 结存 by school and month: carried forward, and equal to the ledger."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from dorms.domain.ledgers import Scope
from dorms.domain.money.accounts import AccountLine, Flow, Place, account_lines, summed
from dorms.domain.money.ledger import Account, Entry, EntryKind, trial

COUNTY = Scope("庐江县")
PLACES = (Place("白山镇", "戴桥小学"), Place("白山镇", "金沈小学"), Place("", ""))
FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)


def flow(number: int, kind: str, amount: str, day: str, place: Place = PLACES[0]) -> Flow:
    return Flow(UUID(int=number), place, date.fromisoformat(day), kind, Decimal(amount))


@st.composite
def books(draw: st.DrawFn) -> list[tuple[Entry, Place]]:
    """Entries of several schools over half a year, some reversed in a later month."""
    amounts, days = st.decimals("0.01", "999.99", places=2), st.integers(0, (LAST - FIRST).days)
    one = st.tuples(st.sampled_from(list(EntryKind)), amounts, days, st.sampled_from(PLACES))
    found: list[tuple[Entry, Place]] = []
    for at, (kind, amount, after, place) in enumerate(draw(st.lists(one, max_size=30))):
        entry = Entry(id=UUID(int=at), kind=kind, amount=amount, day=FIRST + timedelta(after))
        found.append((entry, place))
        if draw(st.integers(0, 3)) == 0:
            later = min(LAST, entry.day + timedelta(draw(st.integers(0, 60))))
            back = Entry(id=UUID(int=1000 + at), kind=kind, amount=amount, day=later, reverses=entry.id)
            found.append((back, place))
    return found


def flows(book: list[tuple[Entry, Place]]) -> list[Flow]:
    return [
        Flow(one.id, place, one.day, one.kind, -one.amount if one.reverses else one.amount)
        for one, place in book
    ]


@given(books(), st.dates(FIRST - timedelta(40), LAST - timedelta(1)))
def test_what_is_carried_on_is_what_the_ledger_says(book: list[tuple[Entry, Place]], since: date) -> None:
    lines = account_lines(flows(book), COUNTY, since=since, until=LAST)
    last = {line.place: line for line in lines}
    balances = trial(entry for entry, _ in book)
    assert sum(line.owed_after for line in last.values()) == balances[Account.OWED]
    assert sum(line.held_after for line in last.values()) == -balances[Account.HELD]
    assert sum(line.funds_after for line in last.values()) == balances[Account.FUNDS]


@given(books(), st.dates(FIRST, LAST - timedelta(1)))
def test_every_month_begins_where_the_one_before_ended(book: list[tuple[Entry, Place]], since: date) -> None:
    before: dict[Place, AccountLine] = {}
    for line in account_lines(flows(book), COUNTY, since=since, until=LAST):
        if line.place in before:
            one = before[line.place]
            ends = (one.owed_after, one.held_after, one.funds_after)
            assert (line.owed_before, line.held_before, line.funds_before) == ends
        before[line.place] = line


@given(books())
def test_the_sum_of_schools_adds_up_like_a_school(book: list[tuple[Entry, Place]]) -> None:
    lines = account_lines(flows(book), COUNTY, since=None, until=LAST)
    last = {line.place: line for line in lines}
    total = summed(lines)
    assert total.funds_after == sum(line.funds_after for line in last.values())
    assert total.owed_after == sum(line.owed_after for line in last.values())


def test_a_month_in_which_nothing_happened_carries_what_there_was() -> None:
    made = [flow(1, EntryKind.CHARGE, "100", "2026-01-05"), flow(2, EntryKind.PAYMENT, "60", "2026-03-05")]
    lines = account_lines(made, COUNTY, since=None, until=date(2026, 3, 31))
    assert [(line.month, line.owed_before, line.owed_after) for line in lines] == [
        ("2026-01", Decimal(0), Decimal(100)),
        ("2026-02", Decimal(100), Decimal(100)),
        ("2026-03", Decimal(100), Decimal(40)),
    ]
    assert lines[2].funds_after == 60


def test_a_school_outside_the_place_asked_for_is_left_out() -> None:
    made = [flow(1, EntryKind.CHARGE, "1", "2026-01-05", place) for place in PLACES[:2]]
    lines = account_lines(made, Scope("庐江县", school="金沈小学"), since=None, until=LAST)
    assert {line.place for line in lines} == {PLACES[1]}
