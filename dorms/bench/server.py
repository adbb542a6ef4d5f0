"""A PostgreSQL server of Debian's package in a folder of its own, on a socket: for benches and tests, no trace."""

import glob
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine
from sqlalchemy.engine.url import make_url

NAMES = ("initdb", "pg_ctl", "postgres")


def binaries() -> Path | None:
    """The newest server installed here; None where there is none."""
    for folder in sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=_version, reverse=True):
        if all((Path(folder) / name).exists() for name in NAMES):
            return Path(folder)
    return None


def _version(folder: str) -> int:
    text = Path(folder).parent.name
    return int(text) if text.isdigit() else 0


def _as_nobody() -> list[str]:
    """The server refuses to run as root; the package brings a user for it."""
    if os.name != "posix" or os.getuid() != 0:
        return []
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]


class Server:
    """Running from the first line to `stop`; nothing of it stays."""

    def __init__(self, bin_: Path, *, safe: bool = False) -> None:
        self._bin = bin_
        self._sync = "on" if safe else "off"  # as in a bureau, or as fast as a test may be
        self.folder = Path(tempfile.mkdtemp(prefix="dorms-pg-"))
        if _as_nobody():
            shutil.chown(self.folder, "postgres", "postgres")
        self._data = str(self.folder / "data")
        locale = ("-E", "UTF8", "--locale=C", "-U", "dorms", "-A", "trust", "--no-sync")
        self._call("initdb", "-D", self._data, *locale)
        self._start()

    def _start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses='' -c max_connections=60 -c fsync={self._sync}"
        self._call("pg_ctl", "-D", self._data, "-w", "-o", options, "-l", str(self.folder / "log"), "start")

    def _call(self, name: str, *arguments: str) -> None:
        command = [*_as_nobody(), str(self._bin / name), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def url(self, database: str = "postgres") -> str:
        """The address of one of its databases."""
        return f"postgresql+psycopg://dorms@/{database}?host={self.folder}"

    def database(self, like: str | None = None) -> str:
        """The address of a new, empty database, or of a copy of one made here before."""
        name = f"d{uuid4().hex}"
        engine = create_engine(self.url(), isolation_level="AUTOCOMMIT")
        template = make_url(like).database if like else "template0"
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template}")
        finally:
            engine.dispose()
        return self.url(name)

    def processor_seconds(self) -> float:
        """What its processes have used so far, as far as the system tells."""
        leader = (Path(self._data) / "postmaster.pid").read_text().split("\n")[0]
        ticks = 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                parts = stat.read_text().rpartition(")")[2].split()
            except OSError:  # it has ended meanwhile
                continue
            if parts[1] == leader:
                ticks += int(parts[11]) + int(parts[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def crash(self) -> None:
        """Every connection is cut, as when the machine is switched off; afterwards it is up again."""
        self._call("pg_ctl", "-D", self._data, "-m", "immediate", "stop")
        self._start()

    def stop(self) -> None:
        """Shut down and remove everything."""
        self._call("pg_ctl", "-D", self._data, "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)
