"""Exchange files told by what they hold, whatever they are called: on sticks, in 下载, on the desktop."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.db.store import Store
from dorms.db.tables import PackageRow
from dorms.errors import DormsError
from dorms.sync import lives
from dorms.sync.envelope import ENROLMENT, MAGIC, Manifest, read_file, unseal

MOST_LOOKED_AT = 4000  # files of one folder whose first bytes are read
MOST_SHOWN = 40
OURS = "ours"  # kind of a packet this store wrote itself


@dataclass(frozen=True, slots=True)
class Found:
    """An exchange file: what it is and from whom, or why it cannot be read here."""

    path: Path
    changed: float  # seconds, as the file system says
    kind: str = ""  # up | down | enrolment | ours
    office: str = ""
    number: int = 0
    made_at: int = 0
    taken_at: int = 0  # when it was received here, UTC milliseconds; 0: not yet
    refused: DormsError | None = None


def is_exchange_file(path: Path) -> bool:
    """Whether the first bytes are those of a packet or an enrolment file."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(MAGIC)) in (MAGIC, ENROLMENT)
    except OSError:
        return False


def exchange_files(folders: Iterable[Path]) -> list[Path]:
    """The exchange files of these folders, the newest first."""
    found: dict[Path, float] = {}
    for folder in folders:
        for path in _files_of(folder):
            if is_exchange_file(path):
                found[path] = _changed(path)
    return sorted(found, key=lambda path: found[path], reverse=True)[:MOST_SHOWN]


def _files_of(folder: Path) -> Sequence[Path]:
    """What lies in the folder itself; one that cannot be read holds nothing."""
    try:
        return sorted(folder.iterdir(), key=_changed, reverse=True)[:MOST_LOOKED_AT]
    except OSError:
        return ()


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def look_at(store: Store, paths: Iterable[Path]) -> list[Found]:
    """What each file is; nothing is written and nothing of it believed."""
    with store.reading() as session:
        keys = lives.identities(session)
        own = set(session.scalars(select(PackageRow.id).where(PackageRow.direction == "sent")))
        taken = _taken(session)
    found = []
    for path in paths:
        try:
            manifest = unseal(read_file(path), keys, path).manifest
        except DormsError as error:
            found.append(Found(path, _changed(path), refused=error))
            continue
        found.append(_told(path, manifest, own, taken))
    return found


def _taken(session: Session) -> dict[str, int]:
    query = select(PackageRow.id, PackageRow.at).where(PackageRow.direction == "received")
    return dict(session.execute(query).all())


def _told(path: Path, manifest: Manifest, own: set[str], taken: dict[str, int]) -> Found:
    kind = OURS if manifest.id in own else manifest.kind
    at = taken.get(manifest.id, 0)
    return Found(path, _changed(path), kind, manifest.office, manifest.number, manifest.made_at, at)
