"""The practice county has a year behind it: whoever opens a page for the first time finds work on it."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dorms.actions.demo import DAY
from dorms.actions.seasons.review import review
from dorms.db.checks import check_store
from dorms.db.queries.money import balances
from dorms.db.queries.people import application_lines
from dorms.db.queries.ranking import ranking_heads
from dorms.db.queries.refill import vacancies
from dorms.db.queries.residence import departures
from dorms.db.queries.reviewing import letter_lines, notice_lines
from dorms.db.queries.rounds import round_lines
from dorms.db.queries.seasons import seasons
from dorms.db.queries.today import open_tasks
from dorms.db.queries.tracing import traced_papers
from dorms.db.queries.upkeep import complaints, hazards, inspections, jobs
from dorms.db.store import Store
from dorms.domain.applying import Status
from dorms.domain.renewing import Sort
from dorms.domain.rounds import Step
from tests.ui.stores import demo_file, year_file

__all__ = ["demo_file", "year_file"]  # fixtures
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def year(year_file: Path) -> Iterator[Store]:
    store = Store.open(year_file)
    yield store
    store.close()


def test_applications_stand_at_every_step(year: Store) -> None:
    found = Counter(line.status for line in year.ask(application_lines, DAY))
    wanted = {
        Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.CENTRE, Status.NOTICE, Status.OBJECTION,
        Status.WAITING, Status.ASSIGNED, Status.MOVED_IN, Status.UNQUALIFIED, Status.WITHDRAWN,
    }  # fmt: skip
    assert wanted <= found.keys()
    assert sum(found.values()) == 262


def test_a_notice_runs_and_letters_wait_to_be_delivered(year: Store) -> None:
    notices = year.ask(notice_lines)
    assert [one.closed_on is None for one in notices].count(True) == 1
    letters = year.ask(letter_lines, DAY)
    assert {one.delivered_on is None for one in letters} == {True, False}


def test_a_round_is_over_and_a_vacancy_is_offered(year: Store) -> None:
    assert [line.state for line in year.ask(round_lines)] == [Step.CLOSED]
    assert [head.locked_on is not None for head in year.ask(ranking_heads)] == [True]
    assert [line.unit for line in year.ask(vacancies, DAY) if line.offered_to]


def test_the_season_has_some_renewed_and_some_to_look_at(year: Store) -> None:
    (season,) = year.ask(seasons)
    sorts = {line.sort for line in year.ask(review, season.id, DAY).lines}
    assert sorts >= {Sort.RENEWED, Sort.CLEAR, Sort.ASK}


@pytest.mark.parametrize("query", [hazards, inspections, complaints, departures, traced_papers, balances])
def test_no_page_starts_empty(year: Store, query: Callable[..., list[object]]) -> None:
    assert year.ask(query)


def test_work_that_comes_again_is_due_and_the_clock_has_made_its_tasks(year: Store) -> None:
    assert any(one.due is not None and one.due <= DAY for one in year.ask(jobs, DAY))
    assert year.ask(open_tasks, DAY)


def test_the_check_of_the_store_finds_nothing(year: Store) -> None:
    assert check_store(year, today=DAY) == []
