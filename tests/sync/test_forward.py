"""The fast way of a merge against the slow one: whatever comes in, folding all anew finds nothing to alter (P4)."""

import shutil
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.store import Store
from dorms.db.tables import ChangeRow, ConflictRow, StayRow, TeacherRow, table_of
from dorms.domain.changes import Change, Operation
from dorms.sync import lives
from dorms.sync.envelope import Manifest
from dorms.sync.merge import MergeReport, take_in
from dorms.sync.reading import Parts
from dorms.sync.rows import refold_all
from tests.sync.offices import Exchange

REPLICA = "01a20d5b-0000-7000-8000-00000000000f"
ROWS = ("01a20d5b-0000-7000-8000-000000000001", "01a20d5b-0000-7000-8000-000000000002")
STAYS = ("01a20d5b-0000-7000-8000-000000000003", "01a20d5b-0000-7000-8000-000000000004")
PATCHES: dict[str, list[dict[str, Any]]] = {
    "teacher": [
        {"name": "张三", "sex": "女"}, {"name": "李四"}, {"teaching_years": 3}, {"teaching_years": None},
        {"phone": {"sealed": "AAAA"}}, {"phone": {"erased": True}}, {"_void": True}, {"_void": False},
        {"teaching_years": "三"}, {"of_a_newer_program": 7}, {},
    ],
    "stay": [
        {"category": "在编", "teacher_id": ROWS[0]}, {"span": {"start": "2026-02-01"}},
        {"span": {"start": "2026-02-01", "until": "2026-07-01"}}, {"span": {"start": "20260201"}}, {"span": None},
        {"span": {"end": "2026-02-01"}}, {"unit_id": ROWS[1]}, {"unit_id": "keine"}, {"_void": True},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forward")
    exchange = Exchange(folder)
    lives.prepare(exchange.hub)
    assert exchange.hub.path is not None
    path = exchange.hub.path
    exchange.close()
    return path


@st.composite
def histories(draw: st.DrawFn) -> list[Change]:
    """Changes of few rows, each upon some of those before it, in the order somebody might bring them."""
    made: list[Change] = []
    for number in range(draw(st.integers(1, 9))):
        entity = draw(st.sampled_from(sorted(PATCHES)))
        row = draw(st.sampled_from(ROWS if entity == "teacher" else STAYS))
        before = [one for one in made if (one.entity, one.row) == (entity, row)]
        chained = draw(st.booleans())
        seen = (
            before[-1:] if chained else draw(st.lists(st.sampled_from(before), max_size=2)) if before else []
        )
        made.append(
            Change(
                operation=_operation(number).id,
                entity=entity,
                row=row,
                parents=tuple(sorted({one.id for one in seen})),
                patch=draw(st.sampled_from(PATCHES[entity])),
                was={},
                nonce=f"{number:016x}",
                min_reader=draw(st.sampled_from((1, 1, 1, 1, 9))),
            )
        )
    return made if draw(st.booleans()) else draw(st.permutations(made))


def _operation(number: int) -> Operation:
    return Operation(
        replica=REPLICA,
        seq=number + 1,
        prev=None,
        command="edit",
        actor=None,
        hlc=number * 7 % 5,
        nonce="0" * 16,
    )


OPERATIONS = {one.id: one for one in map(_operation, range(9))}


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=histories(), cut=st.integers(0, 9))
def test_folding_all_anew_alters_nothing(
    template: Path, tmp_path: Path, changes: list[Change], cut: int
) -> None:
    path = tmp_path / "store.db"
    shutil.copyfile(template, path)
    store = Store.open(path)
    try:
        for group in (changes[:cut], changes[cut:]):
            _bring(store, group)
            before = store.ask(_everything)
            with store.noting() as session:
                refold_all(session)
            assert store.ask(_everything) == before
    finally:
        store.dispose()


def _bring(store: Store, changes: list[Change]) -> None:
    with store.reading() as session:
        me = lives.myself(session)
    manifest = Manifest(
        kind="down", sender=me.sender, office="", bureau=me.bureau, bureau_name="", to=me.bureau, number=1,
        previous="", counts={}, digest="", size=0, epoch=(1, ""),
    )  # fmt: skip
    parts = Parts(
        manifest,
        operations={one.operation: OPERATIONS[one.operation] for one in changes},
        names=[one.id for one in changes],
        changes=[one.line() for one in changes],
    )
    report = MergeReport(Path(), "x", "", "", 1, 0)
    report.changes = len(changes)
    with store.noting() as session:
        take_in(session, parts, report, trusted=True, office=me.bureau)
    told = report.new + report.known + report.waiting + report.quarantined + report.unread
    assert told == report.changes


def _everything(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Rows, conflicts and how each change stands."""
    own = [UUID(row) for row in (*ROWS, *STAYS)]
    found: dict[str, list[tuple[object, ...]]] = {}
    for row_type in (TeacherRow, StayRow):
        table = table_of(row_type)
        rows = session.connection().execute(select(table).where(table.c.id.in_(own)).order_by(table.c.id))
        found[table.name] = [tuple(row) for row in rows]
    change, conflict = table_of(ChangeRow).c, table_of(ConflictRow).c
    for name, query in (
        ("change", select(change.id, change.state, change.refusal).order_by(change.id)),
        (
            "conflict",
            select(conflict.row, conflict.field, conflict.heads).order_by(conflict.row, conflict.field),
        ),
    ):
        found[name] = [tuple(row) for row in session.connection().execute(query)]
    return found
