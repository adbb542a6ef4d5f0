"""How the house tests read the tree: its tracked files, its modules as syntax trees, its words on screen."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """Every file git knows, or would know after `git add`."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listing.stdout.decode().split("\0")
    return tuple(path for name in names if name and (path := ROOT / name).is_file())


def modules(*folders: str) -> list[Path]:
    """The Python files under these folders of the tree."""
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text("utf-8"), str(path))


def place(path: Path, node: ast.AST) -> str:
    """Where a finding is, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


@dataclass(frozen=True)
class Call:
    """A call with a name, as written: `self.tr(...)` is `tr`."""

    name: str
    owner: str
    node: ast.Call
    where: str


def calls(path: Path) -> Iterator[Call]:
    """Every call of a plain or dotted name in a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                yield Call(function.attr, ast.unparse(function.value), node, place(path, node))
            elif isinstance(function, ast.Name):
                yield Call(function.id, "", node, place(path, node))


def words_in(call: Call) -> list[ast.expr]:
    """The arguments of a call that are shown on screen; none if it is no call of a translator."""
    if call.name == "tr":
        return call.node.args[:1]
    if call.name in ("translate", "QT_TRANSLATE_NOOP") and call.owner in ("", "QCoreApplication"):
        return call.node.args[1:2]
    return []


@dataclass(frozen=True)
class Word:
    """One literal on screen and where it stands."""

    text: str
    where: str


@cache
def screen_words() -> tuple[Word, ...]:
    """Every literal the program shows through `tr` and `translate`."""
    found = [
        Word(words.value, call.where)
        for path in modules("dorms")
        for call in calls(path)
        for words in words_in(call)
        if isinstance(words, ast.Constant) and isinstance(words.value, str)
    ]
    return tuple(found)
