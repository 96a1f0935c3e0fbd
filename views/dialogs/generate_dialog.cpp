// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/generate_dialog.h"

#include "views/dialogs/factory_page.h"
#include "views/dialogs/fill_page.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace gw {

GenerateDialog::GenerateDialog(PlanSession& session, QWidget* parent)
    : QDialog(parent), m_pages(new QTabWidget(this)), m_factory(new FactoryPage(session, this)), m_fill(new FillPage(session, this))
{
    setWindowTitle(tr("Generate"));
    setMinimumWidth(940);
    m_pages->setAccessibleName(tr("What to generate"));
    m_pages->addTab(m_factory, tr("A new factory"));
    m_pages->addTab(m_fill, tr("Fill a hall"));
    (new QVBoxLayout(this))->addWidget(m_pages);
    connect(m_factory, &FactoryPage::planWanted, this, &GenerateDialog::planWanted);
}

GenerateRequest GenerateDialog::request() const { return m_factory->request(); }
void GenerateDialog::showFill() { m_pages->setCurrentWidget(m_fill); }

} // namespace gw
