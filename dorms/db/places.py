"""Where a folder really lies: a store on a stick, a network share or in a synchronised folder gets damaged."""

import os
import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dorms.errors.store import BadPlace

NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "lustre", "davfs"}
    | {"fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.smbnetfs"}
)
CLOUD_FOLDERS = (
    "onedrive", "dropbox", "google drive", "icloud drive", "iclouddrive", "nutstore", "坚果云", "我的坚果云",
    "baidusyncdisk", "百度网盘同步空间", "wpsdrive", "wps cloud files", "wps云盘", "微云同步助手", "weiyun",
    "阿里云盘", "天翼云盘", "夸克网盘",
)  # fmt: skip
CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
STICK_ROOTS = ("/media/", "/run/media/")


class PlaceKind(StrEnum):
    """What a folder lies on."""

    LOCAL = "local"
    REMOVABLE = "removable"
    NETWORK = "network"
    CLOUD = "cloud"


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of /proc/self/mountinfo: where something is mounted, its file system, its device."""

    point: str
    system: str
    source: str


def kind_of_place(path: Path) -> PlaceKind:
    """What the file or folder lies on, or would lie on; what cannot be told counts as local."""
    folder = existing(path)
    if is_cloud(folder, {name: os.environ.get(name, "") for name in CLOUD_VARIABLES}):
        return PlaceKind.CLOUD
    if sys.platform == "win32":
        return _windows_kind(folder)
    try:
        mounts = read_mounts(Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape"))
    except OSError:
        return PlaceKind.LOCAL
    mount = mount_of(folder, mounts)
    return kind_of_mount(mount, Path("/sys/class/block")) if mount else PlaceKind.LOCAL


def refuse_bad_place(path: Path) -> None:
    """A new store begins on a local disk alone."""
    kind = kind_of_place(path)
    if kind is not PlaceKind.LOCAL:
        raise BadPlace(str(path), str(kind))


def existing(path: Path) -> Path:
    """The path with links followed, or the nearest folder above it that exists."""
    absolute = path.absolute()
    there = (
        one for one in (absolute, *absolute.parents) if os.path.exists(one)
    )  # False where we may not look
    return Path(os.path.realpath(next(there, absolute)))


def is_cloud(folder: Path, variables: dict[str, str]) -> bool:
    """Some program copies this folder to the internet while we write."""
    for part in folder.parts:
        name = part.lower()
        if any(name == known or name.startswith(known + " - ") for known in CLOUD_FOLDERS):
            return True
    roots = [Path(value).absolute() for value in variables.values() if value]
    return any(root == folder or root in folder.parents for root in roots)


def read_mounts(text: str) -> list[Mount]:
    """The mounts in the order they were made."""
    found = []
    for line in text.splitlines():
        head, _, tail = line.partition(" - ")
        before, after = head.split(), tail.split()
        if len(before) >= 5 and len(after) >= 2:
            found.append(Mount(_plain(before[4]), after[0], _plain(after[1])))
    return found


def _plain(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)


def mount_of(folder: Path, mounts: list[Mount]) -> Mount | None:
    """The mount a folder lies on: the deepest, and of several on one point the last."""
    above = {folder, *folder.parents}
    around = [one for one in reversed(mounts) if Path(one.point) in above]
    return max(around, key=lambda one: len(Path(one.point).parts), default=None)


def kind_of_mount(mount: Mount, devices: Path) -> PlaceKind:
    """By its file system; by what the kernel says of the device; else by where desktops mount sticks."""
    if mount.system in NETWORK_SYSTEMS or mount.source.startswith("//"):
        return PlaceKind.NETWORK
    device = devices / Path(mount.source).name
    is_stick = _is_removable(device) if device.exists() else mount.point.startswith(STICK_ROOTS)
    return PlaceKind.REMOVABLE if is_stick else PlaceKind.LOCAL


def _is_removable(device: Path) -> bool:
    real = device.resolve()
    flags = (real / "removable", real.parent / "removable")  # a partition lies inside its disk
    says = any(flag.is_file() and flag.read_text().strip() == "1" for flag in flags)
    return says or any(re.fullmatch(r"usb\d+", part) for part in real.parts)


def _windows_kind(folder: Path) -> PlaceKind:
    import ctypes

    removable, remote, disc = 2, 4, 5
    anchor = folder.anchor
    if anchor.startswith("\\\\"):
        return PlaceKind.NETWORK
    kind = ctypes.windll.kernel32.GetDriveTypeW(anchor)  # type: ignore[attr-defined]
    if kind == remote:
        return PlaceKind.NETWORK
    return PlaceKind.REMOVABLE if kind in {removable, disc} else PlaceKind.LOCAL
