# SPDX-FileCopyrightText: 2026 The Gigawright founders
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh and test.sh: install what is missing, build, start a display where there is none.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project"

say() { printf '\n== %s\n' "$*" >&2; }

missing_packages() {
    local package
    grep -v '^#' installer/packages.txt | while read -r package; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
    done
}

install_packages() {
    local missing as_root=
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] || as_root=sudo
    say "Installing: $(echo $missing)"
    $as_root apt-get update -q
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q --no-install-recommends $missing
}

# build PRESET: configures once, then builds what changed.
build() {
    say "Building ($1)"
    cmake --preset "$1" > /dev/null
    cmake --build --preset "$1"
}

# A display with a window manager, for as long as the command runs: windows activate only where one manages them.
with_display() {
    LIBGL_ALWAYS_SOFTWARE=1 LP_NUM_THREADS=2 xvfb-run -a -s "-screen 0 1920x1200x24 +extension GLX +render -noreset" \
        bash -c "$(declare -f managed); managed \"\$@\"" with_display "$@"
}

# Runs the command once the window manager says that it stands, or after a minute without such a word.
managed() {
    local stands manager status=0 waited=0
    stands=$(mktemp -u)
    openbox --startup "touch $stands" > /dev/null 2>&1 & manager=$!
    until [ -e "$stands" ] || [ $((waited++)) -ge 600 ]; do sleep 0.1; done
    "$@" || status=$?
    rm -f "$stands"
    kill "$manager" 2> /dev/null
    return "$status"
}
