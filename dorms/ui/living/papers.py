"""Several kinds of paper about the same stays in one preview: agreement and slip are signed at one table."""

import time
from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dorms.actions.disclosure import SHOWS_NUMBERS, log_papers
from dorms.actions.papers import papers_of
from dorms.actions.tracing import Printed, note_printed
from dorms.db.store import Store
from dorms.domain.papers import Paper, Unmade
from dorms.papers import Collected
from dorms.ui.kit.backend import Backend, Job, Tick
from dorms.ui.printing.offers import show_papers


def print_kinds(
    parent: QWidget, backend: Backend, kinds: Sequence[type[Paper]], rows: Sequence[UUID], today: date
) -> Job:
    """Make these papers about these rows, one after the other, and show them together; numbers are logged."""

    def log(made: Collected) -> None:
        if not made.produced:
            return
        now = time.time_ns() // 1_000_000
        for kind in kinds:
            if kind in SHOWS_NUMBERS:
                backend.run(log_papers, kind, list(rows), actor=backend.store.actor, at=now)

    gather = partial(_gather, backend.store, kinds, rows, today)
    return show_papers(
        parent, backend, gather, kinds[0].title, then=log, out=partial(_trace, backend, kinds, today)
    )


def _trace(backend: Backend, kinds: Sequence[type[Paper]], today: date, made: Collected) -> None:
    """Each paper is of the kind whose title begins its label."""
    of_title = {kind.title: kind.template for kind in kinds}
    papers = [Printed(of_title.get(one.label.split()[0], ""), one.label) for one in made.produced]
    if backend.may_write:
        backend.run(note_printed, papers, day=today)


def _gather(
    store: Store, kinds: Sequence[type[Paper]], rows: Sequence[UUID], today: date, tick: Tick
) -> list[Paper | Unmade]:
    return [paper for kind in kinds for paper in papers_of(store, kind, rows, today=today)]
