"""Set-up makes each generated file once, and again when something it is made from has changed."""

from pathlib import Path

import pytest

from tools import prepare
from tools.prepare import Step


@pytest.fixture
def step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Step:
    """A step that copies one small file, in a tree of its own."""
    for name in ("BUILT", "ROOT"):
        monkeypatch.setattr(prepare, name, tmp_path)
    monkeypatch.setattr(prepare, "STAMPS", tmp_path / "stamps.json")
    source, target = tmp_path / "source", tmp_path / "folder" / "target"
    source.write_text("one")
    return prepare.copy_step(source, target)


def test_a_step_runs_once_and_leaves_what_it_promises(step: Step, capsys: pytest.CaptureFixture[str]) -> None:
    prepare.bring_up_to_date([step])
    prepare.bring_up_to_date([step])

    assert step.writes[0].read_text() == "one"
    assert capsys.readouterr().err.count("made ") == 1


def test_a_step_runs_again_when_its_source_changed(step: Step) -> None:
    prepare.bring_up_to_date([step])
    step.reads[0].write_text("two")
    prepare.bring_up_to_date([step])

    assert step.writes[0].read_text() == "two"


def test_a_step_runs_again_when_its_result_is_gone(step: Step) -> None:
    prepare.bring_up_to_date([step])
    step.writes[0].unlink()
    prepare.bring_up_to_date([step])

    assert step.writes[0].read_text() == "one"


def test_a_damaged_list_of_stamps_only_means_doing_it_again(step: Step) -> None:
    prepare.STAMPS.write_text("{")
    prepare.bring_up_to_date([step])

    assert step.writes[0].exists()


def test_the_tree_under_test_is_up_to_date() -> None:
    assert not prepare.stale(prepare.steps(), prepare.read_stamps())
