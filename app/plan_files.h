// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/report/report.h"
#include "core/search/generate_plan.h"
#include "views/dialogs/start_page.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace gw {

class LatestRun;
class PlanSession;
struct Futures;
struct PlanFile;
struct Unsaved;

/// What the File menu does: asks for names, reads and writes. Failures are told as sentences and change nothing.
class PlanFiles : public QObject {
    Q_OBJECT
public:
    PlanFiles(PlanSession& session, QWidget& window);

    /// Opens the file as it is; saving writes it again.
    bool open(const std::filesystem::path& path);
    /// Opens a sample as a new, unnamed plan, so that saving asks for a name.
    bool openAsNew(const std::filesystem::path& path);
    /// A factory generated to order, as a new, unnamed plan.
    bool openGenerated(const GenerateRequest& request);
    /// A site with one empty hall, its electrical room and yard.
    void openEmpty();
    /// What an earlier run has left, as a new plan with edits that are not saved. The file it came from stays as it is: both are kept.
    bool openUnsaved(const Unsaved& left);
    void askAndOpen();
    /// Begins to write the plan, in the background: `opened` or `failed` follows, and until then the plan counts as modified. False where no name was given.
    bool save();
    bool saveAs();
    /// The same without asking for a name. While another file is written, this one waits for its turn.
    bool saveTo(std::filesystem::path path);
    bool isSaving() const;
    /// False when the plan has changes that are in no file, or none could be written.
    bool waitUntilSaved();
    /// What reads and writes plans.
    LatestRun& fileRun() { return *m_fileRun; }
    /// With a page about risk where the futures of the plan as it is are known.
    /// Written in the background; `reportRun` tells how far it is.
    void exportReport();
    LatestRun& reportRun() { return *m_reportRun; }
    /// The report of the plan as it was last solved.
    Report report() const;
    /// Who knows them; none where they are not known. Stays alive as long as this.
    void setFutures(std::function<const Futures*()> futures) { m_futures = std::move(futures); }
    /// Waits for what is being saved, and asks whether to keep unsaved changes; false when the user would rather go on.
    bool mayDiscard();

    /// The samples that come with the program, in the order of their size.
    static std::vector<std::filesystem::path> samples();
    /// The same as the start page shows them.
    static std::vector<std::pair<QString, StartCard>> sampleCards();

signals:
    void leaving();                    ///< Another plan is about to take the place of the present one.
    void opened(const QString& path);
    void told(const QString& sentence);
    void failed(const QString& sentence);

private:
    std::optional<PlanFile> read(const std::filesystem::path& path, std::function<Result<PlanFile>()> reader);
    void saveNext();
    void tellSaved(const std::filesystem::path& path, const Status& done);

    PlanSession& m_session;
    QWidget& m_window;
    std::function<const Futures*()> m_futures;
    LatestRun *m_reportRun, *m_fileRun;
    std::vector<std::filesystem::path> m_toSave;   ///< In this order, when the present one is written.
    std::filesystem::path m_target;                ///< What is being written, or was last.
};

} // namespace gw
