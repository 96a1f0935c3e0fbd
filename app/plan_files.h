// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <QObject>
#include <QStringList>

#include <filesystem>

class QWidget;

namespace gw {

class PlanSession;

/// What the File menu does: asks for names, reads and writes. Failures are told as sentences and change nothing.
class PlanFiles : public QObject {
    Q_OBJECT
public:
    PlanFiles(PlanSession& session, QWidget& window);

    /// Opens the file as it is; saving writes it again.
    bool open(const std::filesystem::path& path);
    /// Opens a sample as a new, unnamed plan, so that saving asks for a name.
    bool openAsNew(const std::filesystem::path& path);
    void askAndOpen();
    bool save();
    bool saveAs();
    void exportReport();
    /// Asks whether to keep unsaved changes; false when the user would rather go on.
    bool mayDiscard();

    /// The samples that come with the program, in the order of their size.
    static std::vector<std::filesystem::path> samples();

signals:
    void opened(const QString& path);
    void told(const QString& sentence);
    void failed(const QString& sentence);

private:
    bool saveTo(const std::filesystem::path& path);

    PlanSession& m_session;
    QWidget& m_window;
};

} // namespace gw
