// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/theme.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

namespace gw::test {

/// Runs a test of widgets without a display, in the program's own look and with English numbers, whatever the machine's are.
template <class Test>
int runOffscreen(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle("Fusion");
    applyTheme(application, Theme::light());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace gw::test
