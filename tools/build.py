"""Builds the frozen program for this platform: `python -m tools.build [--dist DIR]`, and says how big it is."""

import json
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from tools import bundle, prepare

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon_file(svg: Path) -> bytes:
    """A Windows .ico with a PNG of each size; Windows takes PNG in icons since Vista."""
    pictures = [_png(svg, size) for size in ICON_SIZES]
    header = struct.pack("<HHH", 0, 1, len(pictures))
    entries, start = b"", len(header) + 16 * len(pictures)
    for size, picture in zip(ICON_SIZES, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), start)
        start += len(picture)
    return header + entries + b"".join(pictures)


def _png(svg: Path, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def freeze(dist: Path) -> Path:
    """Run PyInstaller; the folder it made."""
    WORK.mkdir(exist_ok=True)
    (WORK / "dorms.ico").write_bytes(icon_file(ROOT / "resources" / "icons" / "app.svg"))
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", str(dist), "--workpath", str(WORK / "pyinstaller")]
    subprocess.run([*command, *places, str(ROOT / "build.spec")], cwd=ROOT, check=True)
    return dist / "dorms"


def add_papers(folder: Path) -> None:
    """What a person should see first in the folder: how to install, and the licences."""
    guide = (ROOT / "docs" / "安装说明.md").read_text("utf-8")
    (folder / "安装说明.txt").write_text(guide, "utf-8-sig", newline="\r\n")  # for Notepad of any age
    (folder / "_internal" / "licences").rename(folder / "许可证")
    if sys.platform != "win32":
        (folder / "dorms-cli").symlink_to("dorms")


def pack(folder: Path) -> Path:
    """One file to hand on: a zip for Windows, which opens it by itself, a tar elsewhere."""
    kind = "zip" if sys.platform == "win32" else "xztar"
    return Path(shutil.make_archive(str(folder), kind, folder.parent, folder.name))


def size_of(folder: Path) -> int:
    """Bytes of all files below, a link counted as nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def elf_files(folder: Path) -> list[Path]:
    """The executables and libraries of a Linux bundle."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in files if path.open("rb").read(4) == b"\x7fELF"]


def newest_glibc(files: list[Path]) -> str:
    """The highest GLIBC symbol version any file asks for: older systems cannot start the program."""
    found = {(0, 0)}
    for path in files:
        symbols = subprocess.run(["objdump", "-T", str(path)], capture_output=True, text=True, check=False)
        found |= {(int(a), int(b)) for a, b in re.findall(r"GLIBC_(\d+)\.(\d+)", symbols.stdout)}
    return ".".join(map(str, max(found)))


def from_outside(files: list[Path], folder: Path) -> list[str]:
    """The libraries the target system has to have, because the bundle does not."""
    inside = {path.name for path in folder.rglob("*")}
    return sorted({name for path in files for name in bundle.needed(str(path))} - inside)


def build(dist: Path) -> dict[str, object]:
    """Everything, and the figures of the result."""
    prepare.bring_up_to_date(prepare.steps())
    folder = freeze(dist)
    add_papers(folder)
    archive = pack(folder)
    figures: dict[str, object] = {
        "folder": str(folder),
        "unpacked_mb": round(size_of(folder) / 1e6, 1),
        "packed_mb": round(archive.stat().st_size / 1e6, 1),
    }
    if shutil.which("objdump") and sys.platform == "linux":
        files = elf_files(folder)
        figures |= {"glibc": newest_glibc(files), "from_outside": from_outside(files, folder)}
    return figures


if __name__ == "__main__":
    where = Path(sys.argv[2]) if sys.argv[1:2] == ["--dist"] else ROOT / "dist"
    print(json.dumps(build(where), ensure_ascii=False))
