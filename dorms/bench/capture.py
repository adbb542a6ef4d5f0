"""What a user's action pays for its journal beside the commit: the same mapped write with and without it."""

import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.founding import found_store
from dorms.bench.report import Ratio
from dorms.db.engines import open_engines, url_of
from dorms.db.tables import TeacherRow
from dorms.domain.identity import new_id

ROUNDS = 300
PROMISE = 0.0001  # seconds of processor


def capture_ratio(path: Path) -> Ratio:
    """Three fields of one row written by an action, and by a session that keeps no journal, in turn."""
    store = found_store(path, bureau="基准", actor="基准")
    teacher = new_id()
    store.run(_add, teacher, command="register_teacher")
    bare = open_engines(url_of(path))
    ours: list[float] = []
    plain: list[float] = []

    def write(round_: int) -> None:
        with Session(bare.writer) as session, session.begin():
            _rename(session, teacher, round_)

    try:
        for round_ in range(ROUNDS):
            ours.append(_timed(lambda n=round_: store.run(_rename, teacher, 2 * n)))  # type: ignore[misc]
            plain.append(_timed(lambda n=round_: write(2 * n + 1)))  # type: ignore[misc]
    finally:
        bare.close()
        store.close()
    beside = max(_median(ours) - _median(plain), 0.0)
    return Ratio("一次操作的变更记录，提交之外：秒 / 0.0001 秒", beside, PROMISE, 1)


def _add(session: Session, teacher: UUID) -> None:
    session.add(TeacherRow(id=teacher, name="甲"))


def _rename(session: Session, teacher: UUID, round_: int) -> None:
    row = session.get_one(TeacherRow, teacher)
    row.name, row.joined, row.teaching_years = f"甲{round_}", f"{2000 + round_ % 20}-08", round_ % 40


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
