"""The freeze and the draw: the files are hashed and posted, then chance is typed in as the public saw it."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.actions.common import clean, need_reason, not_after
from dorms.actions.rounds.files import frozen_folder, keep_file, recall_secret, remember_secret
from dorms.actions.rounds.market import round_of
from dorms.actions.rounds.planning import add_step, round_at
from dorms.allocation.draws import draw_in
from dorms.allocation.freezing import Frozen, freeze, write_round
from dorms.allocation.lottery import check_numbers
from dorms.allocation.policy import read_policy
from dorms.allocation.reading import FREEZE_FILE, FROZEN, POLICY_FILE, read_files
from dorms.db import meta
from dorms.db.queries.rounds import entries_of_round, places_of
from dorms.db.tables import RankingRow, RoundRow
from dorms.domain.rounds import DrawKind, RoundLine, Step
from dorms.errors.lottery import SecondDraw
from dorms.errors.rounds import NoDrawHere, SecretGone, SlipWrong, WitnessMissing


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Who signs 《摇号(抓阄)过程记录》: who led it, who watched it, and for the teachers."""

    host: str
    supervisor: str
    teachers: tuple[str, ...]

    def details(self) -> dict[str, object]:
        """As the step keeps them; each of the three must be there."""
        people = {"主持人": self.host, "监督人": self.supervisor, "教师代表": "".join(self.teachers)}
        for role, name in people.items():
            if not name.strip():
                raise WitnessMissing(role)
        return {
            "host": clean("witnesses", self.host),
            "supervisor": clean("witnesses", self.supervisor),
            "teachers": [clean("witnesses", name) for name in self.teachers if name.strip()],
        }


def freeze_round(session: Session, round_id: UUID, *, day: date, note: str = "") -> Frozen:
    """Write the round as files, vet them, hash them and lock them; the commitment of the draw is made here.

    From now on pool, entries and wishes do not change. A draw dated on or before this day is refused.
    """
    line = round_at(session, round_id, Step.FROZEN)
    places, entries = places_of(session, round_id), entries_of_round(session, round_id)
    with tempfile.TemporaryDirectory(prefix="dorms-round-") as temporary:
        folder, secret = Path(temporary) / "round", Path(temporary) / "secret"
        write_round(round_of(line, places, entries), folder)
        has_lottery = line.draw == DrawKind.PUBLIC
        frozen = freeze(folder, day.isoformat(), secret if has_lottery else None)
        for name in (*FROZEN, FREEZE_FILE):
            keep_file(session, round_id, name, (folder / name).read_bytes())
        if has_lottery:
            remember_secret(session, round_id, secret.read_text("ascii").strip())
    lottery = frozen.lottery
    details: dict[str, object] = {"files": frozen.files}
    if ranking := session.scalar(
        select(RankingRow.hash)
        .join(RoundRow, RoundRow.ranking_id == RankingRow.id)
        .where(RoundRow.id == round_id)
    ):
        details["ranking"] = ranking
    if lottery is not None:
        details |= {"commitment": lottery.commitment, "codes": lottery.rounds - 1}
    add_step(session, round_id, Step.FROZEN, day, note=note, details=details)
    return frozen


def draw_numbers(
    session: Session,
    round_id: UUID,
    numbers: Mapping[str, tuple[int, ...]],
    witnesses: Witnesses,
    *,
    day: date,
    today: date,
    decision: str = "",
    lost: bool = False,
) -> str:
    """The next draw from the public numbers; the second one needs the decision that ordered it. Returns its file.

    Refused: before the day announced, a source missing or unknown, a number out of range or twice.
    """
    line = _drawable(session, round_id, DrawKind.PUBLIC, decision)
    come(session, day, today)
    details = witnesses.details()
    secret = None if lost else recall_secret(session, round_id)
    if secret is None and not lost:
        raise SecretGone(line.name)
    with frozen_folder(session, round_id) as folder:
        lottery = read_policy((folder / POLICY_FILE).read_text("utf-8")).lottery
        if lottery is None:
            raise NoDrawHere(line.name)
        check_numbers(lottery.sources, numbers)
        made = draw_in(folder, lottery, numbers, secret, today=day.isoformat(), decision=decision)
        keep_file(session, round_id, made.file, (folder / made.file).read_bytes())
    details |= {
        "serial": made.draw.round, "numbers": {name: list(drawn) for name, drawn in numbers.items()},
        "seed": made.draw.seed, "code": made.draw.code.hex(), "key": made.draw.key.hex(),
        "lost": made.draw.lost, "decision": made.draw.decision, "file": made.file,
    }  # fmt: skip
    add_step(session, round_id, Step.DRAWN, day, note=decision, details=details)
    return made.file


def draw_slips(
    session: Session,
    round_id: UUID,
    slips: Mapping[str, int],
    witnesses: Witnesses,
    *,
    day: date,
    today: date,
    decision: str = "",
) -> str:
    """抓阄: the number each entry drew on the spot, from 1 to how many there are, each once. Returns its file."""
    line = _drawable(session, round_id, DrawKind.SLIPS, decision)
    come(session, day, today)
    details = witnesses.details()
    with frozen_folder(session, round_id) as folder:
        codes = [home.id for home in read_files(folder).households]
    check_slips(codes, slips)
    serial = line.draws + 1
    name = f"slips-{serial}.csv"
    text = "id,slip\n" + "".join(f"{code},{slips[code]}\n" for code in sorted(slips))
    keep_file(session, round_id, name, text.encode("ascii"))
    details |= {"serial": serial, "file": name, "decision": decision.strip()}
    add_step(session, round_id, Step.DRAWN, day, note=decision, details=details)
    return name


def come(session: Session, day: date, today: date) -> None:
    """The day has come; in the practice county, whose today stands still, a round may be rehearsed to its end."""
    if meta.recall(session, meta.DEMO) is None:
        not_after(day, today)


def check_slips(codes: list[str], slips: Mapping[str, int]) -> None:
    """Everybody has one number, nobody else, none twice, all between 1 and how many there are."""
    for code in slips:
        if code not in codes:
            raise SlipWrong("unknown", code, slips[code])
    seen: dict[int, str] = {}
    for code in codes:
        if code not in slips:
            raise SlipWrong("missing", code, 0)
        number = slips[code]
        if not 1 <= number <= len(codes):
            raise SlipWrong("range", code, number)
        if number in seen:
            raise SlipWrong("twice", code, number, seen[number])
        seen[number] = code


def _drawable(session: Session, round_id: UUID, kind: DrawKind, decision: str) -> RoundLine:
    line = round_at(session, round_id, Step.DRAWN)
    if line.draw != kind:
        raise NoDrawHere(line.name)
    if line.draws:
        if not decision.strip():
            raise SecondDraw(line.draws)
        need_reason("draw_numbers", decision)
    return line


def slips_in(content: bytes) -> dict[str, int]:
    """The slips as kept."""
    rows = (row.split(",") for row in content.decode("ascii").splitlines()[1:])
    return {code: int(number) for code, number in rows}
