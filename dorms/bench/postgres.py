"""What a merge costs on a server, its own processes included, against the same packets into a file in the same run.

Seconds of processor: on two busy cores the wall says more about the neighbours than about the work.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from dorms.bench.county import ADDED, County, build, edit, load
from dorms.bench.report import NotMeasured, Ratio
from dorms.bench.server import Server, binaries
from dorms.db.moving import copy_onto
from dorms.db.store import Store
from dorms.db.tables import TeacherRow
from dorms.errors import DormsError
from dorms.sync.merge import TOGETHER, merge, merge_together
from dorms.sync.packing import pack_down, pack_up

OFFICES, WEEKLY, LIMIT = 6, 60, 1.5


def ratios(scale: int = 1) -> list[Ratio]:
    """Full packets and a week's packet, server against file; `NotMeasured` where no server is installed."""
    found = binaries()
    if found is None:
        raise NotMeasured("NO POSTGRESQL HERE: install Debian's package postgresql to measure it")
    server = Server(found, safe=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _measured(server, build(Path(folder), OFFICES * scale, load))
    finally:
        server.stop()


def _measured(server: Server, county: County) -> list[Ratio]:
    hub = _on(server, county.hub)
    try:
        packets = county.packets("full")
        on_file, on_server = (_timed(server, _all, store, packets) for store in (county.hub, hub))
        weeks = _weeks(county)
        week_on_file, week_on_server = (_timed(server, _each, store, weeks) for store in (county.hub, hub))
    finally:
        hub.close()
        county.close()
    return [
        Ratio("PostgreSQL 上合并 / 数据文件上合并", on_server, on_file, LIMIT),
        Ratio("PostgreSQL 上一周的文件 / 数据文件上", week_on_server, week_on_file, LIMIT),
    ]


def _on(server: Server, hub: Store) -> Store:
    """The same bureau, on the server."""
    address = server.database()
    empty = Store(address)
    copy_onto(hub, empty)
    empty.dispose()
    return Store.open(address)


def _all(store: Store, packets: Sequence[Path]) -> None:
    for at in range(0, len(packets), TOGETHER):
        for found in merge_together(store, packets[at : at + TOGETHER]):
            if isinstance(found, DormsError):
                raise found


def _weeks(county: County) -> list[Path]:
    """A packet of a week's changes from each office, after everything before it was acknowledged."""
    for number, store in enumerate(county.offices):
        path = county.packet(number, "week")
        pack_down(county.hub, county.ids[number], path)
        merge(store, path)
        store.run(edit, store.ask(_some_people), command=ADDED)
        pack_up(store, path)
    return county.packets("week")


def _some_people(session: Session) -> list[UUID]:
    return list(session.scalars(select(TeacherRow.id).limit(WEEKLY)))


def _each(store: Store, packets: Sequence[Path]) -> None:
    for path in packets:
        merge(store, path)


def _timed(server: Server, work: Callable[..., object], *arguments: object) -> float:
    began = time.process_time() + server.processor_seconds()
    work(*arguments)
    return time.process_time() + server.processor_seconds() - began
