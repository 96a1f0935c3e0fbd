// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/chart_commands.h"

#include "app/commands.h"
#include "views/charts/chart_view.h"
#include "views/text/messages.h"

#include <QCoreApplication>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ChartCommands", text); }

} // namespace

void addChartCommands(Commands& commands, QWidget& window, const std::function<void(const QString&)>& complain)
{
    int number = 0;
    for (ChartView* chart : window.findChildren<ChartView*>()) {
        QObject::connect(chart, &ChartView::refused, &window, [complain](const Error& error) { complain(message(error)); });
        const auto add = [&](const char* word, const QString& name, auto run) {
            commands.add({.id = QString("chart.%1.%2").arg(word).arg(number), .title = name.arg(chart->accessibleName()), .menu = {}, .run = run,
                .whyNot = [chart] { return chart->isEmpty() ? tr("This chart has not been drawn yet. Open its panel first.") : QString(); }});
        };
        add("copy", tr("Copy chart: %1"), [chart] { chart->copy(); });
        add("save", tr("Save chart: %1..."), [chart] { chart->save(); });
        add("all", tr("Show all of chart: %1"), [chart] { chart->showAll(); });
        ++number;
    }
}

} // namespace gw
