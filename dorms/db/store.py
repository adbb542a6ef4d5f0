"""A store: one SQLite file or one server database, its writer, its reader, and the one road a write takes."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from dorms.db import meta
from dorms.db.closing import check_closed
from dorms.db.departed import refuse_departed
from dorms.db.engines import VERSION, Engines, open_engines, path_of, url_of
from dorms.db.faults import as_fault, as_unreadable, is_busy, is_fault
from dorms.db.journal import Writing, Written, append, guard, listen, sealed_reason, writing_of
from dorms.db.journal.capture import ACTOR, KEY, OFFICE, Pending
from dorms.db.opening import Start, check_file, clear_start, examined, finish_restore, prepare
from dorms.db.places import PlaceKind, kind_of_place
from dorms.db.server import check_server, shown
from dorms.db.tables import ActorRow, OperationRow, ReplicaRow
from dorms.db.upon import hold_against
from dorms.domain.changes import Operation
from dorms.domain.clock import tick
from dorms.domain.codes import Role
from dorms.domain.seen import Seen
from dorms.errors import DormsError
from dorms.errors.store import NoActor, NotAllowed, StoreDamaged, Unsettled

T = TypeVar("T")
P = ParamSpec("P")

LOOKS = 100  # times 50 ms: how long a reopened store is asked about an operation while others hold the file


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a write did: its operation, what the action returned, which entities changed."""

    operation: str
    result: T
    tables: frozenset[str]
    changes: int


_LAST = (
    select(OperationRow.id, OperationRow.seq, OperationRow.hlc)
    .where(OperationRow.replica == bindparam("replica"))
    .order_by(OperationRow.seq.desc())
    .limit(1)
)  # built once: every write asks it


_ROLE = select(ActorRow.name, ActorRow.role).where(ActorRow.id == bindparam("actor"))
LOOKING = frozenset({"reveal", "log_papers", "log_full_sheet"})  # they only note that somebody looked


class _Writes(Session):
    """A session whose flushes are captured for the journal."""


listen(_Writes)


class Store:
    """Opens a store and runs everything on it. One writer at a time; reads never wait for it longer than 50 ms."""

    def __init__(self, address: str | Path, *, tag: str = "") -> None:
        self.url = url_of(address)
        self.path = path_of(self.url)
        self._engines: Engines = open_engines(self.url)
        self._lock = threading.RLock()
        self._wire()
        self.start = Start()
        self.place = kind_of_place(self.path) if self.path else PlaceKind.LOCAL
        self.replica = ""
        self.office: UUID | None = None
        self.actor: UUID | None = None
        self.demo = False

    def _wire(self) -> None:
        guard(self._engines.writer)
        self._writer = sessionmaker(
            self._engines.writer, class_=_Writes, expire_on_commit=False, autoflush=True
        )
        self._reader = sessionmaker(self._engines.reader, expire_on_commit=False)

    @property
    def read_only(self) -> bool:
        """The store can be looked at but not written; `start.read_only` says why."""
        return self.start.read_only is not None

    @property
    def unclean(self) -> bool:
        """The program did not stop in order last time; the file was checked whole."""
        return self.start.unclean

    @property
    def _name(self) -> str:
        return str(self.path or shown(self.url))

    @property
    def is_shared(self) -> bool:
        """On a server: other windows write too, and what they did is to be looked for."""
        return self.path is None

    @property
    def own_alone(self) -> UUID | None:
        """Whose operations undo and redo are about: on a shared store those of who acts here, else everybody's."""
        return self.actor if self.is_shared else None

    @classmethod
    def open(cls, address: str | Path) -> "Store":
        """Open an existing store: refuse foreign and newer files untouched, check after a crash, probe writing."""
        store = cls(address)
        if store.path is not None:
            finish_restore(store.path)
            check_file(store.path)
        else:
            check_server(store._engines.reader, store._name, VERSION)
        try:
            store.start = prepare(store._engines, store.path)
            store._recall()
        except DormsError:
            store.dispose()
            raise
        return store

    def _recall(self) -> None:
        with self.reading() as session:
            office = meta.recall(session, meta.OFFICE)
            actor = meta.recall(session, self._desk) or meta.recall(session, meta.ACTOR)
            self.replica = meta.recall(session, meta.REPLICA) or ""
            self.demo = meta.recall(session, meta.DEMO) is not None
        self.office = UUID(office) if office else None
        self.actor = UUID(actor) if actor else None

    @property
    def _desk(self) -> str:
        """Where it is kept who acts: in a file once, on a server for each desk."""
        return meta.ACTOR if self.path is not None else meta.desk_actor()

    def close(self) -> None:
        """Let go of the file, marking a clean stop."""
        if self.path is not None and not (self.read_only or self.start.shared):
            clear_start(self._engines)
        self.dispose()

    def dispose(self) -> None:
        """Let go of the file without a word in it."""
        self._engines.close()

    def ask(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer of a query; StoreBusy if the writer is just committing: ask again."""
        with self.reading() as session:
            return query(session, *args, **kwargs)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A read-only session on one state of the store."""
        try:
            with self._reader() as session:
                yield session
        except (DBAPIError, MemoryError) as error:
            if not is_fault(error):
                raise
            raise self._examined(as_unreadable(error, self._name)) from error

    def run(
        self,
        action: Callable[..., T],
        *args: Any,
        reason: str = "",
        command: str | None = None,
        undoes: str | None = None,
        upon: Seen | None = None,
        **kwargs: Any,
    ) -> Outcome[T]:
        """Run an action in one transaction: one operation, one undo step, one line in the timeline.

        The action's `note` is the reason unless one is given. `upon` is the row as a form showed it: what has
        changed since is not overwritten (ChangedMeanwhile). Whatever it raises rolls everything back. After a
        fault of the disk the store is reopened and asked whether the operation is in it; only then does this return
        or raise.
        """
        name = command or action.__name__
        with self._lock:
            operation: Operation | None = None
            try:
                with self._writer() as session, session.begin():
                    session.info.update({KEY: Writing(), OFFICE: self.office, ACTOR: self.actor})
                    self._may_act(session, name)
                    result = action(session, *args, **kwargs)
                    pending = self._pending(session, upon)
                    refuse_departed(session, pending)
                    reason = reason or str(kwargs.get("note", ""))
                    check_closed(session, pending, reason, undoes)
                    why = sealed_reason(session, reason, pending)
                    operation = self._next(session, name, why, undoes)
                    written = append(session, operation, pending)
                return self._outcome(written, result)
            except (DBAPIError, MemoryError) as error:
                if not is_fault(error):
                    raise
                if operation is not None and not is_busy(error) and self._survived(operation.id):
                    return self._outcome(written, result)
                raise self._examined(as_fault(error, self._name)) from error

    @staticmethod
    def _pending(session: Session, upon: Seen | None) -> list[Pending]:
        """What the action changed, held against what its form showed."""
        session.flush()
        if upon is not None:
            hold_against(session, upon)
        return list(writing_of(session).pending.values())

    @staticmethod
    def _outcome(written: Written, result: T) -> Outcome[T]:
        return Outcome(written.operation, result, written.tables, written.changes)

    def _may_act(self, session: Session, command: str) -> None:
        if self.actor is None:
            if command not in {"begin_store", "register_actor"}:
                raise NoActor
            return
        who = session.connection().execute(_ROLE, {"actor": self.actor}).first()
        if who is not None and who.role == Role.READER and command not in LOOKING:
            raise NotAllowed(who.name or "", who.role)

    def _next(self, session: Session, command: str, reason: str, undoes: str | None) -> Operation:
        if self.is_shared:  # another window may have begun a new life, after the server came back from a copy
            self.replica = meta.recall(session, meta.REPLICA) or self.replica
        last = session.connection().execute(_LAST, {"replica": UUID(self.replica)}).first()
        return Operation(
            replica=self.replica,
            seq=last.seq + 1 if last else 1,
            prev=last.id if last else None,
            command=command,
            actor=str(self.actor) if self.actor else None,
            reason=reason,
            hlc=tick(last.hlc if last else 0, time.time_ns() // 1_000_000),
            undoes=undoes,
            nonce=os.urandom(8).hex(),
        )

    def _examined(self, fault: DormsError) -> DormsError:
        """A file is called damaged only after a look at it with every connection closed."""
        if not isinstance(fault, StoreDamaged) or self.path is None:
            return fault
        self._engines.close()
        return examined(self.path, fault)

    def _survived(self, operation: str) -> bool:
        """Reopen and look: an error at commit does not mean that nothing was committed."""
        self._engines.close()
        self._engines = open_engines(self.url)
        self._wire()
        finding = ""
        for _ in range(LOOKS):
            try:
                with self._reader() as session:
                    return bool(session.scalar(select(func.count()).where(OperationRow.id == operation)))
            except DBAPIError as error:
                finding = str(error.orig)
                if not is_busy(error):
                    break
        raise Unsettled(self._name, operation, finding)

    @contextmanager
    def noting(self) -> Iterator[Session]:
        """A transaction of what stands outside the journal."""
        try:
            with self._lock, self._writer() as session, session.begin():
                yield session
        except DBAPIError as error:
            if not is_fault(error):
                raise
            raise as_fault(error, self._name) from error

    def note(self, name: str, value: str | None) -> None:
        """Remember something about this store outside the journal."""
        with self.noting() as session:
            meta.remember(session, name, value)

    def begin_replica(self, replica: UUID, *, at: int) -> None:
        """From now on this file is another life: restored, or found to be a copy. The one before is on record."""
        with self.noting() as session:
            letters = session.scalars(select(ReplicaRow.letter).where(ReplicaRow.office == self.office)).all()
            last = max(letters, default="", key=lambda one: (len(one), one))
            row = {
                "id": replica,
                "office": self.office,
                "letter": next_letter(last),
                "predecessor": self.replica,
                "began": at,
            }
            session.connection().execute(insert(ReplicaRow), row)
            meta.remember(session, meta.REPLICA, str(replica))
        self.replica = str(replica)

    def choose_actor(self, actor: UUID) -> None:
        """Who acts from now on."""
        self.note(self._desk, str(actor))
        self.actor = actor

    def backup_source(self) -> Engines:
        """The engines, for the backup that reads the file page by page."""
        return self._engines


def next_letter(last: str) -> str:
    """A, B ... Z, AA, AB ...: the part of official numbers that keeps two lives of one file apart."""
    if not last or set(last) == {"Z"}:
        return "A" * (len(last) + 1)
    head, tail = last[:-1], last[-1]
    return next_letter(head) + "A" if tail == "Z" else head + chr(ord(tail) + 1)
