"""Personal fields in lines: AES-GCM under one key per person, a fresh random nonce each time.

The rows hold these fields plain; every `patch` and `was` holds them sealed, so that destroying a person's key erases
them from the whole log while its ids still verify (design.md section 4, sync.md 5.7).
"""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from dorms.db.parts import in_parts
from dorms.db.tables import PersonKeyRow

ERASED = {"erased": True}
SEALED = "sealed:"  # how a sealed reason begins


class Keys:
    """The sealing keys one transaction needs: loaded in bulk, made where missing."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._keys: dict[UUID, list[AESGCM]] = {}  # several where offices each made one for the same person

    def prepare(self, people: Iterable[UUID], *, make: bool) -> None:
        """Load the keys of these people; with `make`, new people get one."""
        wanted = [person for person in dict.fromkeys(people) if person not in self._keys]
        for part in in_parts(wanted):
            rows = self._session.execute(
                select(PersonKeyRow.person, PersonKeyRow.key)
                .where(PersonKeyRow.person.in_(part))
                .order_by(PersonKeyRow.key)
            )
            for person, key in rows:
                self._keys.setdefault(person, []).append(AESGCM(key))
        missing = [person for person in wanted if person not in self._keys] if make else []
        if missing:
            made = [{"person": person, "key": AESGCM.generate_key(128)} for person in missing]
            self._session.connection().execute(insert(PersonKeyRow.__table__), made)  # type: ignore[arg-type]
            for one in made:
                self._keys[one["person"]] = [AESGCM(one["key"])]  # type: ignore[index,arg-type]

    def seal(self, person: UUID, value: Any) -> Any:
        """The value as it stands in a line; None needs no seal."""
        if value is None:
            return None
        nonce = os.urandom(12)
        text = json.dumps(value, ensure_ascii=False).encode()
        return {"sealed": b64encode(nonce + self._keys[person][0].encrypt(nonce, text, None)).decode()}

    def seal_text(self, person: UUID, text: str) -> str:
        """A sentence about a person, as it may stand in an operation's line."""
        return f"{SEALED}{person}:{self.seal(person, text)['sealed']}"

    def open_text(self, text: str) -> str:
        """The sentence of a sealed one, empty where its key no longer exists; other text is itself."""
        if not text.startswith(SEALED):
            return text
        person, _, sealed = text.removeprefix(SEALED).partition(":")
        self.prepare([UUID(person)], make=False)
        value = self.open(UUID(person), {"sealed": sealed})
        return value if isinstance(value, str) else ""

    def open(self, person: UUID, value: Any) -> Any:
        """The plain value of a sealed one; `ERASED` where the key no longer exists."""
        if not isinstance(value, dict) or "sealed" not in value:
            return value
        raw = b64decode(value["sealed"])
        for key in self._keys.get(person, ()):
            try:
                return json.loads(key.decrypt(raw[:12], raw[12:], None))
            except InvalidTag:
                continue
        return ERASED
