"""The benchmark of decisions runs, and what it measures is right at a small scale."""

import pytest

from dorms.bench.rules import invented, ratios


def test_invented_people_are_the_same_every_time():
    assert invented(20) == invented(20)
    assert len({one.who for one in invented(20)}) == 20


@pytest.mark.slow
def test_a_small_run_reports_every_ratio():
    found = ratios(100)
    assert len(found) == 5
    assert all(one.ours > 0 and one.reference > 0 for one in found)
