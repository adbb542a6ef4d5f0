"""What goes into the frozen program, as plain functions over names: right for Linux and for Windows lists alike.

`build.spec` applies them. An entry is known by its destination in the bundle, with whichever slash.
"""

import re
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

# The only Qt modules the program may import; a test holds the source to it.
QT_MODULES = frozenset({"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg"})
_QT_LIBRARIES = {f"Qt6{name[2:]}" for name in QT_MODULES} | {
    "Qt6DBus",
    "Qt6XcbQpa",
}  # the last two: Linux needs them

# Imported somewhere below us, never at run time.
EXCLUDES = (
    *(
        "tkinter",
        "test",
        "unittest",
        "pydoc",
        "curses",
        "lib2to3",
        "ensurepip",
        "idlelib",
        "turtledemo",
        "IPython",
    ),
    *(
        "pytest",
        "_pytest",
        "hypothesis",
        "mypy",
        "setuptools",
        "pkg_resources",
        "pip",
        "PyInstaller",
    ),
    *(
        "fontTools",
        "pypinyin",
        "pylopdf_fonts_jp",
        "pylopdf_fonts_zh_cn",
        "numpy",
        "pandas",
        "lxml",
        "PIL",
        "matplotlib",
        "jinja2",
    ),
    *("zstandard._cffi", "zstandard.backend_cffi", "sqlalchemy.testing", "sqlalchemy.ext.mypy", "MySQLdb"),
    *("psycopg2", "pysqlcipher3", "greenlet"),
)

# By kind of plugin, the ones that stay. Without ibus and compose nobody can type Chinese on Linux.
_PLUGINS = {
    "platforms": {
        "qxcb",
        "qoffscreen",
        "qwindows",
    },  # not Wayland: its libraries are many, and XWayland shows xcb
    "imageformats": {"qjpeg", "qsvg", "qico"},
    "iconengines": {"qsvgicon"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "styles": {"qmodernwindowsstyle"},
}
_TRANSLATIONS = {"qtbase_zh_CN"}
_OF_MANY = {
    "pygments.lexers": {"_mapping", "python", "special", "text"},
    "pygments.styles": {"_mapping", "default", "monokai"},
}
# Software OpenGL, the shader compiler, QML: Qt Widgets draws without them.
_USELESS = {"opengl32sw", "d3dcompiler_47", "libEGL", "libGLESv2", "pyside6qml"}


def stem(path: PurePosixPath) -> str:
    """`libQt6Core.so.6`, `Qt6Core.dll` -> `Qt6Core`; `QtCore.abi3.so` -> `QtCore`; `libqxcb.so` -> `qxcb`."""
    name = path.name.split(".", 1)[0]
    return name.removeprefix("lib") if name not in _USELESS else name


def keep(name: str) -> bool:
    """Whether a file of PySide6 or of another package is wanted in the bundle."""
    path = PurePosixPath(name.replace("\\", "/"))
    folders = path.parts[:-1]
    if "plugins" in folders and "PySide6" in folders:
        return stem(path) in _PLUGINS.get(folders[-1], set())
    if "translations" in folders and "PySide6" in folders:
        return path.stem in _TRANSLATIONS
    if {"qml", "resources", "metatypes", "typesystems"} & set(folders[:3]) and "PySide6" in folders:
        return False
    return _wanted_library(path)


def _wanted_library(path: PurePosixPath) -> bool:
    short = stem(path)
    if short in _USELESS or path.match("zstandard/_cffi*"):
        return False
    if short.startswith("Qt6"):
        return short in _QT_LIBRARIES
    if path.parts[0] == "PySide6" and short.startswith("Qt"):
        return short in QT_MODULES
    return True


def keep_module(name: str) -> bool:
    """Whether a pure module stays: Rich needs Pygments, but not its five hundred languages."""
    for package, wanted in _OF_MANY.items():
        if name.startswith(package + "."):
            return name.removeprefix(package + ".").split(".")[0] in wanted
    return True


def needed(file: str) -> list[str]:
    """The libraries an ELF file names as its own needs, without theirs; nothing for any other file."""
    answer = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=False)
    return re.findall(r"^\s+NEEDED\s+(\S+)$", answer.stdout, re.MULTILINE)


def linked(
    roots: Iterable[str], sources: Mapping[str, str], needs: Callable[[str], Iterable[str]]
) -> set[str]:
    """The names of all libraries the roots link to, step by step; `sources` maps a library's name to its file.

    Linux only: a plugin left out leaves behind the twenty libraries it alone had pulled in (GTK, Pango, Cairo ...).
    """
    found: set[str] = set()
    open_ = list(roots)
    while open_:
        new = {name for name in needs(open_.pop()) if name in sources and not from_system(name)} - found
        found |= new
        open_.extend(sources[name] for name in new)
    return found


def from_system(name: str) -> bool:
    """Linux: left to the system, with all it links to, because it must fit the print service that runs there."""
    return PurePosixPath(name).name == "libcups.so.2"


def is_plain_library(name: str) -> bool:
    """A shared library that others link to; extension modules, plugins and Python itself are loaded by path."""
    path = PurePosixPath(name)
    if path.name.startswith("libpython"):
        return False
    return path.name.startswith("lib") and "plugins" not in path.parts and "lib-dynload" not in path.parts


VERSION_INFO = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("080404b0", [
      StringStruct("ProductName", "教师周转宿舍管理"),
      StringStruct("FileDescription", "教师周转宿舍管理"),
      StringStruct("InternalName", "{name}"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductVersion", "{version}"),
      StringStruct("FileVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [2052, 1200])]),
  ],
)
"""


def version_info(name: str, version: str) -> str:
    """The version resource of one Windows executable, as PyInstaller reads it from a file."""
    numbers = [int(part) for part in version.split(".")[:4]]
    padded = tuple(numbers + [0] * (4 - len(numbers)))
    return VERSION_INFO.format(name=name, version=version, numbers=padded)
