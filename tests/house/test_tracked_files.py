"""Nothing of one machine stands in the tree: no path of it, no address of its package index."""

import re

from tests.house.source import ROOT, tracked

# Put together here, so that this file does not contain what it forbids.
MACHINE_PATH = re.compile(
    r"(?<![\w.~-])/(?:" + "|".join(("work/", "root/", "tmp/", "home/[a-z]", "opt/(?:pypi|wheels)")) + ")"
    r"|[A-Z]:\\Users\\[A-Za-z]"
)
INDEX_ADDRESS = re.compile(
    "|".join(
        (
            "pypi" + r"\.org",
            "pythonhosted" + r"\.org",
            "--(?:extra-)?index" + "-url[ =]http",
            "npm" + r"js\.org",
        )
    )
)
BINARY = {".png", ".otf", ".xlsx", ".xls", ".qm", ".pdf", ".db", ".ico", ".bin", ".dorms", ".zst"}


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Every line of a tracked text that the pattern is in."""
    return [
        f"{path.relative_to(ROOT)}:{number} {line.strip()[:100]}"
        for path in tracked()
        if path.suffix not in BINARY
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_tracked_file_names_a_path_of_a_machine() -> None:
    assert not lines_with(MACHINE_PATH)


def test_no_tracked_file_names_a_package_index() -> None:
    assert not lines_with(INDEX_ADDRESS)


def test_the_lock_has_a_hash_for_every_package_and_pins_each_dependency() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = re.findall(r"^([\w.-]+)==.*\\\n(?=    --hash=sha256:)", lock, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE))
    for name in ("pyside6-essentials", "sqlalchemy", "colorama", "pywin32-ctypes", "setuptools", "ruff"):
        assert name in pinned
