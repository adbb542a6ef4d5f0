"""The frozen program of this platform: small enough, whole, and it passes its own test wherever it is put."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(sys.platform != "linux", reason="sizes are of the Linux build"),
]

UNPACKED_MB, PACKED_MB = 190, 75
# What every Linux desktop has; anything else must be in the bundle.
SYSTEM = {
    *(
        "ld-linux-x86-64.so.2",
        "libc.so.6",
        "libdl.so.2",
        "libm.so.6",
        "libpthread.so.0",
        "libresolv.so.2",
        "librt.so.1",
    ),
    *("libutil.so.1", "libcrypt.so.1", "libEGL.so.1", "libGL.so.1", "libcups.so.2", "libxcb.so.1"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The figures of a fresh build."""
    command = [sys.executable, "-m", "tools.build", "--dist", str(tmp_path_factory.mktemp("dist"))]
    build = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, object] = json.loads(build.stdout.splitlines()[-1])
    print(figures)
    return figures


def selftest(program: Path, home: Path, *before: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the self-test as a stranger would: no Python environment, a home of its own."""
    clean = {"PATH": os.defpath, "HOME": str(home), "LANG": "C.UTF-8", **environment}
    command = [*before, str(program), "--selftest"]
    return subprocess.run(
        command, cwd=home, env=clean, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_build_keeps_to_its_size(built: dict[str, object]) -> None:
    assert float(str(built["unpacked_mb"])) < UNPACKED_MB
    assert float(str(built["packed_mb"])) < PACKED_MB


def test_the_build_leaves_only_system_libraries_out(built: dict[str, object]) -> None:
    outside = built["from_outside"]
    assert isinstance(outside, list)
    assert set(outside) <= SYSTEM


@pytest.mark.parametrize("program", ["dorms", "dorms-cli"])
def test_the_frozen_program_passes_its_self_test_without_a_screen(
    built: dict[str, object], tmp_path: Path, program: str
) -> None:
    result = selftest(Path(str(built["folder"])) / program, tmp_path, QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 0, result.stdout + result.stderr


def test_it_passes_on_a_real_screen_from_a_folder_with_a_chinese_name(
    built: dict[str, object], tmp_path: Path
) -> None:
    folder = tmp_path / "周转 宿舍"
    shutil.copytree(Path(str(built["folder"])), folder, symlinks=True)
    result = selftest(folder / "dorms", tmp_path, "xvfb-run", "-a", QT_QPA_PLATFORM="xcb")
    assert result.returncode == 0, result.stdout + result.stderr


def test_guide_and_licences_lie_on_top(built: dict[str, object]) -> None:
    folder = Path(str(built["folder"]))
    assert "Windows 10 1809" in (folder / "安装说明.txt").read_text("utf-8-sig")
    texts = {path.name for path in (folder / "许可证").iterdir()}
    assert texts >= {"Qt.txt", "LGPL-3.0.txt", "Noto-fonts-OFL.txt", "sqlalchemy", "cffi", "pyinstaller"}
