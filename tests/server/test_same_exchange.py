"""The exchange with a bureau on a server: the very tests of the file, but those that copy the bureau's own file."""

from tests.sync.test_departures import test_what_the_bureau_registers_for_a_school_becomes_the_schools
from tests.sync.test_exchange import *  # noqa: F403
from tests.sync.test_packets import *  # noqa: F403
from tests.sync.test_reopening import (
    test_a_change_that_was_not_let_in_comes_back_with_the_bureaus_word_and_can_still_be_let_in,
    test_what_was_done_upon_a_decision_hinders_its_undoing_or_stays,
)

__all__ = [
    "test_a_change_that_was_not_let_in_comes_back_with_the_bureaus_word_and_can_still_be_let_in",
    "test_what_the_bureau_registers_for_a_school_becomes_the_schools",
    "test_what_was_done_upon_a_decision_hinders_its_undoing_or_stays",
]

del test_a_restored_bureau_gets_back_what_it_had_handed_down  # noqa: F821  see test_hub
