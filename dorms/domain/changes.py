"""The two kinds of line in the journal. A line is kept and travels byte for byte; its id is its hash."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypedDict, cast

from dorms.domain.canonical import (
    MAX_DEPTH,
    BadLine,
    Value,
    line_id,
    objects_of,
    parse_line,
    part,
    require_plain,
)

FORMAT = 1  # `v` of the lines written here
READER = 1  # lines whose `min_reader` is above wait for a newer program
VOID = "_void"  # the register that says a row was struck out


class Line(ABC):
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

    @abstractmethod
    def _text(self) -> str:
        """The canonical text of the fields this version knows."""

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
    nonce: str  # two copies of a file whose clock ran ahead would write the same line without it
    _line: str = field(default="", repr=False)
    _id: str = field(default="", repr=False)

    def _text(self) -> str:
        return part(
            {
                "actor": self.actor, "command": self.command, "hlc": self.hlc, "nonce": self.nonce,
                "prev": self.prev, "reason": self.reason, "replica": self.replica, "seq": self.seq,
                "undoes": self.undoes, "v": self.v,
            }
        )  # fmt: skip

    @classmethod
    def from_line(cls, line: str) -> "Operation":
        """The operation a line says; fields unknown here stay in the line. BadLine if it is no operation."""
        read = cast(_OperationFields, _typed(line, _OPERATION))
        return cls(
            v=read["v"],
            replica=read["replica"],
            seq=read["seq"],
            prev=read["prev"],
            command=read["command"],
            actor=read["actor"],
            reason=read["reason"],
            hlc=read["hlc"],
            undoes=read["undoes"],
            nonce=read["nonce"],
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
        if not ascends(self.parents):
            raise ValueError("the same parents must always give the same bytes: ascending, each once")
        return part(
            {
                "entity": self.entity, "min_reader": self.min_reader, "nonce": self.nonce,
                "operation": self.operation, "parents": list(self.parents), "patch": self.patch,
                "row": self.row, "v": self.v, "was": self.was,
            }
        )  # fmt: skip

    @classmethod
    def from_line(cls, line: str) -> "Change":
        """The change a line says; fields unknown here stay in the line. BadLine if it is no change."""
        return cls.of_fields(line, change_fields([line])[0])

    @classmethod
    def of_fields(cls, line: str, read: "ChangeFields") -> "Change":
        """The change of a line whose fields were read already."""
        return cls(
            v=read["v"],
            min_reader=read["min_reader"],
            operation=read["operation"],
            entity=read["entity"],
            row=read["row"],
            parents=tuple(read["parents"]),
            patch=read["patch"],
            was=read["was"],
            nonce=read["nonce"],
            _line=line,
        )


class _OperationFields(TypedDict):
    v: int
    replica: str
    seq: int
    prev: str | None
    command: str
    actor: str | None
    reason: str
    hlc: int
    undoes: str | None
    nonce: str


class ChangeFields(TypedDict):
    """The fields of a line of a change, as they stand there."""

    v: int
    min_reader: int
    operation: str
    entity: str
    row: str
    parents: list[str]
    patch: dict[str, Value]
    was: dict[str, Value]
    nonce: str


_Kinds = Mapping[str, frozenset[type]]
_ALL_TEXT: frozenset[type] = frozenset((str,))
_NUMBER: frozenset[type] = frozenset((int,))
_MAYBE: frozenset[type] = frozenset((str, type(None)))
_OBJECT: frozenset[type] = frozenset((dict,))
_LIST: frozenset[type] = frozenset((list,))
_OPERATION: _Kinds = dict.fromkeys(("replica", "command", "reason", "nonce"), _ALL_TEXT) | {
    **dict.fromkeys(("v", "seq", "hlc"), _NUMBER),
    **dict.fromkeys(("prev", "actor", "undoes"), _MAYBE),
}
_CHANGE: _Kinds = dict.fromkeys(("operation", "entity", "row", "nonce"), _ALL_TEXT) | {
    **dict.fromkeys(("v", "min_reader"), _NUMBER),
    **dict.fromkeys(("patch", "was"), _OBJECT),
    "parents": _LIST,
}


def change_fields(lines: Sequence[str]) -> list[ChangeFields]:
    """The fields of many lines; fields unknown here are among them. BadLine if one of them is no change."""
    read = objects_of(lines)
    for name, kind in _CHANGE.items():
        try:
            values = [fields[name] for fields in read]
        except KeyError as error:
            raise BadLine(name) from error
        if not kind.issuperset(map(type, values)):
            raise BadLine(name)
    found = cast(list[ChangeFields], read)
    parents = [fields["parents"] for fields in found]
    if not _ALL_TEXT.issuperset(map(type, chain.from_iterable(parents))):
        raise BadLine("parents")
    if not all(ascends(each) for each in parents if len(each) > 1 or each == [""]):
        raise BadLine("parents")
    _look_inside(found)
    return found


def _look_inside(read: Sequence[ChangeFields]) -> None:
    """Fields known here are of their kinds by now; only what stands in a patch or in unknown fields may be wrong."""
    try:
        if {len(_CHANGE)}.issuperset(map(len, read)):
            require_plain([fields["patch"] for fields in read], MAX_DEPTH - 1)
            require_plain([fields["was"] for fields in read], MAX_DEPTH - 1)
        else:
            require_plain(cast(list[dict[str, Value]], read))
    except ValueError as error:
        raise BadLine(str(error)) from error


def ascends(ids: Iterable[str]) -> bool:
    """Each greater than the one before."""
    last = ""
    for each in ids:
        if each <= last:
            return False
        last = each
    return True


def _typed(line: str, kinds: _Kinds) -> object:
    """The fields of a line, each of the kind it must have; so the caller may name their types."""
    fields = parse_line(line)
    if type(fields) is not dict:
        raise BadLine("no object")
    for name, kind in kinds.items():
        if name not in fields or type(fields[name]) not in kind:
            raise BadLine(name)
    return fields
