"""The journal keeps an action by its bare name: two of one name would be shown as each other."""

import ast
from collections import Counter

from tests.house.source import ROOT


def named() -> list[str]:
    """The commands that have words, in the order of the file."""
    source = ast.parse((ROOT / "dorms" / "messages" / "commands.py").read_text("utf-8"))
    return [
        key.value
        for node in ast.walk(source)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    ]


def test_every_command_has_its_words_once() -> None:
    assert len(named()) > 100
    assert [name for name, count in Counter(named()).items() if count > 1] == []


def test_no_two_actions_share_a_name() -> None:
    actions = [
        node.name
        for path in (ROOT / "dorms" / "actions").rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.args.args and node.args.args[0].arg == "session"
    ]
    assert [name for name, count in Counter(actions).items() if count > 1 and name in set(named())] == []
