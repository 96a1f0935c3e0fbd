// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/help_page.h"

#include "views/widgets/field_row.h"
#include "views/widgets/style_sheet.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace gw {

HelpPage::HelpPage(HelpBook book, QWidget* parent)
    : QDialog(parent), m_book(std::move(book)), m_search(new QLineEdit(this)), m_list(new QListWidget(this)), m_page(new QTextBrowser(this))
{
    setObjectName("help");
    setWindowTitle(tr("Help"));
    setModal(false);
    resize(720, 460);
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Pages"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setOpenLinks(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    auto* column = new QVBoxLayout;
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    row->addLayout(column, 1);
    row->addWidget(m_page, 2);
    connect(m_search, &QLineEdit::textChanged, this, &HelpPage::fill);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (const HelpTopic* topic = item ? m_book.find(item->data(Qt::UserRole).toString()) : nullptr) openTopic(*topic, {});
    });
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == "action") emit commandWanted(link.path());
        else if (link.scheme() == "help") showTopic({link.path()});
    });
    fill({});
}

void HelpPage::fill(const QString& typed)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const HelpTopic& topic : m_book.topics()) {
        if (!topic.title.contains(typed.trimmed(), Qt::CaseInsensitive) && !topic.text.contains(typed.trimmed(), Qt::CaseInsensitive)) continue;
        auto* item = new QListWidgetItem(topic.title, m_list);
        item->setData(Qt::UserRole, topic.ids.front());
    }
}

void HelpPage::showTopic(const QStringList& topics, const QString& note)
{
    for (const QString& id : topics) {
        const HelpTopic* topic = m_book.find(id);
        if (!topic) continue;
        m_search->clear();
        openTopic(*topic, note);
        const QSignalBlocker quiet(m_list);
        for (int i = 0; i < m_list->count(); ++i)
            if (topic->ids.contains(m_list->item(i)->data(Qt::UserRole).toString())) m_list->setCurrentRow(i);
        return;
    }
}

void HelpPage::openTopic(const HelpTopic& topic, const QString& note)
{
    m_page->setMarkdown("### " + topic.title + "\n\n" + (note.isEmpty() ? QString() : '*' + note + "*\n\n") + topic.text);
    setProperty("shown", topic.title);
    setWindowTitle(tr("Help: %1").arg(topic.title));
}

QString HelpPage::shownTitle() const { return property("shown").toString(); }

QString fieldNote(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const auto* row = qobject_cast<const FieldRow*>(widget);
        if (!row) continue;
        const QString range = row->state().tip.section('\n', 0, 0);
        return range.isEmpty() || row->state().kind != FieldKind::Line ? QString() : QCoreApplication::translate("gw::HelpPage", "%1: %2.").arg(row->state().title, range);
    }
    return {};
}

} // namespace gw
