// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "views/session/plan_session.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace gw {

namespace {

using namespace std::chrono_literals;

/// For the layout, the camera's move and the first frame of a software renderer.
constexpr auto settling = 1500ms;
constexpr auto longestWait = 60s;

/// The screen's own pixels, as the user sees them; where the platform has no screen to read, what the widgets draw.
QPixmap picture(QWidget& window)
{
    const QPixmap seen = window.screen()->grabWindow(window.winId());
    return seen.isNull() ? window.grab() : seen;
}

} // namespace

void takeScreenshotAndQuit(QWidget& window, PlanSession& session, const QString& file, std::function<bool()> isBusy)
{
    auto* settled = new QTimer(&window);
    settled->setInterval(settling);
    QObject::connect(settled, &QTimer::timeout, &window, [&window, file, isBusy = std::move(isBusy)] {
        if (!isBusy()) QApplication::exit(picture(window).save(file) ? 0 : 4);
    });
    QObject::connect(&session, &PlanSession::outcomeChanged, settled, [settled] { settled->start(); }, Qt::SingleShotConnection);
    QTimer::singleShot(longestWait, &window, [] { QApplication::exit(4); });
}

} // namespace gw
