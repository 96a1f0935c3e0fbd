// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/run_progress.h"

#include "views/session/latest_run.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace gw {

namespace {

constexpr std::chrono::milliseconds patience {150};
constexpr int parts = 1000;

QString stageText(const QString& stage)
{
    if (stage == QLatin1String("report")) return RunProgress::tr("Writing the report");
    if (stage == QLatin1String("uncertain inputs")) return RunProgress::tr("Trying each uncertain input");
    if (stage == QLatin1String("paths")) return RunProgress::tr("Drawing futures");
    if (stage == QLatin1String("candidates")) return RunProgress::tr("Computing candidates");
    if (stage == QLatin1String("front")) return RunProgress::tr("Solving the front");
    if (stage == QLatin1String("scan")) return RunProgress::tr("Trying values");
    if (stage == QLatin1String("variance")) return RunProgress::tr("Sharing the variance");
    if (stage == QLatin1String("tornado")) return RunProgress::tr("Moving one input after another");
    return RunProgress::tr("Solving the plan");
}

} // namespace

RunProgress::RunProgress(LatestRun& run, QWidget* idle, QWidget* parent)
    : QWidget(parent), m_idle(idle), m_stage(makeLabel({}, "muted", this)), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_wait(new QTimer(this))
{
    m_bar->setRange(0, parts);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(spacing::small);
    m_bar->setAccessibleName(tr("Progress"));
    m_stage->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_stage);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_wait->setSingleShot(true);
    hide();
    connect(m_cancel, &QPushButton::clicked, &run, &LatestRun::cancel);
    connect(m_wait, &QTimer::timeout, this, &RunProgress::begin);
    connect(&run, &LatestRun::started, this, [this] { m_wait->start(patience); });
    connect(&run, &LatestRun::progressed, this, &RunProgress::tell);
    connect(&run, &LatestRun::ended, this, &RunProgress::end);
    tell({}, 0);
}

void RunProgress::begin()
{
    m_idle->hide();
    show();
}

void RunProgress::end()
{
    m_wait->stop();
    hide();
    m_idle->show();
    tell({}, 0);
}

void RunProgress::tell(const QString& stage, double fraction)
{
    m_stage->setText(tr("%1: %2 %").arg(stageText(stage)).arg(qRound(100 * fraction)));
    m_bar->setValue(qRound(parts * fraction));
}

} // namespace gw
