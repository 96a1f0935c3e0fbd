// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/report_panel.h"

#include "views/report/pdf_writer.h"
#include "views/session/plan_session.h"

#include <chrono>

namespace gw {
namespace {

using namespace std::chrono_literals;

constexpr int sheetWidth = 420;
constexpr auto afterTheLastEdit = 400ms;

} // namespace

ReportPanel::ReportPanel(PlanSession& session, std::function<Report()> report, QWidget* parent)
    : QListWidget(parent), m_session(session), m_report(std::move(report))
{
    setObjectName("sheets");
    setAccessibleName(tr("Sheets of the report"));
    setViewMode(QListView::IconMode);
    setFlow(QListView::LeftToRight);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setSpacing(12);
    setIconSize({sheetWidth, sheetWidth * 297 / 210});
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ReportPanel::draw);
    connect(&session, &PlanSession::outcomeChanged, this, [this] { m_later.start(afterTheLastEdit); });
}

void ReportPanel::showEvent(QShowEvent* event)
{
    QListWidget::showEvent(event);
    m_later.start(0ms);
}

void ReportPanel::draw()
{
    if (!isVisible() || !m_session.hasOutcome()) return;
    clear();
    int number = 0;
    for (const QImage& sheet : sheetImages(m_report(), sheetWidth)) {
        auto* item = new QListWidgetItem(QIcon(QPixmap::fromImage(sheet)), {}, this);
        item->setData(Qt::AccessibleTextRole, tr("Sheet %1").arg(++number));
    }
}

} // namespace gw
