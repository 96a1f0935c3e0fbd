// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_files.h"

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
#include <QMessageBox>

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

PlanFiles::PlanFiles(PlanSession& session, QWidget& window) : QObject(&window), m_session(session), m_window(window), m_reportRun(new LatestRun(this)) {}

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

bool PlanFiles::open(const std::filesystem::path& path)
{
    emit leaving();
    const Waiting pointer;
    if (const Status done = m_session.open(path); !done) {
        emit failed(message(done.error()));
        return false;
    }
    emit opened(text(std::filesystem::absolute(path)));
    return true;
}

bool PlanFiles::openAsNew(const std::filesystem::path& path)
{
    const Waiting pointer;
    auto plan = readPlan(path);
    if (!plan) {
        emit failed(message(inFile(plan.error(), path.string())));
        return false;
    }
    emit leaving();
    m_session.setPlan(std::move(*plan));
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

bool PlanFiles::save() { return m_session.path().empty() ? saveAs() : saveTo(m_session.path()); }

bool PlanFiles::saveAs()
{
    const QString proposal = m_session.path().empty() ? QString::fromStdString(m_session.plan().info.name) + ".gwp" : text(m_session.path());
    QString name = QFileDialog::getSaveFileName(&m_window, tr("Save the plan"), proposal, tr("Plan (*.gwp);;Plan as JSON (*.json)"));
    if (name.isEmpty()) return false;
    if (pathOf(name).extension().empty()) name += ".gwp";
    return saveTo(pathOf(name));
}

bool PlanFiles::saveTo(const std::filesystem::path& path)
{
    const Waiting pointer;
    if (const Status done = m_session.save(path); !done) {
        emit failed(message(done.error()));
        return false;
    }
    emit opened(text(std::filesystem::absolute(path)));
    emit told(tr("Saved %1").arg(text(path.filename())));
    return true;
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

bool PlanFiles::mayDiscard()
{
    if (!m_session.isModified()) return true;
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes to \"%1\"?").arg(QString::fromStdString(m_session.plan().info.name)),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question.setInformativeText(tr("They are lost if you do not save them."));
    switch (question.exec()) {
    case QMessageBox::Save: return save();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

} // namespace gw
