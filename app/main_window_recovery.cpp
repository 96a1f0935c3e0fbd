// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/plan_files.h"
#include "views/dialogs/start_page.h"
#include "views/session/plan_session.h"
#include "views/session/recovery_keeper.h"
#include "views/text/messages.h"
#include "views/widgets/message_bar.h"

#include <QCoreApplication>

/// What is left when the program ends without being asked.
namespace gw {

void MainWindow::keepUnsavedIn(const std::filesystem::path& folder)
{
    m_keeper = new RecoveryKeeper(m_session, recoveryFile(folder, QCoreApplication::applicationPid()), this);
    connect(m_keeper, &RecoveryKeeper::failed, this, [this](const Error& error) { say(tr("Edits are not kept for a crash: %1").arg(message(error))); });
    connect(m_start, &StartPage::unsavedRequested, this, [this, folder](const Unsaved& left) {
        if (!m_files->mayDiscard() || !m_files->openUnsaved(left)) return;
        // The old copy goes when there is a new one.
        if (m_keeper->keepNow()) forgetUnsaved(left.file);
        offerUnsaved(folder);
        leaveStartPage();
        m_bar->showMessage(tr("This is %1 as it was after its last edit. Save it under a name of your choice; what was saved before is untouched.").arg(QString::fromStdString(left.name)), Severity::Info);
    });
    connect(m_start, &StartPage::unsavedRefused, this, [this, folder](const Unsaved& left) {
        forgetUnsaved(left.file);
        offerUnsaved(folder);
    });
    offerUnsaved(folder);
}

void MainWindow::offerUnsaved(const std::filesystem::path& folder)
{
    const auto left = findUnsaved(folder, isWindowRunning);
    m_start->setUnsaved(left);
    if (!left.empty()) say(tr("The program ended with edits that were not saved. Help > Start page offers them."));
}

} // namespace gw
