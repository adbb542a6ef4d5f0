"""The result of a round: live picks, the run, what is kept of it, and the folder a stranger recomputes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.rounds.drawing import slips_in
from dorms.actions.rounds.files import (
    RESULT,
    frozen_folder,
    frozen_part,
    keep_file,
    laid_out,
    result_part,
)
from dorms.actions.rounds.market import round_of
from dorms.actions.rounds.planning import add_step, round_at
from dorms.allocation.check import check
from dorms.allocation.freezing import reseal
from dorms.allocation.lottery import grouped
from dorms.allocation.order import order_of
from dorms.allocation.picking import Picking
from dorms.allocation.reading import FREEZE_FILE, FROZEN, read_files, read_round
from dorms.allocation.results import Result, allocate, choice_met
from dorms.allocation.rounds import Round
from dorms.allocation.writing import CERTIFICATES, CHECKER, write_result
from dorms.db.journal.capture import put
from dorms.db.queries.rounds import entries_of_round, places_of, round_files, round_line
from dorms.db.tables import RoundResultRow, live
from dorms.domain.identity import new_id
from dorms.domain.rounds import DrawKind, RoundLine, Step, Way
from dorms.errors.rounds import FileLost, PickingOpen
from dorms.errors.store import UnknownRow

KEPT = ("result.csv", "log.jsonl", "waiting.csv", "manifest.json", FREEZE_FILE, *FROZEN)


def picks_of(line: RoundLine) -> list[tuple[str, str]]:
    """What was picked since the last draw, in order; an empty unit is a turn passed."""
    picks: list[tuple[str, str]] = []
    for step in line.steps:
        if step.step == Step.DRAWN:
            picks.clear()
        elif step.step == Step.PICK:
            picks.append((str(step.details.get("entry", "")), str(step.details.get("place", ""))))
        elif step.step == Step.TAKEN_BACK:
            picks.pop()
    return picks


def picking_of(session: Session, round_id: UUID) -> Picking:
    """The live round as far as it has gone."""
    line = _line(session, round_id)
    with frozen_folder(session, round_id) as folder:
        return Picking(_drawn(session, line, folder), picks_of(line))


def record_pick(session: Session, round_id: UUID, entry: str, place: str, *, day: date) -> None:
    """Whoever has the turn takes this place, or nothing (an empty place). Kept at once: a power cut loses no pick."""
    round_at(session, round_id, Step.PICK)
    picking = picking_of(session, round_id)
    if place:
        picking.pick(entry, place)
    else:
        picking.pass_turn(entry)
    add_step(session, round_id, Step.PICK, day, details={"entry": entry, "place": place})


def take_back_pick(session: Session, round_id: UUID, *, day: date, note: str = "") -> tuple[str, str]:
    """The last pick is undone on the spot; both lines stay in the record."""
    line = round_at(session, round_id, Step.PICK)
    picks = picks_of(line)
    if not picks:
        raise UnknownRow("round_step", str(round_id))
    entry, place = picks[-1]
    add_step(session, round_id, Step.TAKEN_BACK, day, note=note, details={"entry": entry, "place": place})
    return entry, place


def compute_round(session: Session, round_id: UUID, *, day: date) -> dict[str, str]:
    """Run the round from its frozen files, check the result as a stranger would, keep it. Returns the hashes.

    Everything happens in one transaction: killed at any moment there is no result or the whole one.
    """
    line = round_at(session, round_id, Step.COMPUTED)
    with inputs_of(session, line, day) as folder:
        result = allocate(read_round(folder))
        out = folder.parent / "out"
        hashes = write_result(result, folder, out)
        check(str(out))
        for name in sorted(path.name for path in out.iterdir() if path.is_file() and path.name != CHECKER):
            keep_file(session, round_id, RESULT + name, (out / name).read_bytes())
    _keep_lines(session, round_id, result)
    shown = {name: value for name, value in hashes.items() if not name.startswith(CERTIFICATES)}
    add_step(session, round_id, Step.COMPUTED, day, details={"files": shown})
    return shown


def _keep_lines(session: Session, round_id: UUID, result: Result) -> None:
    earlier = select(RoundResultRow).where(live(RoundResultRow), RoundResultRow.round_id == round_id)
    for row in session.scalars(earlier):
        row.void = True
    session.flush()
    entries = {one.code: one.id for one in entries_of_round(session, round_id) if not one.left_out}
    places = {one.code: one.id for one in places_of(session, round_id)}
    waiting = {household: place for place, household in enumerate(result.unhoused, 1)}
    market, got = result.market, result.outcome.got
    rows = [
        {
            "id": new_id(),
            "round_id": round_id,
            "entry_id": entries[code],
            "place_id": places[market.unit_ids[got[at]]] if got[at] >= 0 else None,
            "choice": choice_met(result, at) or None,
            "position": result.position[at] or None,
            "waiting": waiting.get(at),
        }
        for at, code in enumerate(market.ids)
    ]
    put(session, RoundResultRow, rows)


@contextmanager
def inputs_of(session: Session, line: RoundLine, day: date) -> Iterator[Path]:
    """The folder the run reads: as frozen, and for picks and slips with what came about in public since."""
    with frozen_folder(session, line.id) as folder:
        order = _order(session, line, folder) if line.draw == DrawKind.SLIPS else None
        choices = _picked(session, line) if line.way == Way.TURNS else None
        if order is None and choices is None:
            yield folder
        else:
            sealed = folder.parent / "sealed"
            reseal(folder, sealed, day.isoformat(), order=order, choices=choices)
            yield sealed


def _picked(session: Session, line: RoundLine) -> Mapping[str, tuple[tuple[int, str], ...]]:
    picking = picking_of(session, line.id)
    if picking.turn:
        left = sum(at < 0 for at in picking.result.outcome.group_of)
        raise PickingOpen(picking.turn, left)
    return picking.asked.choices


def _order(session: Session, line: RoundLine, folder: Path) -> list[str]:
    """Published keys first, the slip among equals."""
    asked = read_files(folder)
    numbers = {code: number.to_bytes(8, "big") for code, number in _slips(session, line).items()}
    order = order_of(replace(asked, numbers=numbers))
    return [asked.households[at].id for at in order.turns]


def _slips(session: Session, line: RoundLine) -> dict[str, int]:
    """The slips of the last draw."""
    files = round_files(session, line.id)
    names = sorted((name for name in files if name.startswith("slips-")), key=lambda name: (len(name), name))
    if not names:
        raise FileLost(line.name, "slips-1.csv")
    return slips_in(files[names[-1]])


def _drawn(session: Session, line: RoundLine, folder: Path) -> Round:
    if line.draw == DrawKind.SLIPS:
        asked = read_files(folder)
        order = tuple(_order(session, line, folder))
        return replace(asked, policy=replace(asked.policy, order=order))
    return read_round(folder)


def result_of_round(session: Session, round_id: UUID) -> Result:
    """The result as its kept inputs give it: for the desk, the reports and the folder."""
    line = _line(session, round_id)
    files = result_part(round_files(session, round_id))
    for name in KEPT:
        if name not in files:
            raise FileLost(line.name, name)
    with laid_out(files) as folder:
        return allocate(read_round(folder))


def _line(session: Session, round_id: UUID) -> RoundLine:
    line = round_line(session, round_id)
    if line is None:
        raise UnknownRow("round", str(round_id))
    return line


def drawn_round(session: Session, round_id: UUID) -> Round:
    """The round as it will be run (or as it stands before its draw), for dry runs and what-ifs on a copy."""
    line = _line(session, round_id)
    files = frozen_part(round_files(session, round_id))
    if not files:
        return round_of(line, places_of(session, round_id), entries_of_round(session, round_id))
    with laid_out(files) as folder:
        return read_files(folder)


def drawn_order(session: Session, round_id: UUID) -> list[tuple[str, str]]:
    """Everybody in the order that the draw gave, with the number each drew: hex in groups of four, or the slip."""
    line = _line(session, round_id)
    with frozen_folder(session, round_id) as folder:
        asked = _drawn(session, line, folder)
    shown = {code: grouped(number) for code, number in (asked.numbers or {}).items()}
    if line.draw == DrawKind.SLIPS:
        shown = {code: str(number) for code, number in _slips(session, line).items()}
    order = order_of(asked)
    return [(asked.households[at].id, shown.get(asked.households[at].id, "")) for at in order.turns]
