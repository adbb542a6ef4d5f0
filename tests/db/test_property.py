"""Whatever a clerk does in whatever order: nobody shares a bed, undo brings all back, refusals write nothing."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any, ClassVar, cast

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from dorms.actions.founding import found_store
from dorms.actions.undoing import undo
from dorms.db.checks import check_store
from dorms.db.checks.rules import check_rules
from dorms.db.dumping import dump
from dorms.db.queries.operations import last_done, operations
from dorms.db.store import Store
from dorms.domain.canonical import canonical
from dorms.domain.findings import Severity
from tests.builders import TODAY
from tests.clerk import Clerk

FULL = os.environ.get("DORMS_FULL") == "1"
NUMBERS = st.integers(0, 10_000)
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def template(path: Path) -> Path:
    """A store with one school."""
    store = found_store(path, bureau="庐江县教育体育局", actor="王经办")
    Clerk(store).settle_in()
    store.close()
    return path


def knowledge(store: Store) -> str:
    """A hash of the rows that are not taken back."""
    tables = store.ask(dump)["tables"]
    rows = {name: [row for row in rows if not row.get("_void")] for name, rows in tables.items()}
    bare = {n: [{k: v for k, v in row.items() if k != "_void"} for row in rows] for n, rows in rows.items()}
    return hashlib.sha256(canonical(cast(Any, bare)).encode()).hexdigest()


class County(RuleBasedStateMachine):
    """One store, one clerk, any sequence of things done, undone and done again."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY)
        self.store = Store.open(shutil.copy(self.template, self.folder.name))
        self.clerk = Clerk(self.store)
        self.begun = knowledge(self.store)
        self.first = {line.id for line in self.store.ask(operations)}
        self.clerk.build(0, 1)

    @rule(which=NUMBERS, one=NUMBERS, other=NUMBERS)
    def work(self, which: int, one: int, other: int) -> None:
        """One thing done; refused, it leaves no trace."""
        before = self.store.ask(dump)["hash"]
        refused = len(self.clerk.refused)
        self.clerk.act(which, one, other)
        if len(self.clerk.refused) > refused:
            assert self.store.ask(dump)["hash"] == before, self.clerk.refused[-1]

    @invariant()
    def nobody_shares_a_bed(self) -> None:
        """No unit over its places, no person in two units, on any night."""
        found = {str(one.code) for one in self.store.ask(lambda session: list(check_rules(session, TODAY)))}
        assert not found & {"UNIT_OVERBOOKED", "PERSON_IN_TWO_UNITS", "SAME_ID_NUMBER"}

    def teardown(self) -> None:
        """The store is sound, and everything undone from the newest to the oldest leaves what there was."""
        try:
            found = check_store(self.store, today=TODAY)
            assert [one for one in found if one.severity is Severity.FAULT] == []
            while (last := self.store.ask(last_done)) not in self.first:
                undo(self.store, last)
            assert knowledge(self.store) == self.begun
            assert [
                one for one in check_store(self.store, today=TODAY) if one.severity is Severity.FAULT
            ] == []
        finally:
            self.store.close()
            self.folder.cleanup()


@pytest.mark.slow
def test_any_sequence_of_work_keeps_the_rules_and_can_be_taken_back(tmp_path: Path) -> None:
    County.template = template(tmp_path / "county.db")
    run_state_machine_as_test(
        County,
        settings=settings(
            max_examples=300 if FULL else 10,
            stateful_step_count=40 if FULL else 30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=not FULL,
        ),
    )
