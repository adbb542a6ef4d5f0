# Sourced by ./run and ./test: makes the environment in .venv, or finds it made. Speaks on standard error only.

LIBRARIES="libGL.so.1:libgl1 libEGL.so.1:libegl1 libxkbcommon.so.0:libxkbcommon0 libglib-2.0.so.0:libglib2.0-0
 libfontconfig.so.1:libfontconfig1 libdbus-1.so.3:libdbus-1-3 libxcb-cursor.so.0:libxcb-cursor0
 libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-shape.so.0:libxcb-shape0
 libxkbcommon-x11.so.0:libxkbcommon-x11-0"
VENV_PYTHON=.venv/bin/python

say() { echo "$*" >&2; }

# The Debian packages of what is missing: libraries by their soname, so that renamed packages count as present.
missing_packages() {
    local known pair
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    for pair in $LIBRARIES; do
        case $known in *"${pair%%:*} "*) ;; *) echo "${pair##*:}" ;; esac
    done
    for pair in "$@"; do
        command -v "${pair%%:*}" >/dev/null 2>&1 || echo "${pair##*:}"
    done
}

install_packages() {
    [ $# -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
        say "缺少系统组件，如无法启动请管理员安装 / missing system packages, ask an administrator: $*"
        return 0
    fi
    say "安装系统组件 / installing system packages: $*"
    local log
    log=$(mktemp)
    if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
        >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

suitable_python() {
    local name
    for name in python3.11 python3 python3.12 python3.13 python3.14; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    say "需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed"
    return 1
}

make_venv() {
    "$VENV_PYTHON" -c 'import os, sys; sys.exit(os.path.realpath(sys.prefix) != os.path.realpath(".venv"))' 2>/dev/null \
        && return
    local python version
    python=$(suitable_python)
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_packages "python$version-venv"
    fi
    rm -rf .venv
    "$python" -m venv .venv
}

# Runs a command unless it was already run on the very same files: stamped NAME FILES... -- COMMAND...
stamped() {
    local name=$1 stamp
    shift
    local files=()
    while [ "$1" != -- ]; do files+=("$1") && shift; done
    shift
    stamp=$(sha256sum "${files[@]}")
    [ "$(cat ".venv/$name.stamp" 2>/dev/null)" = "$stamp" ] && return
    say "准备 $name / preparing $name"
    "$@" >&2
    echo "$stamp" >".venv/$name.stamp"
}

# set_up [COMMAND:PACKAGE...]: everything ./run needs, and those commands besides.
set_up() {
    if command -v flock >/dev/null; then
        exec 9>.set-up.lock
        flock 9
    fi
    # shellcheck disable=SC2046
    install_packages $(missing_packages "$@")
    make_venv
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
    stamped dependencies requirements.lock -- \
        "$VENV_PYTHON" -m pip install -q --require-hashes --no-deps -r requirements.lock
    stamped package pyproject.toml -- "$VENV_PYTHON" -m pip install -q --no-deps --no-build-isolation -e .
    QT_QPA_PLATFORM=offscreen "$VENV_PYTHON" -m tools.prepare
    exec 9>&-
}
