"""Packets, keys and merges: what a person at an office or the bureau can act on."""

from dataclasses import dataclass
from pathlib import Path

from dorms.errors import DormsError


@dataclass(eq=False)
class NotAPacket(DormsError):
    """The file is something else: a picture, a table, a store."""

    path: Path


@dataclass(eq=False)
class PacketTooBig(DormsError):
    """More than a packet may hold, packed or unpacked; nothing of it was read."""

    path: Path
    size: int
    limit: int


@dataclass(eq=False)
class PacketTooNew(DormsError):
    """A newer program wrote it in a form unknown here."""

    path: Path
    app: str = ""


@dataclass(eq=False)
class PacketDamaged(DormsError):
    """Cut, altered, or not what its writer signed."""

    path: Path


@dataclass(eq=False)
class PacketNotForUs(DormsError):
    """It is locked for other stores."""

    path: Path


@dataclass(eq=False)
class PacketOfAnotherBureau(DormsError):
    """It belongs to the offices of another bureau."""

    path: Path
    bureau: str


@dataclass(eq=False)
class OwnPacket(DormsError):
    """This store wrote it itself."""

    path: Path


@dataclass(eq=False)
class PacketLineBad(DormsError):
    """Signed, but a line in it is none: whoever wrote it runs a broken program."""

    path: Path
    line: int


@dataclass(eq=False)
class SenderUnknown(DormsError):
    """The keys of this PC were never accepted; the fingerprint is compared over the telephone."""

    path: Path
    office: str
    fingerprint: str


@dataclass(eq=False)
class FingerprintDiffers(DormsError):
    """What was read over the telephone is not the fingerprint of the file."""

    path: Path
    fingerprint: str


@dataclass(eq=False)
class SenderRevoked(DormsError):
    """The bureau takes nothing from this PC any more."""

    path: Path
    office: str
    reason: str


@dataclass(eq=False)
class DemoMixed(DormsError):
    """A packet of the practice county, or a real one for it."""

    path: Path
    demo: bool


@dataclass(eq=False)
class NotEnrolment(DormsError):
    """The file is no enrolment file of a bureau, or an altered one."""

    path: Path


@dataclass(eq=False)
class BureauAlone(DormsError):
    """Only the bureau's store can do this."""


@dataclass(eq=False)
class OfficeUnknown(DormsError):
    """No office, school or town of this name."""

    name: str


@dataclass(eq=False)
class OfficeNotReady(DormsError):
    """The office has not sent its keys yet; nothing can be locked for it."""

    office: str


@dataclass(eq=False)
class ConflictUnknown(DormsError):
    """Nothing open has this id: it was decided, or new values came since it was listed."""

    id: str


@dataclass(eq=False)
class VerdictUnknown(DormsError):
    """This is not a way to decide it."""

    verdict: str
    possible: str


@dataclass(eq=False)
class UnitDisputed(DormsError):
    """More people hold the unit than it has places; until somebody decides, nobody gets it."""

    unit: str
