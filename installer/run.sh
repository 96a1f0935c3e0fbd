#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Gigawright founders
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job, set-up included: installs what is missing, builds, and opens the window;
# without a display it solves the sample instead and writes its report and picture.
set -euo pipefail
source "$(dirname "$0")/common.sh"

install_packages
build release

plan=${1:-resources/samples/superpod.gwp.json}
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/bin/gigawright "$plan"
fi
say "No display: solving $plan"
build/release/bin/gigawright-cli solve "$plan"
build/release/bin/gigawright-cli report "$plan" -o build/report.pdf
build/release/bin/gigawright-cli render "$plan" -o build/plan.png
with_display build/release/bin/gigawright "$plan" --screenshot build/window.png
say "Written: build/report.pdf, build/plan.png, build/window.png"
