"""The two kinds of line in the journal. A line is kept and travels byte for byte; its id is its hash."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from dorms.domain.canonical import BadLine, Value, line_id, parse_line, part, quoted

FORMAT = 1  # `v` of the lines written here
READER = 1  # lines whose `min_reader` is above wait for a newer program
VOID = "_void"  # the register that says a row was struck out

_T = TypeVar("_T")


class Line:
    """What both kinds share. Nothing a line holds may be altered after its `line()` was asked for."""

    __slots__ = ()

    _line: str
    _id: str

    def line(self) -> str:
        """The canonical text; for a line that was read, the very bytes it came in."""
        return self._line or self._written()

    @property
    def id(self) -> str:
        """The 24 characters that name this line everywhere."""
        if not self._id:
            line = self._line or self._written()
            if not self._id:
                object.__setattr__(self, "_id", line_id(line))
        return self._id

    def _written(self) -> str:
        text = self._text()
        object.__setattr__(self, "_id", line_id(text))  # also refuses what no line may hold
        object.__setattr__(self, "_line", text)
        return text

    def _text(self) -> str:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Line) and self.line() == other.line()

    def __hash__(self) -> int:
        return hash(self.line())


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Operation(Line):
    """One thing somebody did, on one replica, after everything that replica did before (`prev`)."""

    v: int = FORMAT
    replica: str
    seq: int
    prev: str | None
    command: str
    actor: str | None
    reason: str = ""
    hlc: int
    undoes: str | None = None
    _line: str = field(default="", repr=False)
    _id: str = field(default="", repr=False)

    def _text(self) -> str:
        return (
            f'{{"actor":{_optional(self.actor)},"command":{quoted(self.command)},"hlc":{_integer(self.hlc)},'
            f'"prev":{_optional(self.prev)},"reason":{quoted(self.reason)},"replica":{quoted(self.replica)},'
            f'"seq":{_integer(self.seq)},"undoes":{_optional(self.undoes)},"v":{_integer(self.v)}}}'
        )

    @classmethod
    def from_line(cls, line: str) -> "Operation":
        """The operation a line says; fields unknown here stay in the line. BadLine if it is no operation."""
        fields = _fields(line)
        return cls(
            v=_of(fields, "v", int),
            replica=_of(fields, "replica", str),
            seq=_of(fields, "seq", int),
            prev=_text_or_none(fields, "prev"),
            command=_of(fields, "command", str),
            actor=_text_or_none(fields, "actor"),
            reason=_of(fields, "reason", str),
            hlc=_of(fields, "hlc", int),
            undoes=_text_or_none(fields, "undoes"),
            _line=line,
        )


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Change(Line):
    """What one operation did to one row: the registers it set, upon the heads of the row its author saw."""

    v: int = FORMAT
    min_reader: int = READER
    operation: str
    entity: str
    row: str
    parents: tuple[str, ...] = ()  # ids of changes of the same row, ascending
    patch: dict[str, Value]
    was: dict[str, Value]
    nonce: str
    _line: str = field(default="", repr=False)
    _id: str = field(default="", repr=False)

    def _text(self) -> str:
        parents = _ascending(self.parents)
        return (
            f'{{"entity":{quoted(self.entity)},"min_reader":{_integer(self.min_reader)},'
            f'"nonce":{quoted(self.nonce)},"operation":{quoted(self.operation)},'
            f'"parents":[{",".join(map(quoted, parents))}],"patch":{part(self.patch)},'
            f'"row":{quoted(self.row)},"v":{_integer(self.v)},"was":{part(self.was)}}}'
        )

    @classmethod
    def from_line(cls, line: str) -> "Change":
        """The change a line says; fields unknown here stay in the line. BadLine if it is no change."""
        fields = _fields(line)
        parents = _of(fields, "parents", list)
        if not all(type(parent) is str for parent in parents):
            raise BadLine("parents")
        try:
            _ascending(parents)
        except ValueError as error:
            raise BadLine("parents") from error
        return cls(
            v=_of(fields, "v", int),
            min_reader=_of(fields, "min_reader", int),
            operation=_of(fields, "operation", str),
            entity=_of(fields, "entity", str),
            row=_of(fields, "row", str),
            parents=tuple(parents),
            patch=_of(fields, "patch", dict),
            was=_of(fields, "was", dict),
            nonce=_of(fields, "nonce", str),
            _line=line,
        )


def parents_of(heads: Iterable[str]) -> tuple[str, ...]:
    """Heads in the order a change names them."""
    return tuple(sorted(heads))


def _ascending(parents: Iterable[str]) -> Iterable[str]:
    """The parents, unless they are repeated or out of order: the same set must give the same bytes."""
    last = ""
    for parent in parents:
        if parent <= last:
            raise ValueError("parents must ascend")
        last = parent
    return parents


def _integer(value: int) -> str:
    return str(value) if type(value) is int and 0 <= value < 2**53 else part(value)


def _optional(text: str | None) -> str:
    return "null" if text is None else quoted(text)


def _fields(line: str) -> dict[str, Value]:
    value = parse_line(line)
    if not isinstance(value, dict):
        raise BadLine("no object")
    return value


def _of(fields: dict[str, Value], name: str, kind: type[_T]) -> _T:
    value = fields.get(name)
    if type(value) is not kind:
        raise BadLine(name)
    return value


def _text_or_none(fields: dict[str, Value], name: str) -> str | None:
    if name not in fields:
        raise BadLine(name)
    return None if fields[name] is None else _of(fields, name, str)
