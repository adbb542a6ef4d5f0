"""The folder on disk: written beside its place, put there whole, with the hash of every file in 清单.csv."""

import csv
import io
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from dorms.actions.dossiers.gathering import Dossier
from dorms.errors.dossiers import FolderThere
from dorms.files import atomic_write, refusal, safe_name
from dorms.messages import explain
from dorms.papers import Steps, collect, pdf_steps
from dorms.sheets.writing.lists import write_list
from dorms.sheets.writing.official import write_ledger

MANIFEST = "清单.csv"
HEADER = ("文件", "字节数", "SHA-256", "说明")


@dataclass(frozen=True, slots=True)
class Filed:
    """One file of the folder, or one paper that could not be made: then there is no hash."""

    name: str
    size: int = 0
    digest: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The finished folder and what its list says."""

    folder: Path
    files: tuple[Filed, ...]


def dossier_steps(dossier: Dossier, folder: Path, *, demo: bool) -> Steps[Written]:
    """Write everything; stopped or failed, nothing is left. An existing folder is never written into."""
    if folder.exists():
        raise FolderThere(folder)
    part = folder.with_name(folder.name + ".part")
    try:
        part.mkdir()
        filed = yield from _fill(dossier, part, demo)
        _write_manifest(part, filed)
        os.rename(part, folder)
    except OSError as error:
        raise refusal(error, folder) from error
    finally:
        if part.exists():
            shutil.rmtree(part, ignore_errors=True)
    return Written(folder, tuple(filed))


def _fill(dossier: Dossier, part: Path, demo: bool) -> Steps[list[Filed]]:
    filed: list[Filed] = []
    for name, papers in dossier.papers:
        made = yield from collect(papers, title=name, demo=demo, allow_missing=True)
        filed += [Filed(one.label, note=f"未生成：{explain(one.why)}") for one in made.skipped]
        if made.produced:
            path = part / safe_name(name, ".pdf")
            yield from pdf_steps(made.document, path, allow_missing=True)
            filed.append(_filed(part, path, f"{len(made.produced)} 份"))
    yield 0, 0
    filed += _copy(with_books(dossier), part)
    return filed


def with_books(dossier: Dossier) -> Dossier:
    """Its sheets and tables made workbooks: seconds of work that any thread may do, unlike the papers."""
    books = list(dossier.books)
    with TemporaryDirectory(prefix="dorms-dossier-") as folder:
        path = Path(folder) / "x.xlsx"
        for ledger in dossier.sheets:
            write_ledger(ledger, path)
            books.append((safe_name(ledger.name, ".xlsx"), path.read_bytes(), ledger.cover.imprint))
        for table in dossier.tables:
            write_list(table.name, table.columns, table.rows, path)
            books.append((safe_name(table.name, ".xlsx"), path.read_bytes(), f"{len(table.rows)} 行"))
    return replace(dossier, sheets=(), tables=(), books=tuple(books))


def _copy(dossier: Dossier, part: Path) -> Iterator[Filed]:
    """Files that go in byte for byte; names are ours, each piece made safe."""
    for name, content, note in (*dossier.books, *((*file, "") for file in dossier.files)):
        path = part.joinpath(*(safe_name(piece) for piece in name.split("/")))
        path.parent.mkdir(parents=True, exist_ok=True)

        def fill(file: BinaryIO, content: bytes = content) -> None:
            file.write(content)

        atomic_write(path, fill)
        yield _filed(part, path, note)


def _filed(part: Path, path: Path, note: str) -> Filed:
    content = path.read_bytes()
    return Filed(path.relative_to(part).as_posix(), len(content), sha256(content).hexdigest(), note)


def _write_manifest(part: Path, filed: list[Filed]) -> None:
    """Read by Excel and by `sha256sum` users alike: UTF-8 with its mark, one line a file."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(HEADER)
    rows.writerows((one.name, one.size or "", one.digest, one.note) for one in filed)

    def fill(file: BinaryIO) -> None:
        file.write(text.getvalue().encode("utf-8-sig"))

    atomic_write(part / MANIFEST, fill)
