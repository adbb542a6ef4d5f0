"""A bureau that outgrows one desk: its store goes onto a server and the file is set aside, so that none forks."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dorms.actions.opening import open_store
from dorms.db.backup import set_aside
from dorms.db.dumping import dump
from dorms.db.lock import hold
from dorms.db.moving import copy_onto
from dorms.db.store import Store
from dorms.errors.store import MovedOtherwise


@dataclass(frozen=True, slots=True)
class Moved:
    """The store on the server, and where the file went."""

    store: Store
    aside: str | None


def move_to_server(path: Path, url: str, *, now: datetime) -> Moved:
    """The store of a file onto an empty database; only when both hold the same the file is set aside."""
    lock = hold(path)
    try:
        store = open_store(path)
        server = Store(url)
        try:
            copy_onto(store, server)
            if store.ask(dump)["hash"] != server.ask(dump)["hash"]:
                raise MovedOtherwise(str(path))
        finally:
            server.dispose()
            store.close()
        aside = set_aside(path, now=now)
    finally:
        lock.release()
    return Moved(Store.open(url), str(aside) if aside else None)
