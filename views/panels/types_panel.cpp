// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/types_panel.h"

#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"
#include "views/panels/type_changes_page.h"
#include "views/panels/type_editor.h"
#include "views/panels/type_import_page.h"
#include "views/panels/type_list_page.h"
#include "views/session/type_library.h"
#include "views/text/messages.h"
#include "views/widgets/style_sheet.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace gw {

TypesPanel::TypesPanel(PlanSession& session, TypeLibrary& library, QWidget* parent)
    : QWidget(parent), m_session(session), m_library(library), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)),
      m_list(new TypeListPage(session, library, this)), m_editor(new TypeEditor(session, library, this)), m_import(new TypeImportPage(this)), m_changes(new TypeChangesPage(session, this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setAccessibleName(tr("What is done to types"));
    m_tabs->setExpanding(false);
    for (const QString& title : {tr("All entries"), tr("Edit"), tr("Import"), tr("What would change")}) m_tabs->addTab(title);
    for (QWidget* page : std::initializer_list<QWidget*> {m_list, m_editor, m_import, m_changes}) m_pages->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::tight, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connectList();
    connect(m_editor, &TypeEditor::kept, this, &TypesPanel::noteKept);
    connect(m_editor, &TypeEditor::told, this, &TypesPanel::complained);
    connect(m_import, &TypeImportPage::told, this, &TypesPanel::complained);
    connect(m_import, &TypeImportPage::ready, this, [this](const TypeDraft& draft) {
        turnTo(Page::Edit);
        m_editor->open(draft);
    });
    connect(&session, &PlanSession::planReplaced, this, [this] {
        const auto count = m_changes->changes().size();
        if (count == 1) emit told(tr("This plan has one type otherwise than the catalogue; Types shows what would change."));
        else if (count > 1) emit told(tr("This plan has %1 types otherwise than the catalogue; Types shows what would change.").arg(count));
    });
    connect(m_changes, &TypeChangesPage::countChanged, this, [this](int types) {
        m_tabs->setTabText(static_cast<int>(Page::Changes), types == 0 ? tr("What would change") : tr("What would change (%1)").arg(types));
    });
}

void TypesPanel::setTheme(const Theme& theme) { m_editor->setTheme(theme); }

void TypesPanel::turnTo(Page page) { m_tabs->setCurrentIndex(static_cast<int>(page)); }

void TypesPanel::connectList()
{
    connect(m_list, &TypeListPage::chosenChanged, this, [this] { choose(m_list->chosen()); });
    connect(m_list, &TypeListPage::editWanted, this, [this](const QString& id, const QString& figure) { edit(id.toStdString(), figure.toStdString()); });
    connect(m_list, &TypeListPage::copyWanted, this, [this](const QString& id) { copy(id.toStdString()); });
    // The chosen entry may be another card's since.
    const auto ask = [this](void (TypesPanel::*wanted)()) {
        return [this, wanted](const QString& id) { choose(id.toStdString()), emit (this->*wanted)(); };
    };
    connect(m_list, &TypeListPage::exportWanted, this, ask(&TypesPanel::exportWanted));
    connect(m_list, &TypeListPage::deleteWanted, this, ask(&TypesPanel::deleteWanted));
    connect(m_list, &TypeListPage::importWanted, this, &TypesPanel::importWanted);
}

void TypesPanel::choose(const std::string& id)
{
    if (std::exchange(m_chosen, id) != id) emit chosenChanged();
}

void TypesPanel::edit(const std::string& id, const std::string& figure)
{
    turnTo(Page::Edit);
    m_editor->edit(id, figure);
}

void TypesPanel::copy(const std::string& id)
{
    turnTo(Page::Edit);
    m_editor->copy(id);
}

/// A plan that carries the type keeps its own figures until it is updated: the page that shows what would change comes up.
void TypesPanel::noteKept(const QString& id, bool isInPlan)
{
    if (isInPlan) emit told(tr("This plan now has the type %1 as you changed it.").arg(id));
    else emit told(tr("%1 is kept among your own types.").arg(id));
    if (!isInPlan && m_library.isCarried(id.toStdString()) && !m_changes->changes().empty()) turnTo(Page::Changes);
    m_list->choose(id.toStdString());
    emit kept(id);
}

void TypesPanel::importFile(const QString& name)
{
    QFile file(name);
    const std::string shown = QFileInfo(name).fileName().toStdString();
    if (!file.open(QIODevice::ReadOnly)) return emit complained(message(Error {.code = ErrorCode::FileNotReadable, .file = shown}));
    if (file.size() > static_cast<qint64>(largestEntriesFile))
        return emit complained(message(Error {ErrorCode::FileTooLarge, shown, {}, std::to_string(file.size()) + " bytes", "at most " + std::to_string(largestEntriesFile) + " bytes"}));
    std::string content = file.readAll().toStdString();
    if (name.endsWith(".yaml", Qt::CaseInsensitive) || name.endsWith(".yml", Qt::CaseInsensitive)) {
        const auto opened = m_import->open(name, std::move(content));
        if (!opened) return emit complained(message(opened.error()));
        return turnTo(Page::Import);
    }
    const auto ids = m_library.import(content, shown);
    if (!ids) return emit complained(message(inFile(ids.error(), shown)));
    if (ids->empty()) return emit told(tr("The catalogue has everything of %1 just so.").arg(QFileInfo(name).fileName()));
    emit told(ids->size() == 1 ? tr("%1 is imported among your own types.").arg(QString::fromStdString(ids->front())) : tr("%1 types are imported among your own.").arg(ids->size()));
    turnTo(Page::All);
    m_list->choose(ids->front());
    emit kept(QString::fromStdString(ids->front()));
}

void TypesPanel::exportTo(const std::string& id, const QString& name)
{
    QSaveFile file(name);
    const std::string content = catalogFileOf(m_session.catalog(), id);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content.data(), static_cast<qint64>(content.size())) == static_cast<qint64>(content.size()) && file.commit();
    if (isWritten) emit told(tr("%1 is written to %2.").arg(QString::fromStdString(id), QFileInfo(name).fileName()));
    else emit complained(message(Error {.code = ErrorCode::FileNotWritable, .file = name.toStdString()}));
}

} // namespace gw
