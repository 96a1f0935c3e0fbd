// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_files.h"

#include "views/session/latest_run.h"
#include "views/session/plan_session.h"
#include "views/session/saving.h"
#include "views/text/messages.h"

#include <QEventLoop>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>

#include <algorithm>

/// Saving in the background: the window stays usable, and what was asked for last is written last.
namespace gw {
namespace {

QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

} // namespace

bool PlanFiles::save()
{
    const std::filesystem::path& path = m_toSave.empty() ? m_target : m_toSave.back();
    if (isSaving()) return saveTo(path);
    return m_session.path().empty() ? saveAs() : saveTo(m_session.path());
}

bool PlanFiles::saveAs()
{
    const QString proposal = m_session.path().empty() ? QString::fromStdString(m_session.plan().info.name) + ".gwp" : text(m_session.path());
    QString name = QFileDialog::getSaveFileName(&m_window, tr("Save the plan"), proposal, tr("Plan (*.gwp);;Plan as JSON (*.json)"));
    if (name.isEmpty()) return false;
    if (std::filesystem::path(name.toStdString()).extension().empty()) name += ".gwp";
    return saveTo(name.toStdString());
}

bool PlanFiles::saveTo(std::filesystem::path path)
{
    if (m_toSave.empty() || m_toSave.back() != path) m_toSave.push_back(std::move(path));
    if (!m_fileRun->isRunning()) saveNext();
    return true;
}

bool PlanFiles::isSaving() const { return m_session.isSaving() || !m_toSave.empty(); }

/// The plan as it is when its turn comes.
void PlanFiles::saveNext()
{
    if (m_toSave.empty()) return;
    m_target = m_toSave.front();
    m_toSave.erase(m_toSave.begin());
    m_fileRun->start([this, saving = std::make_shared<const Saving>(m_session.beginSaving(m_target))](const Progress&) -> LatestRun::Deliver {
        return [this, saving, written = write(*saving)] {
            tellSaved(saving->path, m_session.finishSaving(*saving, written));
            saveNext();
        };
    });
}

void PlanFiles::tellSaved(const std::filesystem::path& path, const Status& done)
{
    if (!done) return emit failed(tr("The plan is not saved. %1").arg(message(done.error())));
    emit opened(text(std::filesystem::absolute(path)));
    emit told(tr("Saved %1").arg(text(path.filename())));
}

bool PlanFiles::waitUntilSaved()
{
    if (isSaving()) {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        QEventLoop loop;
        connect(m_fileRun, &LatestRun::ended, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
        QGuiApplication::restoreOverrideCursor();
    }
    return !m_session.isModified();
}

bool PlanFiles::mayDiscard()
{
    if (waitUntilSaved()) return true;
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes to \"%1\"?").arg(QString::fromStdString(m_session.plan().info.name)),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question.setInformativeText(tr("They are lost if you do not save them."));
    switch (question.exec()) {
    case QMessageBox::Save: return save() && waitUntilSaved();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

} // namespace gw
