"""What a user's action pays for its journal beside the commit: the same mapped write with and without it."""

import os
import time
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.actions.founding import found_store
from dorms.bench.report import Ratio
from dorms.db.engines import open_engines, url_of
from dorms.db.journal.append import append
from dorms.db.journal.capture import KEY, OFFICE, Writing, listen, writing_of
from dorms.db.tables import TeacherRow
from dorms.domain.changes import Operation
from dorms.domain.identity import new_id

ROUNDS = 300
PROMISE = 0.0001  # seconds of processor


class _Captured(Session):
    """A session whose flushes are collected."""


listen(_Captured)


def capture_ratio(path: Path) -> Ratio:
    """Three fields of one row written in turn by a session that collects and appends, and by one that does not."""
    store = found_store(path, bureau="基准", actor="基准")
    teacher, replica = new_id(), store.replica
    store.run(_add, teacher, command="register_teacher")
    store.close()
    engines = open_engines(url_of(path))
    ours: list[float] = []
    plain: list[float] = []
    try:
        for round_ in range(2 * ROUNDS):
            with (_Captured if round_ % 2 else Session)(engines.writer) as session, session.begin():
                session.info.update({KEY: Writing(), OFFICE: new_id()})
                start = time.process_time()
                _rename(session, teacher, round_)
                session.flush()
                if round_ % 2:
                    pending = list(writing_of(session).pending.values())
                    append(session, _operation(replica, round_), pending)
                (ours if round_ % 2 else plain).append(time.process_time() - start)
    finally:
        engines.close()
    beside = max(_median(ours) - _median(plain), 0.0)
    return Ratio("一次操作的变更记录，提交之外：秒 / 0.0001 秒", beside, PROMISE, 1)


def _operation(replica: str, number: int) -> Operation:
    return Operation(
        replica=replica,
        seq=number + 10,
        prev=None,
        command="edit",
        actor=None,
        hlc=number,
        nonce=os.urandom(8).hex(),
    )


def _add(session: Session, teacher: UUID) -> None:
    session.add(TeacherRow(id=teacher, name="甲"))


def _rename(session: Session, teacher: UUID, round_: int) -> None:
    row = session.get_one(TeacherRow, teacher)
    row.name, row.joined, row.teaching_years = f"甲{round_}", f"{2000 + round_ % 20}-08", round_ % 40


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
