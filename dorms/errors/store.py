"""What can go wrong with a store and its operations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dorms.errors import DormsError


@dataclass(eq=False)
class StoreMissing(DormsError):
    path: str


@dataclass(eq=False)
class StoreExists(DormsError):
    path: str


@dataclass(eq=False)
class NotAStore(DormsError):
    """The file is no store of this program; it was not touched."""

    path: str


@dataclass(eq=False)
class StoreTooNew(DormsError):
    """A newer program wrote this store; it was not touched."""

    path: str
    version: int
    known: int


@dataclass(eq=False)
class StoreBusy(DormsError):
    """Another program holds the file; nothing was lost, the same call may succeed later."""

    path: str


@dataclass(eq=False)
class ServerGone(DormsError):
    """The server does not answer or does not let us in; what was under way was not kept."""

    place: str
    finding: str


@dataclass(eq=False)
class ServerFull(DormsError):
    """The disk of the server is full; nothing was kept."""

    place: str


@dataclass(eq=False)
class ServerUnfit(DormsError):
    """The database cannot hold every text."""

    place: str
    encoding: str


@dataclass(eq=False)
class ServerCopy(DormsError):
    """A store on a server is copied and put back by the server's own tools, by whoever looks after it."""

    place: str
    database: str


@dataclass(eq=False)
class MovedOtherwise(DormsError):
    """What arrived on the server is not what was sent; the file is where it was."""

    path: str


@dataclass(eq=False)
class StoreOpenElsewhere(DormsError):
    """A second window on the same store on this PC."""

    path: str


@dataclass(eq=False)
class StoreReadOnly(DormsError):
    path: str


@dataclass(eq=False)
class StoreDamaged(DormsError):
    path: str
    finding: str


@dataclass(eq=False)
class DiskFault(DormsError):
    """The disk refused; the store was reopened and the operation is certainly not in it."""

    path: str
    finding: str


@dataclass(eq=False)
class Unsettled(DormsError):
    """The disk failed so badly that nobody can tell now whether the operation is in the store."""

    path: str
    operation: str
    finding: str


@dataclass(eq=False)
class StoreUnreadable(DormsError):
    """The file cannot be opened for reading; it was not touched."""

    path: str
    finding: str


@dataclass(eq=False)
class StoreMispaired(DormsError):
    """The file is good alone and damaged with the journal that lay beside it: one of them was put there by hand."""

    path: str
    kept: str  # the folder that holds both as they were found


@dataclass(eq=False)
class OutOfMemory(DormsError):
    """The memory did not suffice; nothing was written."""


@dataclass(eq=False)
class BadPlace(DormsError):
    """A store may not be created on a removable, network or cloud folder; `kind` is a `PlaceKind`."""

    path: str
    kind: str


@dataclass(eq=False)
class UnknownOperation(DormsError):
    operation: str


@dataclass(eq=False)
class NothingToUndo(DormsError):
    redo: bool = False


@dataclass(eq=False)
class AlreadyUndone(DormsError):
    operation: str


@dataclass(eq=False)
class UndoBlocked(DormsError):
    """A later operation changed what this one set, or refers to what it created."""

    command: str
    later: str
    later_command: str
    later_subject: str
    later_at: int


@dataclass(eq=False)
class UnknownRow(DormsError):
    entity: str
    row: str


@dataclass(eq=False)
class NoActor(DormsError):
    """Nobody is named as the one who acts."""

    wanted: str | None = None


@dataclass(eq=False)
class NotAllowed(DormsError):
    """The current actor's role may only look."""

    actor: str
    role: str


@dataclass(eq=False)
class BackupBad(DormsError):
    """The copy differs from what was read, or fails its own verification; it is not counted as a backup."""

    path: str
    finding: str


@dataclass(eq=False)
class NotABackup(DormsError):
    path: str
    finding: str


@dataclass(eq=False)
class NoStick(DormsError):
    """No removable drive was found."""


@dataclass(eq=False)
class BadText(DormsError):
    """Text no row may hold: a control character, a lone surrogate, more than the field's limit."""

    field: str
    text: str
    position: int


@dataclass(eq=False)
class FutureDay(DormsError):
    field: str
    day: date


@dataclass(frozen=True)
class Meanwhile:
    """A register that a form would set and somebody else has set since: three values in words, column by column."""

    register: str
    before: tuple[tuple[str, str], ...] = field(repr=False)
    now: tuple[tuple[str, str], ...] = field(repr=False)
    wanted: tuple[tuple[str, str], ...] = field(repr=False)
    stored: Mapping[str, object] = field(repr=False)  # what the row holds now


@dataclass(eq=False)
class ChangedMeanwhile(DormsError):
    """Somebody has changed the very fields that a form sets, after the form was opened."""

    entity: str
    fields: tuple[Meanwhile, ...]
    by: str
    command: str
    at: int  # milliseconds, by the clock of whoever did it
