// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/help_book.h"

#include "views/widgets/field_row.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>

#include <algorithm>

namespace gw {

namespace {

HelpTopic headed(const QString& line)
{
    const qsizetype open = line.lastIndexOf('{'), close = line.lastIndexOf('}');
    HelpTopic topic;
    topic.title = line.mid(3, open - 3).trimmed();
    for (const QString& id : line.mid(open + 1, close - open - 1).split(',')) topic.ids << id.trimmed();
    return topic;
}

bool isHead(const QString& line) { return line.startsWith(QLatin1String("## ")) && line.trimmed().endsWith('}') && line.contains('{'); }

void readFile(const QString& path, std::vector<HelpTopic>& topics)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return;
    bool isIn = false;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n'))
        if (isHead(line)) topics.push_back(headed(line)), isIn = true;
        else if (isIn) topics.back().text += line + '\n';
}

} // namespace

HelpBook::HelpBook(const std::filesystem::path& folder)
{
    const QDir pages(QString::fromStdString(folder.string()));
    for (const QString& name : pages.entryList({"*.md"}, QDir::Files, QDir::Name)) readFile(pages.filePath(name), m_topics);
}

const HelpTopic* HelpBook::find(const QString& id) const
{
    const auto at = std::find_if(m_topics.begin(), m_topics.end(), [&](const HelpTopic& topic) { return topic.ids.contains(id); });
    return at == m_topics.end() ? nullptr : &*at;
}

QStringList helpTopicsOf(const QWidget* widget)
{
    QStringList topics;
    for (; widget; widget = widget->parentWidget()) {
        if (const auto* row = qobject_cast<const FieldRow*>(widget)) topics << "field." + row->key();
        if (const QString own = widget->property("helpTopic").toString(); !own.isEmpty()) topics << own;
        if (qobject_cast<const QDockWidget*>(widget)) topics << "dock." + widget->objectName();
    }
    return topics << QStringLiteral("start");
}

} // namespace gw
