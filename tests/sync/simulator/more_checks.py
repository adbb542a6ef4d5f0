"""More of what must hold of a settled world: identity, provenance, scope, versions, taking back."""

from uuid import UUID

from sqlalchemy import func, select

from dorms.db.dumping import dump
from dorms.db.filled import filled
from dorms.db.store import Store
from dorms.db.tables import (
    SYNCED,
    ChangeRow,
    IssueRow,
    OperationRow,
    PackageRow,
    ReplicaRow,
    TeacherRow,
    live,
)
from dorms.domain.canonical import line_id
from dorms.errors import DormsError
from dorms.sync.exclusion import exclude, include
from dorms.sync.scope import scope_of
from tests.sync.simulator.broken import Broken, column, conflicts_of, raws
from tests.sync.simulator.mail import bring
from tests.sync.simulator.world import World


def the_same_person_is_one_issue(world: World) -> None:
    """P11: two live people with one ID number are an open issue that names both."""
    store = world.hub.store
    people = store.ask(
        lambda session: session.execute(
            select(TeacherRow.id, TeacherRow.id_number).where(
                live(TeacherRow), TeacherRow.id_number.is_not(None)
            )
        ).all()
    )
    twins = {str(row) for row, number in people if sum(other == number for _, other in people) > 1}
    named = {
        one
        for participants in store.ask(
            lambda session: session.scalars(
                select(IssueRow.participants).where(IssueRow.kind == "same_person")
            ).all()
        )
        for one in participants.split()
    }
    if twins - named:
        raise Broken("P11", twins - named)


def forks_are_told(world: World) -> None:
    """Two operations of one number of one store are an issue."""
    store = world.hub.store
    doubled = (
        select(OperationRow.replica)
        .group_by(OperationRow.replica, OperationRow.seq)
        .having(func.count() > 1)
        .distinct()
    )
    forked = set(column(store, doubled))
    told = set(
        store.ask(
            lambda session: session.scalars(select(IssueRow.subject).where(IssueRow.kind == "forked")).all()
        )
    )
    if forked != told:
        raise Broken("fork", forked ^ told)


def strange_lines_stay(world: World) -> None:
    """P14: what a newer program wrote is at the bureau byte for byte, and unknown fields are kept with the row."""
    held = raws(world.hub.store)
    alive = {change for seat in world.sites for change in raws(seat.store)}
    for change, line in world.strange.items():
        if change in alive and held.get(change) != line:
            raise Broken("P14", change)


def nothing_of_others(world: World) -> None:
    """P15: an office holds rows of its scope and what it made itself, and nothing else."""
    for seat in world.sites:
        with world.hub.store.reading() as session:
            scope = scope_of(session, seat.office, world.hub.office)
        names = seat.store.ask(filled)
        for name in names:
            row_type = SYNCED[name]
            query = select(row_type.id).where(row_type.owner_office != seat.office)
            strangers = set(column(seat.store, query))
            if strangers - scope[name] - _once_in_scope(world, strangers):
                raise Broken("P15", name, strangers - scope[name])


def _once_in_scope(world: World, rows: set[UUID]) -> set[UUID]:
    """Rows that came down lawfully and whose reason to be in scope was taken back since."""
    touched = {fact.row for fact in world.facts.values()}
    return rows & touched if {"exclusions", "foreign rows"} & world.faults else set()


def every_cell_has_its_change(world: World) -> None:
    """P19: every line at the bureau hashes to its name, its operation is there, its author is vouched for."""
    store = world.hub.store
    for change, raw in raws(store).items():
        if line_id(raw) != change:
            raise Broken("P19", change)
    orphans = select(ChangeRow.id).where(ChangeRow.operation.not_in(select(OperationRow.id)))
    if found := column(store, orphans):
        raise Broken("P19", found)
    unknown = select(OperationRow.replica).where(
        OperationRow.replica.not_in(select(ReplicaRow.id).where(ReplicaRow.cert.is_not(None)))
    )
    refused = select(ChangeRow.operation).where(ChangeRow.state == "quarantined")
    query = unknown.where(OperationRow.id.not_in(refused), OperationRow.package.is_not(None))
    if found := column(store, query):
        raise Broken("P19", found)


def exclusion_is_undone_by_inclusion(world: World) -> None:
    """P18: a packet taken back and taken in again leaves everything as it was."""
    store = world.hub.store
    query = select(PackageRow.id).where(PackageRow.direction == "received").order_by(PackageRow.serial)
    packages = store.ask(lambda session: session.scalars(query).all())
    if not packages:
        return
    package = world.random.choice(packages)
    before = _all_but_rulings(store)
    try:
        exclude(store, package)
    except DormsError:
        return
    include(store, package)
    if _all_but_rulings(store) != before:
        raise Broken("P18", package)


def _all_but_rulings(store: Store) -> object:
    tables = store.ask(dump)["tables"] | {"ruling": []}
    issues = store.ask(lambda session: session.scalars(select(IssueRow.id).order_by(IssueRow.id)).all())
    rulings = select(ChangeRow.id, ChangeRow.state).where(ChangeRow.entity != "ruling")
    states = dict(store.ask(lambda session: session.execute(rulings).all()))
    return tables, conflicts_of(store), list(issues), states


def imports_again_change_nothing(world: World) -> None:
    """P2, P12: every packet once more, nothing reopens."""
    before = (world.hub.store.ask(dump)["hash"], conflicts_of(world.hub.store))
    for to, path in world.delivered[-6:]:
        if to is None:
            bring(world, world.hub, path)
    if before != (world.hub.store.ask(dump)["hash"], conflicts_of(world.hub.store)):
        raise Broken("P12")
