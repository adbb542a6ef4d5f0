"""Sealed values opened many at a time: keys are read once per person, a cipher is made once per person."""

from binascii import a2b_base64
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, Table

from dorms.db.journal.seal import ERASED
from dorms.db.tables import PersonKeyRow
from dorms.domain.canonical import Value
from dorms.domain.changes import ChangeFields
from dorms.sync.bulk import Key, is_native, select_many
from dorms.sync.columns import hexadecimals, spelt
from dorms.sync.values import BadValue, Form

_KEYS = cast(Table, PersonKeyRow.__table__).c
ERASED_VALUE = cast(Value, ERASED)
Decrypt = Callable[[bytes, bytes, None], bytes]


class Ring:
    """The keys of the people whose rows one piece of work touches."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys: dict[Key, list[bytes]] = {}
        self._ciphers: dict[Key, list[Decrypt]] = {}
        self._read: Callable[[Sequence[str]], Sequence[Key]] = (
            hexadecimals if is_native(connection) else spelt
        )

    def load(self, people: Iterable[Key]) -> None:
        """Read the keys of those who are not known yet."""
        wanted = [one for one in dict.fromkeys(people) if one not in self._keys]
        self._keys.update({one: [] for one in wanted})
        columns = (_KEYS.person, _KEYS.key)
        for person, key in select_many(self._connection, columns, _KEYS.person, wanted):
            self._keys[person].append(bytes(key))

    def learn(self, person: Key, key: bytes) -> bool:
        """A key that came just now; False if the person has it already."""
        own = self._keys.get(person)
        if own is None:
            own = self._keys[person] = []
        elif key in own:
            return False
        own.append(key)
        return True

    def named(self, texts: Iterable[object]) -> dict[str, Key]:
        """The people that lines name, by how they name them; what is no id names nobody."""
        wanted = list({text for text in texts if isinstance(text, str)})
        try:
            return dict(zip(wanted, self._read(wanted), strict=True))
        except ValueError:
            return {text: key for text in wanted for key in self._readable(text)}

    def _readable(self, text: str) -> Sequence[Key]:
        try:
            return self._read([text])
        except ValueError:
            return ()

    def open(self, people: Iterable[Key], value: Value) -> Value:
        """A sealed value, plain, by whichever key of these people opens it; `ERASED` where none does."""
        if type(value) is not dict or "sealed" not in value:
            return value
        sealed = value["sealed"]
        if type(sealed) is not str:
            raise BadValue("sealed")
        raw = a2b_base64(sealed)
        nonce, locked = raw[:12], raw[12:]
        for person in people:
            for decrypt in self._ciphers.get(person) or self._ciphers_of(person):
                try:
                    plain = decrypt(nonce, locked, None)
                except (InvalidTag, ValueError):
                    continue
                return cast(Value, orjson.loads(plain))
        return ERASED_VALUE

    def _ciphers_of(self, person: Key) -> list[Decrypt]:
        made = self._ciphers[person] = [AESGCM(key).decrypt for key in self._keys.get(person, ())]
        return made


class People:
    """Whose keys may open the personal values of each row of one entity."""

    def __init__(self, form: Form, ring: Ring) -> None:
        self.form, self._ring = form, ring
        self._others: dict[Key, list[Key]] = {}  # besides the row itself

    def gather(
        self, lines: Sequence[tuple[Key, ChangeFields]], standing: Mapping[Key, Key | None] | None = None
    ) -> None:
        """Load the keys for these changes: of the rows, of whom they name, of whom the rows stand for now.

        Only rows of which a line says something personal need any; who they are about another line may say.
        """
        personal = self.form.personal
        rows = {row for row, fields in lines if not personal.isdisjoint(fields["patch"])}
        wanted = dict.fromkeys(rows)
        person = self.form.person
        if person != "id" and rows:
            named = [
                (row, text)
                for row, fields in lines
                if row in rows
                for text in (fields["patch"].get(person), fields["was"].get(person))
                if isinstance(text, str)
            ]
            keys = self._ring.named(text for _, text in named)
            pairs = [(row, now) for row in rows if (now := (standing or {}).get(row))]
            pairs += [(row, keys[text]) for row, text in named if text in keys]
            for row, one in pairs:
                known = self._others.setdefault(row, [])
                if one not in known:
                    known.append(one)
                wanted[one] = None
        self._ring.load(wanted)

    def open(self, row: Key, value: Value) -> Value:
        """The plain value of a register of the row; BadValue if it is none."""
        try:
            return self._ring.open((*self._others.get(row, ()), row), value)
        except ValueError as error:
            raise BadValue("sealed") from error

    def open_all(self, rows: Sequence[Key], values: Sequence[Value]) -> list[Value]:
        """The same for a register of many rows."""
        others, open_ = self._others.get, self._ring.open
        try:
            return [
                open_((*others(row, ()), row), value) if type(value) is dict else value
                for row, value in zip(rows, values, strict=True)
            ]
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
