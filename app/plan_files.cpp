// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_files.h"

#include "app/watched_reading.h"
#include "core/catalog/read_catalog.h"
#include "core/report/report.h"
#include "core/search/empty_plan.h"
#include "core/storage/plan_file.h"
#include "core/storage/recovery.h"
#include "views/report/pdf_writer.h"
#include "views/session/latest_run.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"

#include <QDate>
#include <QFileDialog>
#include <QGuiApplication>

#include <algorithm>
#include <map>

namespace gw {

namespace {

QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }
std::filesystem::path pathOf(const QString& text) { return text.toStdString(); }

/// The pointer tells that a great plan is read or written.
struct Waiting {
    Waiting() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~Waiting() { QGuiApplication::restoreOverrideCursor(); }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
};

} // namespace

PlanFiles::PlanFiles(PlanSession& session, QWidget& window) : QObject(&window), m_session(session), m_window(window), m_reportRun(new LatestRun(this)), m_fileRun(new LatestRun(this)) {}

std::vector<std::filesystem::path> PlanFiles::samples()
{
    std::vector<std::filesystem::path> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(resourcesFolder() / "samples", ignored))
        if (entry.is_regular_file(ignored)) found.push_back(entry.path());
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        std::error_code none;
        return std::filesystem::file_size(a, none) < std::filesystem::file_size(b, none);
    });
    return found;
}

std::optional<PlanFile> PlanFiles::read(const std::filesystem::path& path, std::function<Result<PlanFile>()> reader)
{
    waitUntilSaved();
    const Waiting pointer;
    const QString name = text(path.filename());
    bool wasTold = false;
    auto file = readWatched(*m_fileRun, std::move(reader), [&] {
        wasTold = true;
        emit told(tr("Opening %1... Escape gives up.").arg(name));
    });
    if (!file) emit told(tr("%1 was not opened.").arg(name));
    else if (!*file) emit failed(message(file->error()));
    else if (wasTold) emit told(tr("Opened %1").arg(name));
    if (!file || !*file) return std::nullopt;
    return **std::move(file);
}

bool PlanFiles::open(const std::filesystem::path& path)
{
    emit leaving();
    auto file = read(path, m_session.reader(path));
    if (!file) return false;
    m_session.open(path, *std::move(file));
    emit opened(text(std::filesystem::absolute(path)));
    return true;
}

bool PlanFiles::openAsNew(const std::filesystem::path& path)
{
    auto file = read(path, [path]() -> Result<PlanFile> {
        auto sample = readPlanFile(path);
        if (!sample) return inFile(sample.error(), path.string());
        return sample;
    });
    if (!file) return false;
    emit leaving();
    m_session.setPlan(std::move(file->plan));
    return true;
}

bool PlanFiles::openGenerated(const GenerateRequest& request)
{
    const Waiting pointer;
    auto plan = generatePlan(request, m_session.catalog());
    if (!plan) {
        emit failed(message(plan.error()));
        return false;
    }
    emit leaving();
    m_session.setPlan(std::move(*plan));
    return true;
}

bool PlanFiles::openUnsaved(const Unsaved& left)
{
    if (!openAsNew(left.file)) return false;
    m_session.undoStack().resetClean();
    return true;
}

void PlanFiles::openEmpty()
{
    emit leaving();
    m_session.setPlan(emptyPlan(m_session.catalog()));
}

std::vector<std::pair<QString, StartCard>> PlanFiles::sampleCards()
{
    const std::map<QString, std::pair<QString, QString>> known {
        {"superpod", {tr("SuperPOD"), tr("8 racks, 576 accelerators, 1.5 MW")}},
        {"hall-100mw", {tr("Hall of 100 MW"), tr("Rows, feeds and loops of a large hall")}},
        {"factory-1gw", {tr("Factory of 1 GW"), tr("A campus, 9,400 pieces, five layers")}},
        {"edge-16-racks", {tr("Edge, 16 racks"), tr("Air-cooled inference beside its users")}},
        {"retrofit-20mw", {tr("Retrofit of 20 MW"), tr("Liquid cooling in a hall that is an L")}}};
    std::vector<std::pair<QString, StartCard>> cards;
    for (const auto& path : samples()) {
        const QString name = QString::fromStdString(path.stem().stem().string());
        const auto at = known.find(name);
        const auto [title, about] = at == known.end() ? std::pair(name, QString()) : at->second;
        cards.emplace_back(text(path), StartCard {title, about, text(resourcesFolder() / "pictures" / ("sample-" + name.toStdString() + ".png")), "plan"});
    }
    return cards;
}

void PlanFiles::askAndOpen()
{
    if (!mayDiscard()) return;
    const QString folder = m_session.path().empty() ? QString() : text(m_session.path().parent_path());
    const QString name = QFileDialog::getOpenFileName(&m_window, tr("Open a plan"), folder, tr("Plans (*.gwp *.json);;All files (*)"));
    if (!name.isEmpty()) open(pathOf(name));
}

Report PlanFiles::report() const
{
    return buildReport({.plan = m_session.plan(), .catalog = m_session.catalog(), .outcome = m_session.outcome(), .findings = m_session.findings(),
        .scene = m_session.scene(), .digest = digest(m_session.plan()), .date = QDate::currentDate().toString(Qt::ISODate).toStdString(),
        .futures = m_futures ? m_futures() : nullptr});
}

void PlanFiles::exportReport()
{
    const QString proposal = QString::fromStdString(m_session.plan().info.name) + ".pdf";
    QString name = QFileDialog::getSaveFileName(&m_window, tr("Export the report"), proposal, tr("PDF (*.pdf)"));
    if (name.isEmpty()) return;
    if (pathOf(name).extension().empty()) name += ".pdf";
    m_session.solveNow();
    m_reportRun->start([this, name, report = std::make_shared<const Report>(report())](const Progress& progress) -> LatestRun::Deliver {
        return [this, name, done = writePdf(*report, pathOf(name), progress)] {
            if (done) emit told(tr("Report written to %1").arg(name));
            else emit failed(message(done.error()));
        };
    });
}

} // namespace gw
