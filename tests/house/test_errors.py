"""Every refusal has words: whole Chinese sentences that say what to do, with every gap filled."""

import importlib
import pkgutil
import re
import sys

import pytest

import dorms.errors
import dorms.messages.subjects
from dorms.errors import DormsError
from dorms.messages import explain
from tests.house.samples import instances


def every_error() -> list[type[DormsError]]:
    """All error classes of dorms.errors; a base that others refine and nobody raises needs no words."""
    for module in pkgutil.iter_modules(dorms.errors.__path__, "dorms.errors."):
        importlib.import_module(module.name)
    found, open_ = [], [DormsError]
    while open_:
        kind = open_.pop()
        subclasses = kind.__subclasses__()
        open_.extend(subclasses)
        own_words = kind in explain.registry
        if kind is not DormsError and kind.__module__.startswith("dorms.") and (not subclasses or own_words):
            found.append(kind)
    return sorted(set(found), key=lambda kind: (kind.__module__, kind.__name__))


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_the_error_says_what_happened_in_chinese(kind: type[DormsError]) -> None:
    for error in instances(kind):
        words = explain(error)

        assert re.search("[一-鿿]{3}", words), words
        assert words.rstrip("”）)").endswith(("。", "？", "！")), words
        assert not re.search(r"[{}]|None\b|<\w+[ .]|Decimal\(|UUID\(|datetime", words), words


def test_errors_live_in_the_errors_package_alone() -> None:
    strangers = {kind.__module__ for kind in every_error() if not kind.__module__.startswith("dorms.errors.")}
    assert not strangers


def test_error_names_are_unique_because_scripts_see_them() -> None:
    names = [kind.__name__ for kind in every_error()]
    assert sorted(names) == sorted(set(names))


def test_every_module_of_words_is_registered() -> None:
    modules = {module.name for module in pkgutil.iter_modules(dorms.messages.__path__, "dorms.messages.")}
    assert modules <= set(sys.modules)
