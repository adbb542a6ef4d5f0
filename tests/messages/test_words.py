"""The words are there when they are needed, and no sooner."""

import subprocess
import sys

import pytest

from dorms.db.tables import SYNCED, shape
from dorms.messages import explain
from dorms.messages.fields import field_name

FIRST_QUESTION = """
import sys
from dorms.errors.store import NoStick
from dorms.db.tables import SYNCED, shape
from dorms.messages import explain
from dorms.messages.fields import field_name
assert "dorms.messages.store" not in sys.modules
assert explain(NoStick()).startswith("没有找到U盘")
assert "dorms.messages.store" in sys.modules
"""


def test_subjects_are_read_at_the_first_question() -> None:
    subprocess.run([sys.executable, "-X", "utf8", "-c", FIRST_QUESTION], check=True)


def test_what_has_no_words_is_a_bug() -> None:
    with pytest.raises(TypeError, match="no words for int"):
        explain(1)


def test_every_field_of_the_store_has_a_word() -> None:
    columns = {
        column for row in SYNCED.values() for register in shape(row).registers for column in register.columns
    }
    assert sorted(column for column in columns if field_name(column) == column) == []
