// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/shares_page.h"

#include "core/report/report_text.h"
#include "core/units/format.h"
#include "views/panels/risk_text.h"
#include "views/panels/run_progress.h"
#include "views/session/plan_session.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace gw {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString intervalText(double low, double high) { return SharesPage::tr("%1 to %2").arg(text(percent(low)), text(percent(high))); }

/// Names of a group, which are several where inputs are correlated.
QString groupName(const SobolIndex& index, const std::vector<InputTitle>& titles)
{
    QStringList names;
    for (const std::string& key : index.keys) {
        const auto title = std::ranges::find(titles, key, &InputTitle::key);
        names << text(title == titles.end() ? key : title->name);
    }
    return names.join(QStringLiteral(" + "));
}

} // namespace

SharesPage::SharesPage(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_runner(new SharesRunner(session.sharedCatalog(), session.solver(), this)), m_figure(new ChoiceBox(this)), m_paths(new ChoiceBox(this)),
      m_run(new QPushButton(tr("Share"), this)), m_told(makeLabel({}, "small", this)), m_table(new QTreeWidget(this))
{
    for (const PathFigure figure : sharedFigures) m_figure->addItem(QString::fromUtf8(titleOf(figure).name));
    for (const std::uint64_t paths : {std::uint64_t {4096}, usualSobolPaths, 4 * usualSobolPaths}) m_paths->addItem(locale().toString(paths), QVariant::fromValue(paths));
    m_paths->setCurrentIndex(1);
    build();
    connect(m_run, &QPushButton::clicked, this, &SharesPage::runRequested);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &SharesPage::fill);
    connect(m_runner, &SharesRunner::shared, this, &SharesPage::accept);
    connect(m_runner, &SharesRunner::failed, this, &SharesPage::failed);
    connect(&session, &PlanSession::planReplaced, this, &SharesPage::forget);
    connect(&session, &PlanSession::catalogChanged, this, [this] {
        m_runner->setCatalog(m_session.sharedCatalog());
        forget();
    });
    connect(&session, &PlanSession::planChanged, this, &SharesPage::follow);
    forget();
}

void SharesPage::build()
{
    auto* top = new QHBoxLayout;
    top->setSpacing(spacing::small);
    const auto put = [&](const QString& name, QWidget* editor) {
        QLabel* label = makeLabel(name, "muted", this);
        label->setWordWrap(false);
        label->setBuddy(editor);
        editor->setAccessibleName(name);
        top->addWidget(label);
        top->addWidget(editor);
    };
    put(tr("Spread of"), m_figure);
    put(tr("Futures for each input"), m_paths);
    top->addWidget(m_run);
    top->addWidget(m_told, 1);
    top->addWidget(new RunProgress(*m_runner, m_told, this), 1);
    m_table->setHeaderLabels({tr("Input"), tr("Alone"), tr("95 % interval"), tr("With others"), tr("95 % interval"), tr("Remark")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAccessibleName(tr("Shares of the variance"));
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (int column = 1; column <= 4; ++column) m_table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, spacing::tight, 0, 0);
    page->addLayout(top);
    page->addWidget(m_table, 1);
}

void SharesPage::run(const RiskRequest& request) { m_runner->request(request, m_paths->currentData().toULongLong()); }

void SharesPage::accept(const std::shared_ptr<Shared>& shared)
{
    m_shared = shared;
    fill();
}

void SharesPage::forget()
{
    m_runner->cancel();
    m_shared.reset();
    fill();
}

void SharesPage::follow() { fill(); }

void SharesPage::fill()
{
    m_table->clear();
    if (!m_shared) return m_told->setText(tr("Where does the spread come from? Each input's share of the variance, alone and together with others."));
    const SobolIndices& shares = m_shared->indices[static_cast<std::size_t>(m_figure->currentIndex())];
    const FigureTitle& figure = titleOf(shares.figure);
    const QString spread = tr("%1 on average, deviation %2; computed in %3 s.").arg(riskText(figure, shares.mean), riskText(figure, shares.deviation), text(digits(m_shared->seconds, 2)));
    const bool isStale = *m_shared->request.plan != m_session.plan();
    m_told->setText(isStale ? tr("The plan has changed since. Press Share. %1").arg(spread) : shares.indices.empty() ? tr("%1 does not vary.").arg(QString::fromUtf8(figure.name)) : spread);
    for (const SobolIndex& index : shares.indices) {
        auto* row = new QTreeWidgetItem(m_table, {groupName(index, m_shared->titles), text(percent(index.first)), intervalText(index.firstLow, index.firstHigh),
            text(percent(index.total)), intervalText(index.totalLow, index.totalHigh), index.isNoise ? tr("too small for so few futures") : QString()});
        for (int column = 1; column <= 4; ++column) row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace gw
