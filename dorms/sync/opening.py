"""Sealed values opened many at a time: keys are read once per person, a cipher is made once per person."""

from binascii import a2b_base64
from collections.abc import Callable, Iterable, Mapping, Sequence
from json import loads
from typing import cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, Table

from dorms.db.journal.seal import ERASED
from dorms.db.tables import PersonKeyRow
from dorms.domain.canonical import Value
from dorms.domain.changes import ChangeFields
from dorms.sync.bulk import Key, is_native, select_many
from dorms.sync.columns import hexadecimals, uuids
from dorms.sync.values import BadValue, Form

_KEYS = cast(Table, PersonKeyRow.__table__).c
Decrypt = Callable[[bytes, bytes, None], bytes]


class Ring:
    """The keys of the people whose rows one piece of work touches."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys: dict[Key, list[bytes]] = {}
        self._ciphers: dict[Key, list[Decrypt]] = {}
        self._read: Callable[[Sequence[str]], Sequence[Key]] = (
            hexadecimals if is_native(connection) else uuids
        )

    def load(self, people: Iterable[Key]) -> None:
        """Read the keys of those who are not known yet."""
        wanted = [one for one in dict.fromkeys(people) if one not in self._keys]
        self._keys.update({one: [] for one in wanted})
        columns = (_KEYS.person, _KEYS.key)
        for person, key in select_many(self._connection, columns, _KEYS.person, wanted):
            self._keys[person].append(bytes(key))

    def keys_of(self, person: Key) -> list[bytes]:
        """The keys of a person that were loaded or added."""
        return self._keys.get(person, [])

    def add(self, person: Key, key: bytes) -> None:
        """A key that came just now."""
        self._keys.setdefault(person, []).append(key)

    def named(self, texts: Iterable[object]) -> list[Key]:
        """The people that lines name; what is no id names nobody."""
        found: list[Key] = []
        for text in texts:
            if isinstance(text, str):
                try:
                    found += self._read([text])
                except ValueError:
                    continue
        return found

    def open(self, people: Iterable[Key], value: Value) -> Value:
        """A sealed value, plain, by whichever key of these people opens it; `ERASED` where none does."""
        if not isinstance(value, dict) or "sealed" not in value:
            return value
        sealed = value["sealed"]
        if not isinstance(sealed, str):
            raise BadValue("sealed")
        raw = a2b_base64(sealed)
        for person in people:
            for decrypt in self._ciphers.get(person) or self._ciphers_of(person):
                try:
                    plain = decrypt(raw[:12], raw[12:], None)
                except (InvalidTag, ValueError):
                    continue
                return cast(Value, loads(plain))
        return cast(Value, ERASED)

    def _ciphers_of(self, person: Key) -> list[Decrypt]:
        made = self._ciphers[person] = [AESGCM(key).decrypt for key in sorted(self.keys_of(person))]
        return made


class People:
    """Whose keys may open the personal values of each row of one entity."""

    def __init__(self, form: Form, ring: Ring) -> None:
        self.form, self._ring = form, ring
        self._others: dict[Key, list[Key]] = {}  # besides the row itself

    def gather(
        self, lines: Iterable[tuple[Key, ChangeFields]], standing: Mapping[Key, Key | None] | None = None
    ) -> None:
        """Load the keys for these changes: of the rows, of whom they name, of whom the rows stand for now."""
        if not self.form.personal:
            return
        wanted: dict[Key, None] = {}
        for row, fields in lines:
            wanted[row] = None
            if self.form.person != "id":
                now = (standing or {}).get(row)
                named = [fields["patch"].get(self.form.person), fields["was"].get(self.form.person)]
                known = self._others.setdefault(row, [now] if now else [])
                known += [one for one in self._ring.named(named) if one not in known]
                wanted.update(dict.fromkeys(known))
        self._ring.load(wanted)

    def open(self, row: Key, value: Value) -> Value:
        """The plain value of a register of the row; BadValue if it is none."""
        try:
            return self._ring.open((*self._others.get(row, ()), row), value)
        except ValueError as error:
            raise BadValue("sealed") from error

    def plain(self, row: Key, patch: Mapping[str, Value]) -> dict[str, Value]:
        """The registers of a patch, plain; what is no sealed value stays as it came."""
        opened = dict(patch)
        for name in patch.keys() & self.form.personal:
            try:
                opened[name] = self.open(row, patch[name])
            except BadValue:
                continue
        return opened
