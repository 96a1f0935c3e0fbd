// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/recovery_keeper.h"

#include "core/storage/carried_types.h"
#include "core/storage/iso_time.h"
#include "views/session/edits_since_saving.h"
#include "views/session/latest_run.h"
#include "views/session/plan_session.h"

#include <QFile>
#include <QTimer>

#include <chrono>

namespace gw {
namespace {

using namespace std::chrono_literals;

/// A gesture has many edits; what a crash costs is at most the last of them.
constexpr auto pause = 300ms;

std::string timeNow() { return isoTime(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())); }

} // namespace

RecoveryKeeper::RecoveryKeeper(PlanSession& session, std::filesystem::path file, QObject* parent)
    : QObject(parent), m_session(session), m_file(std::move(file)), m_wait(new QTimer(this)), m_run(std::make_unique<LatestRun>())
{
    m_wait->setSingleShot(true);
    m_wait->setInterval(pause);
    connect(m_wait, &QTimer::timeout, this, &RecoveryKeeper::keep);
    connect(&session, &PlanSession::planChanged, this, &RecoveryKeeper::follow);
    connect(&session, &PlanSession::planReplaced, this, &RecoveryKeeper::follow);
    connect(&session.undoStack(), &QUndoStack::cleanChanged, this, &RecoveryKeeper::follow);
    connect(&session, &PlanSession::savingChanged, this, &RecoveryKeeper::follow);
}

RecoveryKeeper::~RecoveryKeeper()
{
    m_run.reset();
    forgetUnsaved(m_file);
}

/// Edits are pushed after they are applied: only then does the session know whether all is saved.
void RecoveryKeeper::follow()
{
    if (!m_wait->isActive()) m_wait->start();
}

Unsaved RecoveryKeeper::present() const
{
    return {.file = m_file, .of = m_session.path(), .name = m_session.plan().info.name, .time = timeNow(), .edits = editsSinceSaving(m_session.undoStack())};
}

Status RecoveryKeeper::keepNow()
{
    if (!m_session.isModified()) return Done {};
    m_wait->stop();
    return keepUnsaved(withCarriedTypes(m_session.plan(), m_session.catalog()), present());
}

void RecoveryKeeper::keep()
{
    if (!m_session.isModified()) return forget();
    m_run->start([this, plan = m_session.snapshot(), catalog = m_session.sharedCatalog(), what = present()](const Progress&) -> LatestRun::Deliver {
        return [this, kept = keepUnsaved(withCarriedTypes(*plan, *catalog), what)] { tell(kept); };
    });
}

/// By the same thread that writes: one may be about to.
void RecoveryKeeper::forget()
{
    m_run->start([file = m_file](const Progress&) -> LatestRun::Deliver {
        forgetUnsaved(file);
        return [] {};
    });
}

void RecoveryKeeper::tell(const Status& status)
{
    if (!status && !std::exchange(m_hasTold, true)) emit failed(status.error());
}

bool isWindowRunning(std::int64_t process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly)) return false;
    // "4711 (gigawright) S 1 ...": one that has ended may still be listed, as Z or X, until somebody asks how it ended.
    const QByteArray stat = file.readAll();
    const auto name = stat.indexOf('('), end = stat.lastIndexOf(')');
    const QByteArray state = stat.mid(end + 2, 1);
    return stat.mid(name + 1).startsWith("gigawright") && state != "Z" && state != "X";
}

} // namespace gw
