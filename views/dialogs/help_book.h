// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

class QWidget;

namespace gw {

/// One short page: what it is, its formula, its source.
struct HelpTopic {
    QStringList ids;                   ///< "field.pitch_m", "dock.findings", "tool.measure", "start".
    QString title, text;               ///< Markdown.
};

/// The pages of `resources/help`: sections "## Title {id, id}" of its files. Nothing is fetched from anywhere.
class HelpBook {
public:
    HelpBook() = default;
    /// Files that cannot be read are passed over: a page less is no reason not to start.
    explicit HelpBook(const std::filesystem::path& folder);

    const std::vector<HelpTopic>& topics() const { return m_topics; }
    /// Null where no page is about it.
    const HelpTopic* find(const QString& id) const;

private:
    std::vector<HelpTopic> m_topics;
};

/// What a page about a widget would be called, the most particular first: its field, its own topic (property "helpTopic"), its dock.
QStringList helpTopicsOf(const QWidget* widget);

} // namespace gw
