"""What must hold of a settled world, judged by what the authors had in their stores."""

import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from dorms.db.checks.rows import check_fold
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.db.tables import (
    ChangeRow,
    IssueRow,
    OperationRow,
    TownRow,
)
from dorms.domain.changes import VOID, Change, Operation
from dorms.domain.fold import Entry, RowState, Standing, fold
from dorms.sync import lives
from dorms.sync.conflicts import entries_of
from dorms.sync.envelope import Manifest
from dorms.sync.issues import _holds, refresh_issues
from dorms.sync.merge import MergeReport, take_in
from dorms.sync.reading import Parts
from tests.sync.simulator.broken import Broken, conflicts_of, raws
from tests.sync.simulator.more_checks import (
    every_cell_has_its_change,
    exclusion_is_undone_by_inclusion,
    forks_are_told,
    imports_again_change_nothing,
    nothing_of_others,
    strange_lines_stay,
    the_same_person_is_one_issue,
)
from tests.sync.simulator.world import Seat, World


def judge(world: World, *, is_short: bool = False) -> None:
    """All properties of a settled world; of a short one the dear checks now and then."""
    nothing_lost(world)
    nothing_waits(world)
    for seat in [world.hub, *([] if is_short else world.sites)]:
        rows_are_the_fold(seat)
    sites_agree(world)
    rows(world)
    no_silent_double_booking(world)
    the_same_person_is_one_issue(world)
    forks_are_told(world)
    nothing_beyond_authority(world)
    strange_lines_stay(world)
    nothing_of_others(world)
    every_cell_has_its_change(world)
    if not is_short or world.random.random() < 0.2:
        order_does_not_matter(world)
        exclusion_is_undone_by_inclusion(world)
        imports_again_change_nothing(world)


def nothing_lost(world: World) -> None:
    """P1: what is on a surviving disk is at the bureau byte for byte."""
    held = raws(world.hub.store)
    for seat in world.sites:
        for change, raw in raws(seat.store).items():
            if held.get(change) != raw:
                raise Broken("P1", change, raw)


def nothing_waits(world: World) -> None:
    """P8: packets are closed, so only what hangs on a refused change waits."""
    waiting = raws(world.hub.store, "waiting")
    refused = set(raws(world.hub.store, "quarantined", "excluded", "unread"))
    for raw in waiting.values():
        parents = set(Change.from_line(raw).parents)
        if not parents & (refused | waiting.keys()):
            raise Broken("P8", raw)


def rows_are_the_fold(seat: Seat) -> None:
    """P4: what was brought forward equals folding all changes anew."""
    found = seat.store.ask(lambda session: list(check_fold(session)))
    if found:
        raise Broken("P4", found)


def order_does_not_matter(world: World) -> None:
    """P2: all lines in another order and grouping give the same tables, conflicts and issues."""
    other = _empty_hub(world)
    try:
        _pour(world, other)
        if other.ask(dump)["hash"] != world.hub.store.ask(dump)["hash"]:
            raise Broken("P2", _difference(world.hub.store, other, None))
        if conflicts_of(other) != conflicts_of(world.hub.store):
            raise Broken("P2", "conflicts")
        if _issues(other) != _issues(world.hub.store):
            raise Broken("P2", "issues", _issues(other) ^ _issues(world.hub.store))
    finally:
        other.close()


def _empty_hub(world: World) -> Store:
    """The bureau's store with its keys and replicas and nothing else."""
    path = world.file(".db")
    shutil.copyfile(world.hub.path, path)
    store = Store.open(path)
    from dorms.db.journal import journal_writes
    from dorms.db.tables import SYNCED, Base

    with store.noting() as session, journal_writes(session.connection()):
        for name in (*SYNCED, "operation", "change", "conflict", "issue"):
            session.connection().execute(Base.metadata.tables[name].delete())
    return store


def _pour(world: World, other: Store) -> None:
    changes = [
        Change.from_line(raw) for raw in raws(world.hub.store, "applied", "waiting", "reopened").values()
    ]
    query = select(OperationRow.raw)
    lines = world.hub.store.ask(lambda session: session.scalars(query).all())
    operations = {one.id: one for one in map(Operation.from_line, lines)}
    world.random.shuffle(changes)
    with world.hub.store.reading() as session:
        me = lives.myself(session)
    manifest = _manifest(me)
    while changes:
        group = [changes.pop() for _ in range(min(len(changes), world.random.randrange(1, 40)))]
        parts = Parts(
            manifest,
            operations={one.operation: operations[one.operation] for one in group},
            names=[one.id for one in group],
            changes=[one.line() for one in group],
        )
        with other.noting() as session:
            take_in(session, parts, MergeReport(Path(), "x", "", "", 1, 0), trusted=True, office=me.bureau)


def _manifest(me: lives.Party) -> Manifest:
    return Manifest(
        kind="down", sender=me.sender, office="", bureau=me.bureau, bureau_name="", to=me.bureau, number=1,
        previous="", counts={}, digest="", size=0, epoch=(1, ""),
    )  # fmt: skip


def _issues(store: Store) -> set[str]:
    with store.noting() as session:
        rows = session.execute(select(ChangeRow.entity, ChangeRow.row).distinct()).all()
        refresh_issues(session, {(entity, row) for entity, row in rows})
        return set(session.scalars(select(IssueRow.id).where(IssueRow.kind != "forked")))


def sites_agree(world: World) -> None:
    """P3: after the exchange every office holds of its rows what the bureau holds."""
    for seat in world.sites:
        mine, theirs = seat.store.ask(dump, seat.office), world.hub.store.ask(dump, seat.office)
        if mine["hash"] != theirs["hash"]:
            raise Broken("P3", seat.office, _difference(seat.store, world.hub.store, seat.office))


def _difference(one: Store, other: Store, office: UUID | None) -> list[object]:
    left, right = one.ask(dump, office)["tables"], other.ask(dump, office)["tables"]
    return [
        (name, a, b)
        for name in left
        for a, b in [(str(sorted(map(str, left[name]))), str(sorted(map(str, right[name]))))]
        if a != b
    ]


def rows(world: World) -> None:
    """P5, P6, P7, P9 of every row that somebody wrote to in this schedule."""
    touched = {(fact.entity, fact.row) for fact in world.facts.values()}
    told: dict[UUID, dict[str, str]] = {}
    for row, field, heads in conflicts_of(world.hub.store):
        told.setdefault(row, {})[field] = heads
    for entity, row in touched:
        entries = world.hub.store.ask(entries_of, entity, row)
        judged = Row(world, row, entries)
        judged.judge()
        if told.get(row, {}) != {name: " ".join(heads) for name, heads in judged.state.conflicts.items()}:
            raise Broken("P5", row, "conflicts on record", told.get(row))


class Row:
    """One row at the hub, with the ghosts of its authors."""

    def __init__(self, world: World, row: UUID, entries: list[Entry]) -> None:
        self.row, self.entries = row, entries
        self.state: RowState = fold(entries)
        self.applied = {entry.id: entry for entry in entries if entry.id not in self.state.waiting}
        self.ghosts = {name: world.facts[name].ghost for name in self.applied if name in world.facts}

    def saw(self, one: str, other: str) -> bool:
        """Whether the author of `one` had `other` before him; of what was there at the start all had seen all."""
        return other in self.ghosts[one] if one in self.ghosts else False

    def judge(self) -> None:
        for entry in self.applied.values():
            for register, value in entry.patch.items():
                if (
                    register != VOID
                    and entry.id in self.ghosts
                    and entry.standing is not Standing.REOPENED
                    and not self._accounted(entry.id, register, value)
                ):
                    raise Broken("P5", self.row, register, value)
        for register, heads in self.state.conflicts.items():
            if register != VOID and any(self.saw(one, other) for one in heads for other in heads):
                raise Broken("P7", self.row, register)
        self._void()
        timeless = fold([replace(entry, hlc=0) for entry in self.entries])
        if timeless.conflicts.keys() != self.state.conflicts.keys():
            raise Broken("P6", self.row)

    def _accounted(self, change: str, register: str, value: object) -> bool:
        if self.state.values.get(register) == value or change in self.state.conflicts.get(register, ()):
            return True
        return any(register in other.sets and self.saw(other.id, change) for other in self.applied.values())

    def _void(self) -> None:
        if not self.state.void:
            return
        voids = [head for head in self.state.setters[VOID] if self.applied[head].patch[VOID] is True]
        for change, entry in self.applied.items():
            seen = any(self.saw(void, change) or self.saw(change, void) for void in voids)
            if change in self.ghosts and not seen and entry.patch.get(VOID) is not True:
                raise Broken("P9", self.row, change)


def no_silent_double_booking(world: World) -> None:
    """P10: more people than places on one night are an issue, and nobody else gets the unit."""
    from dorms.db.tables import UnitRow
    from dorms.errors.sync import UnitDisputed
    from dorms.sync.issues import refuse_disputed

    store = world.hub.store
    units = store.ask(lambda session: dict(session.execute(select(UnitRow.id, UnitRow.capacity)).all()))
    for unit, holds in store.ask(lambda session: _holds(session, units)).items():
        most = max(
            len({p for h in holds if h.covers(night) for p in h.people}) for night in {h.start for h in holds}
        )
        locked = False
        try:
            store.ask(refuse_disputed, unit)
        except UnitDisputed:
            locked = True
        if locked != (most > (units[unit] or 1)):
            raise Broken("P10", unit, most)


def nothing_beyond_authority(world: World) -> None:
    """P13: no school renames a town."""
    names = world.hub.store.ask(lambda session: session.scalars(select(TownRow.name)).all())
    if "改名" in names:
        raise Broken("P13")
