// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/recovery.h"

#include <QObject>

#include <memory>

class QTimer;

namespace gw {

class LatestRun;
class PlanSession;

/// Keeps the open plan in a file of its own while it has edits that were not saved, so that nothing is lost with the program. Written in the background
/// soon after each edit; taken away when the plan is saved, when the user lets it go, and at an orderly end.
class RecoveryKeeper : public QObject {
    Q_OBJECT
public:
    /// `file`: see `recoveryFile`.
    RecoveryKeeper(PlanSession& session, std::filesystem::path file, QObject* parent = nullptr);
    ~RecoveryKeeper() override;

    /// At once, in this thread. Does nothing while all is saved.
    Status keepNow();

signals:
    void failed(const gw::Error& error);       ///< The first time that nothing could be kept.

private:
    void follow();
    void keep();
    void forget();
    Unsaved present() const;
    void tell(const Status& status);

    PlanSession& m_session;
    std::filesystem::path m_file;
    QTimer* m_wait;
    bool m_hasTold = false;
    std::unique_ptr<LatestRun> m_run;          ///< Last: it uses everything above.
};

/// Whether a process of this number is a window of this program.
bool isWindowRunning(std::int64_t process);

} // namespace gw
