"""A bureau and its offices as real stores, in the words of the exchange."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from dorms.actions.joining import join_store
from dorms.db.dumping import dump
from dorms.db.store import Store
from dorms.errors.sync import SenderUnknown
from dorms.sync import lives
from dorms.sync.enrolment import enrol_office, write_enrolment
from dorms.sync.merge import MergeReport, merge
from dorms.sync.packing import pack_down, pack_up
from tests.builders import County

SCHOOL, OTHER = "白山镇戴桥小学", "白山镇中心小学"


class Exchange:
    """A county with one or more school offices that send and receive files."""

    def __init__(self, folder: Path, county: County | None = None) -> None:
        self.folder = folder
        self.county = county or County(folder / "hub.db")
        self.hub = self.county.store
        self._stores: list[Store] = []
        self._files = 0

    def file(self) -> Path:
        self._files += 1
        return self.folder / f"{self._files}.dorms"

    def office(self, name: str = SCHOOL) -> Store:
        """The school's own store, known to the bureau, with everything of its scope."""
        store = self.newcomer(name)
        path = self.up(store)
        try:
            merge(self.hub, path)
        except SenderUnknown as unknown:
            merge(self.hub, path, accept=unknown.fingerprint)
        self.receive(store)
        return store

    def newcomer(self, name: str = SCHOOL) -> Store:
        """A store begun from the enrolment file, that the bureau has not heard from."""
        lives.prepare(self.hub)
        self.county.school(name)
        office = self.hub.run(enrol_office, name).result
        path = self.file()
        write_enrolment(self.hub, office, path)
        store, _ = join_store(self.folder / f"office{self._files}.db", path, actor="李老师")
        self._stores.append(store)
        return store

    def again(self, store: Store, path: Path) -> Store:
        """Another file of the same store, opened."""
        store = Store.open(path)
        self._stores.append(store)
        return store

    def up(self, store: Store) -> Path:
        """The office's packet."""
        path = self.file()
        pack_up(store, path)
        return path

    def report(self, store: Store) -> MergeReport:
        """The office's packet, taken in by the bureau."""
        return merge(self.hub, self.up(store))

    def down(self, office: UUID | None) -> Path:
        """The bureau's packet for an office."""
        assert office is not None
        path = self.file()
        pack_down(self.hub, office, path)
        return path

    def receive(self, store: Store) -> MergeReport:
        """The bureau's packet, taken in by the office."""
        return merge(store, self.down(store.office))

    def agree(self, store: Store) -> bool:
        """Office and bureau know the same of the office's rows."""
        return bool(self.hub.ask(dump, store.office)["hash"] == store.ask(dump, store.office)["hash"])

    def close(self) -> None:
        for store in [self.hub, *self._stores]:
            store.close()
