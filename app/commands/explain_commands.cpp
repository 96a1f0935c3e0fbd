// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain_commands.h"

#include "app/commands.h"
#include "core/search/metric.h"
#include "views/text/search_text.h"

#include <QCoreApplication>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ExplainCommands", text); }

} // namespace

void addExplainCommands(Commands& commands, const std::function<void(const QString&)>& show)
{
    commands.add({.id = "view.explain", .title = tr("E&xplain a figure..."), .menu = tr("&View"), .keys = tr("Ctrl+Shift+X"), .icon = "info", .run = [show] { show({}); }});
    for (const Metric& metric : metrics())
        commands.add({.id = QString("explain.%1").arg(metric.key), .title = tr("Explain: %1").arg(title(metric)), .menu = {}, .run = [show, key = QString(metric.key)] { show(key); }});
}

} // namespace gw
