"""What the journal costs: a single write and commit with and without it, on the same file settings."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from dorms.actions.founding import found_store
from dorms.bench.report import Ratio
from dorms.db.engines import open_engines, url_of
from dorms.db.journal import journal_writes
from dorms.db.tables import TeacherRow
from dorms.domain.identity import new_id

ROUNDS = 300


def ratios(scale: int = 1) -> list[Ratio]:
    """A journaled single write against the same write and commit without a journal."""
    with tempfile.TemporaryDirectory() as folder:
        return [_single_write(Path(folder), ROUNDS * scale)]


def _single_write(folder: Path, rounds: int) -> Ratio:
    store = found_store(folder / "journaled.db", bureau="基准", actor="基准")
    teacher = new_id()
    store.run(_add, teacher, command="register_teacher")
    bare = open_engines(url_of(folder / "journaled.db"))
    ours: list[float] = []
    plain: list[float] = []
    try:
        for round_ in range(rounds):  # in turn, so that both see the same disk
            ours.append(_timed(lambda n=round_: store.run(_rename, teacher, f"甲{n}")))  # type: ignore[misc]

            def write(n: int = round_) -> None:
                with Session(bare.writer) as session, session.begin():
                    connection = session.connection()
                    with journal_writes(connection):
                        connection.execute(
                            update(TeacherRow).where(TeacherRow.id == teacher).values(name=f"乙{n}")
                        )

            plain.append(_timed(write))
    finally:
        bare.close()
        store.close()
    return Ratio("单笔写入：有变更记录 / 无", _median(ours), _median(plain), 2.0)


def _add(session: Session, teacher: UUID) -> None:
    session.add(TeacherRow(id=teacher, name="甲"))


def _rename(session: Session, teacher: UUID, name: str) -> None:
    session.get_one(TeacherRow, teacher).name = name


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
