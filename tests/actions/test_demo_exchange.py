"""The demo's exchange between three schools and the bureau."""

from pathlib import Path

import pytest

from dorms.actions.demo import build_demo
from dorms.actions.demo.exchange import DemoExchange


@pytest.mark.slow
def test_three_schools_exchange_decide_and_agree_at_the_end(tmp_path: Path) -> None:
    store, _ = build_demo(tmp_path / "demo.db")
    told = DemoExchange(store, tmp_path / "exchange").run()
    store.close()
    assert told["schools"] == 3
    assert told["conflict"] == {"field": "phone", "values": 2, "taken": "theirs"}
    assert told["clone"] == {"issues": ["forked"], "phones": ["13800000003", "13800000004"]}
    assert told["damaged"] == {"error": "PacketDamaged", "untouched": True}
    assert told["agree"] is True
