// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/patience.h"

#include "app/main_window.h"

#include <QTest>

namespace gw::test {

/// Shows the window on a small screen with the keyboard in it; whether it came up.
inline bool isShown(MainWindow& window)
{
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window, patience);
}

} // namespace gw::test
