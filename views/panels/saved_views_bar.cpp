// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/saved_views_bar.h"

#include "views/text/messages.h"
#include "views/widgets/choice_box.h"

#include <QAbstractItemView>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QToolButton>

namespace gw {

SavedViewsBar::SavedViewsBar(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session), m_names(new ChoiceBox(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_names->setObjectName("savedViews");
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->lineEdit()->setPlaceholderText(tr("View name"));
    m_names->setAccessibleName(tr("Your own views"));
    m_names->view()->setAccessibleName(tr("Your own views"));
    m_names->lineEdit()->setAccessibleName(tr("Name of a view"));
    m_names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_names->setMinimumWidth(60);
    row->addWidget(m_names, 1);
    m_save = addButton("saveView", "save", tr("Save the present layers, colours and labels under this name"), &SavedViewsBar::save);
    m_remove = addButton("removeView", "delete", tr("Remove this view"), &SavedViewsBar::remove);
    m_export = addButton("exportViews", "report", tr("Write your views to a file"), &SavedViewsBar::askToExport);
    m_import = addButton("importViews", "open", tr("Add the views of a file"), &SavedViewsBar::askToImport);
    connect(m_names, &QComboBox::activated, this, &SavedViewsBar::apply);
    connect(m_names, &QComboBox::editTextChanged, this, &SavedViewsBar::follow);
    connect(m_names->lineEdit(), &QLineEdit::returnPressed, this, [this] { findView(m_views, m_names->currentText().trimmed()) ? apply() : save(); });
    follow();
}

QToolButton* SavedViewsBar::addButton(const QString& name, const QString& iconName, const QString& tip, void (SavedViewsBar::*run)())
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("iconName", iconName);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, run);
    layout()->addWidget(button);
    return button;
}

void SavedViewsBar::setViews(SavedViews views)
{
    m_views = std::move(views);
    fill({});
}

void SavedViewsBar::fill(const QString& chosen)
{
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    for (const SavedView& view : m_views) m_names->addItem(view.name);
    m_names->setCurrentIndex(m_names->findText(chosen));
    m_names->setEditText(chosen);
    follow();
}

void SavedViewsBar::follow()
{
    const QString name = m_names->currentText().trimmed();
    m_save->setEnabled(!name.isEmpty());
    m_remove->setEnabled(findView(m_views, name) != nullptr);
    m_export->setEnabled(!m_views.empty());
}

void SavedViewsBar::save()
{
    const QString name = m_names->currentText().trimmed();
    if (name.isEmpty()) return emit said(tr("Type a name for the view first."));
    m_views = withView(std::move(m_views), viewNow(m_session, name));
    fill(name);
    emit viewsChanged();
    emit said(tr("Saved the view %1.").arg(name));
}

void SavedViewsBar::remove()
{
    const QString name = m_names->currentText().trimmed();
    std::erase_if(m_views, [&](const SavedView& view) { return view.name == name; });
    fill({});
    emit viewsChanged();
}

void SavedViewsBar::apply()
{
    if (const SavedView* view = findView(m_views, m_names->currentText().trimmed())) applySavedView(m_session, *view);
}

bool SavedViewsBar::exportTo(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = savedViewsText(m_views);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    if (!isWritten) emit said(message(Error {ErrorCode::FileNotWritable, path.toStdString(), {}, file.errorString().toStdString(), {}}));
    return isWritten;
}

bool SavedViewsBar::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return emit said(message(Error {ErrorCode::FileNotReadable, path.toStdString(), {}, file.errorString().toStdString(), {}})), false;
    // Views are a few kilobytes; more is another file.
    constexpr qint64 largest = 4 << 20;
    if (file.size() > largest) return emit said(message(Error {ErrorCode::FileTooLarge, path.toStdString(), {}, std::to_string(file.size()) + " bytes", "at most 4 MB"})), false;
    const auto read = readSavedViews(file.readAll());
    if (!read) return emit said(message(inFile(read.error(), path.toStdString()))), false;
    for (const SavedView& view : *read) m_views = withView(std::move(m_views), view);
    fill({});
    emit viewsChanged();
    return true;
}

void SavedViewsBar::askToExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Write your views"), "views.json", tr("Views (*.json)"));
    if (!path.isEmpty()) exportTo(path);
}

void SavedViewsBar::askToImport()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Add views"), {}, tr("Views (*.json)"));
    if (!path.isEmpty()) importFrom(path);
}

void SavedViewsBar::setTheme(const Theme& theme)
{
    for (QToolButton* button : {m_save, m_remove, m_export, m_import}) button->setIcon(icon(button->property("iconName").toString(), theme));
}

} // namespace gw
