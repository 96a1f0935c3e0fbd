// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/risk_tables.h"

#include "core/report/metric_text.h"
#include "views/panels/risk_text.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace gw {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// A flat list whose columns are as wide as their content.
void setUp(QTreeWidget& table, const QStringList& titles, const QString& name)
{
    table.setHeaderLabels(titles);
    table.setRootIsDecorated(false);
    table.setAccessibleName(name);
    table.header()->setStretchLastSection(true);
    table.header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void alignRight(QTreeWidgetItem& row, int first, int last)
{
    for (int column = first; column <= last; ++column) row.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

QString withError(const FigureRisk& risk, double value, double error)
{
    const QString figure = riskText(titleOf(risk.figure), value);
    return risk.count < 2 ? figure : RiskFigures::tr("%1\n± %2", "a figure above its standard error").arg(figure, riskText(titleOf(risk.figure), error));
}

QString missingText(const FigureRisk& risk)
{
    if (risk.missing == 0) return {};
    return RiskFigures::tr("none in %1 futures").arg(QLocale().toString(risk.missing));
}

QStringList cellsOf(const FigureRisk& risk)
{
    QStringList cells {QString::fromUtf8(titleOf(risk.figure).name)};
    if (!risk.spread) return cells << QStringList {"-", "-", "-", "-", "-", "-"} << missingText(risk);
    for (const Quantile& quantile : risk.spread->quantiles) cells << withError(risk, quantile.value, quantile.standardError);
    return cells << withError(risk, risk.spread->mean, risk.spread->standardError) << missingText(risk);
}

/// Where a row keeps the key of its input.
constexpr int keyRole = Qt::UserRole;

QString valueText(const InputTitle& input, double value) { return text(metricText({}, input.unit, value)); }

} // namespace

RiskFigures::RiskFigures(QWidget* parent) : QTreeWidget(parent)
{
    setUp(*this, {tr("Figure"), tr("P5"), tr("P10"), tr("P50"), tr("P90"), tr("P95"), tr("Mean"), tr("Remark")}, tr("Figures of the futures"));
    alignRight(*headerItem(), 1, 6);
    setToolTip(tr("Return or a double click explains how the plan's own figure is made."));
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* row) { emit explainWanted(row->data(0, keyRole).toString()); });
}

void RiskFigures::setRisk(const RiskResult& risk)
{
    clear();
    for (const FigureRisk& figure : risk.figures) {
        auto* row = new QTreeWidgetItem(this, cellsOf(figure));
        alignRight(*row, 1, 6);
        row->setData(0, keyRole, QString::fromUtf8(titleOf(figure.figure).key));
    }
}

RiskInputs::RiskInputs(QWidget* parent) : QTreeWidget(parent)
{
    setUniformRowHeights(true);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* row, int column) {
        if (column == 0) emit switched(row->data(0, keyRole).toString(), row->checkState(0) == Qt::Checked);
    });
    setUp(*this, {tr("Input"), tr("P10"), tr("Plan"), tr("P90"), tr("Distribution"), tr("Source")}, tr("Uncertain inputs"));
    alignRight(*headerItem(), 1, 3);
}

void RiskInputs::setInputs(const std::vector<InputTitle>& inputs, const std::vector<std::string>& off)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const InputTitle& input : inputs) {
        auto* row = new QTreeWidgetItem(this, {text(input.name), valueText(input, input.low), valueText(input, input.base), valueText(input, input.high),
            text(input.distribution), text(input.source)});
        alignRight(*row, 1, 3);
        row->setToolTip(5, text(input.source));
        row->setData(0, keyRole, text(input.key));
        row->setCheckState(0, std::ranges::find(off, input.key) == off.end() ? Qt::Checked : Qt::Unchecked);
    }
}

QString RiskInputs::chosenKey() const { return currentItem() ? currentItem()->data(0, keyRole).toString() : QString(); }

void RiskInputs::choose(const QString& key)
{
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->data(0, keyRole).toString() == key) return setCurrentItem(topLevelItem(i));
}

} // namespace gw
