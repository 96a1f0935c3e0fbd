#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Gigawright founders
# SPDX-License-Identifier: GPL-3.0-or-later
# Passes the tests, set-up included: installs what is missing, builds with warnings as errors, runs every test under a virtual display.
set -euo pipefail
source "$(dirname "$0")/common.sh"

install_packages
build dev
say "Testing"
with_display ctest --preset dev -j 2 "$@"
