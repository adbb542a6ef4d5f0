"""Which lives the bureau believes that a packet tells of: certified ones, and those a chain of endorsements leads to.

A life that was put back or copied before it ever reported has left work in the file of its successor. Whoever may be
certified without a call when he sends a packet himself may be so when his successor sends it; the lives an accepted
one came from become known as authors, but not as senders or receivers.
"""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from dorms.sync import lives
from dorms.sync.envelope import Sender
from dorms.sync.keys import Registration, verified


class Vouching:
    """The lives a packet tells of, and which of them the bureau may vouch for without a call."""

    def __init__(self, session: Session, told: Iterable[Sender]) -> None:
        self._session = session
        self._told = {str(one.registration.replica): one for one in told}
        self._root = lives.root_public(session)
        self._gone = lives.revoked(session)

    def is_vouched(self, sender: Sender) -> bool:
        """The bureau certified it, or an unbroken chain of endorsements leads to a life that it certified."""
        seen: set[UUID] = set()
        at: Sender | None = sender
        while at is not None and at.registration.replica not in seen:
            if lives.is_certified(at, self._root):
                return True
            seen.add(at.registration.replica)
            one = at.registration
            before = self._before(one)
            if before is None or not _came_from(at, before.registration):
                return False
            at = before
        return False

    def learn(self, sender: Sender) -> None:
        """Certify the lives told of that are vouched for; keep as authors those the (believed) sender came from."""
        for name, one in self._told.items():
            if name not in self._gone and self._is_new(one) and self.is_vouched(one):
                lives.certify(self._session, one.registration)
        seen: set[UUID] = set()
        at = sender
        while at.registration.replica not in seen:
            seen.add(at.registration.replica)
            before = self._before(at.registration)
            if before is None or not _came_from(at, before.registration):
                return
            if self._is_new(before):
                lives.learn(self._session, [Sender(before.registration, "", before.endorsement)])
            at = before

    def _is_new(self, told: Sender) -> bool:
        known = lives.known_replica(self._session, told.registration.replica)
        return known is None or (not known.cert and lives.same_keys(known, told.registration))

    def _before(self, one: Registration) -> Sender | None:
        """The life it came from, unless that is revoked: as certified here, else as told."""
        if not one.predecessor or one.predecessor in self._gone:
            return None
        known = lives.known_replica(self._session, UUID(one.predecessor))
        told = self._told.get(one.predecessor)
        if known is not None and known.cert:
            return lives.sender_of(known)
        return told if known is None or (told and lives.same_keys(known, told.registration)) else None


def _came_from(later: Sender, before: Registration) -> bool:
    """The later one names the other, which signed for it, of the same office."""
    one = later.registration
    return before.office == one.office and verified(before.sign, later.endorsement, one.message())
