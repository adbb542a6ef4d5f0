"""What the frozen program keeps, decided over lists of files recorded from both platforms."""

import ast
import struct
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

import pytest
from PySide6.QtGui import QImage

from tests.house.source import ROOT, modules, place, tree
from tools import bundle, licences
from tools.build import ICON_SIZES, icon_file

LISTS = Path(__file__).parent / "bundled"
POSIX_ONLY = {
    "fcntl",
    "pwd",
    "grp",
    "resource",
    "termios",
    "tty",
    "pty",
    "syslog",
    "posix",
    "crypt",
    "readline",
}


def listed(platform: str) -> list[str]:
    """The files an untrimmed bundle has on this platform."""
    return (LISTS / f"{platform}.txt").read_text("utf-8").splitlines()


def kept(platform: str) -> set[str]:
    """What is left of them, with plain slashes and without folders."""
    return {PurePosixPath(name.replace("\\", "/")).name for name in listed(platform) if bundle.keep(name)}


def test_linux_keeps_what_a_window_needs_and_chinese_input() -> None:
    plugins = {
        name for name in kept("linux") if name.startswith("libq") or "plugin" in name or "cups" in name
    }
    assert plugins >= {
        "libqxcb.so",
        "libqoffscreen.so",
        "libqsvgicon.so",
        "libqsvg.so",
        "libqjpeg.so",
        "libcupsprintersupport.so",
        "libibusplatforminputcontextplugin.so",
        "libcomposeplatforminputcontextplugin.so",
    }
    assert not plugins & {"libqgtk3.so", "libqeglfs.so", "libqwayland.so", "libqvnc.so", "libqtiff.so"}


def test_windows_keeps_what_a_window_needs() -> None:
    names = kept("windows")
    assert names >= {
        "qwindows.dll",
        "qmodernwindowsstyle.dll",
        "qsvgicon.dll",
        "qsvg.dll",
        "qjpeg.dll",
        "qoffscreen.dll",
    }
    assert names >= {
        "python311.dll",
        "VCRUNTIME140.dll",
        "sqlite3.dll",
        "shiboken6.abi3.dll",
        "pyside6.abi3.dll",
    }
    assert not names & {"opengl32sw.dll", "qdirect2d.dll", "qsqlite.dll", "pyside6qml.abi3.dll", "qtiff.dll"}


@pytest.mark.parametrize(
    ("platform", "library"), [("linux", "libQt6{}.so.6"), ("windows", "Qt6{}.dll")], ids=["linux", "windows"]
)
def test_only_the_qt_libraries_of_the_allowed_modules_stay(platform: str, library: str) -> None:
    names = kept(platform)
    assert names >= {library.format(name[2:]) for name in bundle.QT_MODULES}
    assert not [
        name
        for name in names
        if "Qml" in name or "Quick" in name or "Qt6Network" in name or "QtNetwork" in name
    ]


@pytest.mark.parametrize("platform", ["linux", "windows"])
def test_our_own_files_stay_and_of_qts_translations_the_chinese_one(platform: str) -> None:
    own = {name for name in listed(platform) if name.startswith("resources")}
    assert own == {name for name in own if bundle.keep(name)}
    assert [name for name in listed(platform) if "translations" in name and bundle.keep(name)] == [
        name for name in listed(platform) if "translations" in name and name.endswith("qtbase_zh_CN.qm")
    ]


@pytest.mark.parametrize("platform", ["linux", "windows"])
def test_the_second_backend_of_zstandard_is_left_out(platform: str) -> None:
    zstandard = [name for name in listed(platform) if "zstandard" in name and bundle.keep(name)]
    assert len(zstandard) == 1
    assert "backend_c" in zstandard[0]


def test_the_program_imports_no_qt_module_that_is_not_bundled() -> None:
    outside = [
        f"{place(path, node)} {name}"
        for path in modules("dorms")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
        if name.startswith("PySide6.") and name.split(".")[1] not in bundle.QT_MODULES
    ]
    assert not outside


def test_no_module_imports_what_windows_does_not_have() -> None:
    outside = [
        f"{place(path, node)}"
        for path in modules("dorms", "tools")
        for node in tree(path).body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
        if name in POSIX_ONLY and not (isinstance(node, ast.ImportFrom) and node.module != name)
    ]
    assert not outside


def test_of_pygments_only_the_languages_rich_shows_stay() -> None:
    assert bundle.keep_module("pygments.lexers.python")
    assert not bundle.keep_module("pygments.lexers.javascript")
    assert bundle.keep_module("pygments.lexers")
    assert bundle.keep_module("dorms.ui.kit.table")


def test_libraries_are_followed_from_what_is_loaded_and_the_print_service_is_left_out() -> None:
    needs = {
        "qxcb": ["libxcb.so.1", "libc.so.6"],
        "xcb": ["libXau.so.6"],
        "cupsplugin": ["libcups.so.2"],
        "cups": ["libgnutls.so.30"],
    }
    sources = {"libxcb.so.1": "xcb", "libXau.so.6": "xau", "libcups.so.2": "cups", "libgnutls.so.30": "tls"}
    look_up: Callable[[str], list[str]] = lambda file: needs.get(file, [])  # noqa: E731

    assert bundle.linked(["qxcb", "cupsplugin"], sources, look_up) == {"libxcb.so.1", "libXau.so.6"}


@pytest.mark.skipif(sys.platform != "linux", reason="ELF files are Linux's")
def test_an_extension_module_tells_what_it_links_to() -> None:
    module = find_spec("PySide6.QtWidgets")
    assert module is not None
    assert "libQt6Widgets.so.6" in bundle.needed(str(module.origin))
    assert bundle.needed(__file__) == []


def test_the_icon_has_every_size_windows_asks_for() -> None:
    icon = icon_file(ROOT / "resources" / "icons" / "app.svg")
    _, kind, count = struct.unpack_from("<HHH", icon)
    assert (kind, count) == (1, len(ICON_SIZES))
    for number, size in enumerate(ICON_SIZES):
        *_, length, start = struct.unpack_from("<BBBBHHII", icon, 6 + 16 * number)
        picture = QImage.fromData(icon[start : start + length])
        assert (picture.width(), picture.height()) == (size, size)


def test_the_version_resource_is_an_expression_with_four_numbers() -> None:
    text = bundle.version_info("dorms-cli", "1.2.3")
    assert ast.parse(text, mode="eval")
    assert "filevers=(1, 2, 3, 0)" in text
    assert '"dorms-cli.exe"' in text


def test_every_package_at_run_time_has_a_licence_text(tmp_path: Path) -> None:
    names = [
        "PySide6",
        "sqlalchemy",
        "alembic",
        "openpyxl",
        "xlsxwriter",
        "python_calamine",
        "defusedxml",
        "pyrage",
    ]
    names += [
        "cryptography",
        "_cffi_backend",
        "zstandard",
        "orjson",
        "typer",
        "rich",
        "platformdirs",
        "chinese_calendar",
        "mako",
    ]
    packages = licences.distributions(names)

    licences.collect(packages, tmp_path / "texts")

    folders = {path.name for path in (tmp_path / "texts").iterdir()}
    assert folders >= {
        "Qt.txt",
        "LGPL-3.0.txt",
        "GPL-3.0.txt",
        "Python.txt",
        "Noto-fonts-OFL.txt",
        "chinesecalendar.txt",
    }
    assert folders >= {"cffi", "sqlalchemy", "cryptography", "openpyxl"}


def test_a_package_without_a_licence_text_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(licences, "texts", lambda package: [])
    with pytest.raises(licences.NoLicence, match="sqlalchemy"):
        licences.collect(licences.distributions(["sqlalchemy"]), tmp_path / "texts")
