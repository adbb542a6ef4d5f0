"""The English translation is whole: it has every source string, none unfinished, with the same gaps."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.house.source import ROOT, screen_words
from tools import translate

ENGLISH = ROOT / "resources" / "translations" / "app_en.ts"
needs_ts = pytest.mark.skipif(
    not ENGLISH.exists(), reason="NO app_en.ts YET: the English translation is UNCHECKED"
)


def texts(ts: Path) -> list[tuple[str, str, list[str], bool]]:
    """Context, source, translations (one per plural form) and whether it is finished, of every message."""
    found = []
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None and all(forms)
            found.append((context.findtext("name", ""), message.findtext("source", ""), forms, finished))
    return found


def gaps(text: str) -> list[str]:
    """The named gaps and counters of a text, sorted."""
    return sorted(re.findall(r"\{[^{}]*\}|%n|%\d", text))


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What lupdate makes of today's source on top of the committed file."""
    fresh = tmp_path_factory.mktemp("ts") / ENGLISH.name
    if ENGLISH.exists():
        shutil.copyfile(ENGLISH, fresh)
    translate.update(fresh)
    return fresh


def test_lupdate_finds_every_word_on_screen(extracted: Path) -> None:
    sources = {source for _, source, _, _ in texts(extracted)}
    assert {word.text for word in screen_words()} <= sources


@needs_ts
def test_the_committed_file_has_exactly_the_source_strings(extracted: Path) -> None:
    """If this fails, run `python -m tools.translate` and translate what it marks as unfinished."""
    fresh, committed = ({(c, s) for c, s, _, _ in texts(path)} for path in (extracted, ENGLISH))
    assert not fresh - committed, "new"
    assert not committed - fresh, "gone"


@needs_ts
def test_no_english_is_unfinished() -> None:
    assert not [source for _, source, _, finished in texts(ENGLISH) if not finished]


@needs_ts
def test_the_gaps_of_source_and_english_are_equal() -> None:
    unequal = [
        (source, form)
        for _, source, forms, done in texts(ENGLISH)
        if done
        for form in forms
        if gaps(source) != gaps(form)
    ]
    assert not unequal


@needs_ts
def test_the_english_has_no_chinese_left() -> None:
    left = [form for _, _, forms, _ in texts(ENGLISH) for form in forms if re.search("[一-鿿]", form)]
    assert not left
