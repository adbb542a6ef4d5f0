"""No function, class or file grows beyond what one can hold in one's head."""

import ast
import subprocess
import sys

from tests.house.source import ROOT, modules, place, tree

FUNCTION, CLASS, FILE = 40, 250, 400
Sized = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def lines(node: Sized) -> int:
    """From `def` or `class` to the last line, the docstring not counted."""
    whole = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        whole -= (first.end_lineno or first.lineno) - first.lineno + 1
    return whole


def test_files_stay_under_four_hundred_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in modules("dorms", "tools")
        if (count := len(path.read_text("utf-8").splitlines())) > FILE
    }
    assert not long


def test_functions_stay_under_forty_lines_and_classes_under_two_hundred_and_fifty() -> None:
    long = {
        f"{place(path, node)} {node.name}": lines(node)
        for path in modules("dorms", "tools")
        for node in ast.walk(tree(path))
        if isinstance(node, Sized) and lines(node) > (CLASS if isinstance(node, ast.ClassDef) else FUNCTION)
    }
    assert not long


def test_no_function_has_more_than_eight_branches() -> None:
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--no-cache",
        "--quiet",
        "--select",
        "C901",
        "dorms",
        "tools",
    ]
    ruff = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ruff.returncode == 0, ruff.stdout + ruff.stderr
