"""The catalogue of bad input is held row by row by tests that exist."""

import ast
import re

from tests.house.source import ROOT

WANTED = [f"B{number:02}" for number in range(1, 55)] + ["B69", "B70"]
ROW = re.compile(r"^\| (B\d\d) \| (.+) \| `(tests/[\w/]+\.py)::(test_\w+)` \|$", re.MULTILINE)


def test_every_row_of_the_catalogue_names_a_test_that_is_there() -> None:
    rows = ROW.findall((ROOT / "docs" / "bad-input.md").read_text("utf-8"))
    assert [row for row, _, _, _ in rows] == WANTED
    missing = [
        (row, file, name)
        for row, _, file, name in rows
        if name not in {node.name for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
                        if isinstance(node, ast.FunctionDef)}
    ]  # fmt: skip
    assert not missing
