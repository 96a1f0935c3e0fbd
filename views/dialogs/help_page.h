// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/help_book.h"
#include "views/widgets/theme.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace gw {

/// The help, beside the work: one page at a time, all of them in a list that can be searched.
class HelpPage : public QDialog {
    Q_OBJECT
public:
    explicit HelpPage(HelpBook book, QWidget* parent = nullptr);

    const HelpBook& book() const { return m_book; }
    /// The first of the topics that has a page. `note` stands below its title: the range of the field at hand.
    void showTopic(const QStringList& topics, const QString& note = {});
    QString shownTitle() const;

signals:
    void commandWanted(const QString& id);         ///< A link of the form action:ID.

private:
    void fill(const QString& typed);
    void openTopic(const HelpTopic& topic, const QString& note);

    HelpBook m_book;
    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_page;
};

/// What a field may be set to, as its page says it.
QString fieldNote(const QWidget* widget);

} // namespace gw
