// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

namespace gw {

namespace {

/// The extension of the chosen filter, where none was typed: "Pictures (*.png)" gives ".png".
QString withExtension(const QString& path, const QString& filter)
{
    if (!QFileInfo(path).suffix().isEmpty()) return path;
    return path + filter.section(QLatin1Char('*'), 1).section(QLatin1Char(')'), 0, 0);
}

} // namespace

void ChartView::addMenu()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString& name, const QString& title, auto run) {
        auto* action = new QAction(title, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(QStringLiteral("copy"), tr("&Copy the chart and its values"), [this] { copy(); });
    add(QStringLiteral("save"), tr("&Save the chart..."), [this] { save(); });
    add(QStringLiteral("all"), tr("Show &all of it"), [this] { showAll(); });
}

void ChartView::save()
{
    const QString filters = QStringList {tr("Pictures (*.png)"), tr("Vector drawings (*.svg)"), tr("PDF (*.pdf)"), tr("Tables (*.csv)"), tr("Workbooks (*.xlsx)")}.join(";;");
    QString filter;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the chart"), accessibleName() + QStringLiteral(".png"), filters, &filter);
    if (path.isEmpty()) return;
    if (const Status status = write(withExtension(path, filter).toStdString()); !status) emit refused(status.error());
}

} // namespace gw
