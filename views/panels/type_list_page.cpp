// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/type_list_page.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/with_entries.h"
#include "views/panels/subject_text.h"
#include "views/session/type_library.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gw {
namespace {

enum Column { Name, Kind, Maker, From, Key };
enum Role { IdRole = Qt::UserRole + 1, FigureRole, KindRole };

QString text(const std::string& words) { return QString::fromStdString(words); }

/// Each word stands in one of the columns.
bool fits(const QTreeWidgetItem& item, const QStringList& words)
{
    QString all;
    for (int column = 0; column <= Key; ++column) all += item.text(column) + ' ';
    return std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

TypeListPage::TypeListPage(PlanSession& session, TypeLibrary& library, QWidget* parent) : QWidget(parent), m_session(session), m_library(library)
{
    build();
    fill();
    connect(&session, &PlanSession::catalogChanged, this, &TypeListPage::fill);
    connect(&library, &TypeLibrary::changed, this, &TypeListPage::fill);
}

void TypeListPage::build()
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search every entry: name, kind, maker or id"));
    m_search->setAccessibleName(tr("Search the entries"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_kind = new ChoiceBox(this);
    m_kind->setAccessibleName(tr("Kind of entry"));
    m_kind->setMinimumWidth(180);
    m_whose = new ChoiceBox(this);
    m_whose->setAccessibleName(tr("Whose entries"));
    m_whose->addItems({tr("All entries"), tr("Own entries")});
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("Entries of the catalogue"));
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Maker"), tr("From"), tr("Id")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    const int widths[] {320, 170, 150, 90};
    for (int column = 0; column < Key; ++column) m_list->header()->resizeSection(column, widths[column]);
    auto* top = new QHBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*> {m_search, m_kind, m_whose}) top->addWidget(part, part == m_search ? 1 : 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    column->setSpacing(spacing::tight);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(buildFoot());
    connect(m_search, &QLineEdit::textChanged, this, &TypeListPage::narrow);
    for (QComboBox* box : {m_kind, m_whose}) connect(box, &QComboBox::currentIndexChanged, this, &TypeListPage::narrow);
    connect(m_list, &QTreeWidget::itemActivated, this, &TypeListPage::openChosen);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        refreshFoot();
        emit chosenChanged();
    });
}

QWidget* TypeListPage::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_count = makeLabel({}, "small", foot), 1);
    const auto add = [&](const QString& title, auto&& ask) {
        auto* button = new QPushButton(title, foot);
        connect(button, &QPushButton::clicked, this, ask);
        row->addWidget(button);
        return button;
    };
    m_edit = add(tr("Edit"), [this] { openChosen(); });
    m_copy = add(tr("Copy and edit"), [this] { emit copyWanted(text(chosen())); });
    m_export = add(tr("Export..."), [this] { emit exportWanted(text(chosen())); });
    add(tr("Import..."), [this] { emit importWanted(); });
    m_delete = add(tr("Delete"), [this] { emit deleteWanted(text(chosen())); });
    return foot;
}

QString TypeListPage::whose(const std::string& id) const
{
    if (m_library.isOwn(id)) return tr("Own");
    return m_library.isCarried(id) ? tr("This plan") : tr("Installed");
}

void TypeListPage::addLine(const CatalogLine& line)
{
    auto* item = new QTreeWidgetItem(m_list, {text(line.name), entryKindTitle(line.kind), text(line.maker), whose(line.id), text(line.id)});
    item->setData(Name, IdRole, text(line.id));
    item->setData(Name, KindRole, text(line.kind));
    for (int column = 0; column <= Key; ++column) item->setToolTip(column, item->text(column));
}

/// What was measured belongs to its model, and is edited with it.
void TypeListPage::addMeasured()
{
    std::map<std::string, int> rows;
    for (const MeasuredThroughput& row : m_session.catalog().measurements) {
        const std::string& model = row.model.text;
        const std::string figure = "/measured/" + std::to_string(rows[model]++);
        const ModelType* type = m_session.catalog().find(row.model);
        addLine({model, "measurement", tr("%1 on %2: %3").arg(text(type ? type->name : model), text(row.accelerator.text), text(row.scenario)).toStdString(), {}});
        m_list->topLevelItem(m_list->topLevelItemCount() - 1)->setData(Name, FigureRole, text(figure));
    }
}

/// What the catalogue has now; the entry that was chosen stays chosen.
void TypeListPage::fill()
{
    const std::string before = chosen();
    const QString kind = m_kind->currentData().toString();
    {
        const QSignalBlocker quiet(m_list), quietKind(m_kind);
        m_list->clear();
        for (const CatalogLine& line : listCatalog(m_session.catalog())) addLine(line);
        addMeasured();
        m_kind->clear();
        m_kind->addItem(tr("Any kind"));
        for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
            const QString each = m_list->topLevelItem(i)->data(Name, KindRole).toString();
            if (m_kind->findData(each) < 0) m_kind->addItem(m_list->topLevelItem(i)->text(Kind), each);
        }
        m_kind->setCurrentIndex(std::max(0, kind.isEmpty() ? 0 : m_kind->findData(kind)));
    }
    narrow();
    choose(before);
    if (chosen() != before) emit chosenChanged();
}

void TypeListPage::narrow()
{
    const QStringList words = m_search->text().split(' ', Qt::SkipEmptyParts);
    const QString kind = m_kind->currentData().toString();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        const bool isOfKind = kind.isEmpty() || item->data(Name, KindRole).toString() == kind;
        const bool isOwn = m_whose->currentIndex() == 0 || m_library.isOwn(item->data(Name, IdRole).toString().toStdString());
        item->setHidden(!isOfKind || !isOwn || !fits(*item, words));
    }
    refreshFoot();
}

int TypeListPage::shownCount() const
{
    int count = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) count += m_list->topLevelItem(i)->isHidden() ? 0 : 1;
    return count;
}

std::string TypeListPage::chosen() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? item->data(Name, IdRole).toString().toStdString() : std::string();
}

void TypeListPage::choose(const std::string& id)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        if (item->data(Name, IdRole).toString().toStdString() != id || item->isHidden()) continue;
        m_list->setCurrentItem(item);
        return m_list->scrollToItem(item);
    }
    refreshFoot();
}

void TypeListPage::refreshFoot()
{
    const int shown = shownCount();
    const bool isOwnOnly = m_whose->currentIndex() == 1 && m_search->text().isEmpty();
    m_count->setText(shown == 0 ? (isOwnOnly ? tr("There is no entry of your own yet. Copy one, or import one.") : tr("No entry has these words. Widen the search."))
                                : shown == 1 ? tr("One entry") : tr("%1 entries").arg(shown));
    const QTreeWidgetItem* item = m_list->currentItem();
    const std::string id = item && !item->isHidden() ? chosen() : std::string();
    const bool isRow = item && !item->data(Name, FigureRole).toString().isEmpty();
    m_edit->setEnabled(!id.empty());
    m_export->setEnabled(!id.empty());
    m_copy->setEnabled(!id.empty() && !isRow && isCopyable(m_session.catalog(), id));
    m_delete->setEnabled(m_library.isOwn(id));
}

void TypeListPage::openChosen()
{
    if (const QTreeWidgetItem* item = m_list->currentItem()) emit editWanted(text(chosen()), item->data(Name, FigureRole).toString());
}

/// Down and Enter lead from the search into the list; Enter opens an entry, Delete takes an own one away.
bool TypeListPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_list && key == Qt::Key_Delete && m_delete->isEnabled()) return emit deleteWanted(text(chosen())), true;
    if (watched != m_search || (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)) return QWidget::eventFilter(watched, event);
    m_list->setFocus();
    if (const QTreeWidgetItem* item = m_list->currentItem(); item && !item->isHidden()) return true;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (!m_list->topLevelItem(i)->isHidden()) return m_list->setCurrentItem(m_list->topLevelItem(i)), true;
    return true;
}

} // namespace gw
