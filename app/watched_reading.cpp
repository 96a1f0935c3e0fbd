// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watched_reading.h"

#include "views/session/latest_run.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>

#include <chrono>

namespace gw {
namespace {

/// What takes longer is told.
constexpr std::chrono::milliseconds unnoticed {300};

/// What was pressed before may be let go.
bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::Shortcut:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::Drop:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd: return true;
    default: return false;
    }
}

/// The plan that is open must not be edited while another takes its place.
class NoInput : public QObject {
public:
    explicit NoInput(LatestRun& run) : m_run(run) { QCoreApplication::instance()->installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (!isInput(event->type())) return false;
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) m_run.cancel();
        return true;
    }

private:
    LatestRun& m_run;
};

} // namespace

std::optional<Result<PlanFile>> readWatched(LatestRun& run, std::function<Result<PlanFile>()> read, const std::function<void()>& hasLasted)
{
    const auto answer = std::make_shared<std::optional<Result<PlanFile>>>();
    QEventLoop loop;
    const NoInput quiet(run);
    QTimer::singleShot(unnoticed, &loop, hasLasted);
    QObject::connect(&run, &LatestRun::ended, &loop, &QEventLoop::quit);
    run.start([answer, read = std::move(read)](const Progress&) -> LatestRun::Deliver {
        const auto file = std::make_shared<Result<PlanFile>>(read());
        return [answer, file] { *answer = std::move(*file); };
    });
    loop.exec();
    // The program was asked to end meanwhile.
    if (run.isRunning()) run.cancel();
    return std::move(*answer);
}

} // namespace gw
