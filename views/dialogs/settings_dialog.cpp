// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/settings_dialog.h"

#include "views/dialogs/match.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace gw {

SettingsDialog::SettingsDialog(std::vector<Setting> settings, const QString& origin, QWidget* parent)
    : QDialog(parent), m_settings(std::move(settings)), m_search(new QLineEdit(this))
{
    setObjectName("settings");
    setWindowTitle(tr("Settings"));
    setModal(false);
    resize(520, 560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    m_search->setObjectName("search");
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    auto* list = new QWidget;
    auto* lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, spacing::small, 0);
    addRows(*lines);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(list);
    column->addWidget(area, 1);
    column->addWidget(makeLabel(origin, "muted", this));
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& name, const QString& text, void (SettingsDialog::*wanted)()) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, wanted);
        buttons->addWidget(button);
    };
    add("keys", tr("Shortcuts..."), &SettingsDialog::shortcutsWanted);
    buttons->addStretch();
    add("import", tr("Import..."), &SettingsDialog::importWanted);
    add("export", tr("Export..."), &SettingsDialog::exportWanted);
    column->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::filter);
    m_search->setFocus();
}

void SettingsDialog::addRows(QVBoxLayout& column)
{
    QString group;
    for (Setting& setting : m_settings) {
        auto* line = new QWidget(this);
        auto* stack = new QVBoxLayout(line);
        stack->setContentsMargins(0, 0, 0, spacing::small);
        stack->setSpacing(2);
        if (std::exchange(group, setting.group) != setting.group) stack->addWidget(makeLabel(setting.group, "title", line));
        setting.field.text = setting.value();
        auto* row = new FieldRow(setting.field, line);
        stack->addWidget(row);
        QLabel* help = makeLabel(setting.field.tip, "muted", line);
        help->setWordWrap(true);
        stack->addWidget(help);
        connect(row, &FieldRow::edited, this, [this, row, change = setting.change](const QString&, const QString& text) {
            change(text);
            refresh();
        });
        m_rows.push_back(row);
        m_lines.push_back(line);
        column.addWidget(line);
    }
    column.addWidget(m_nothing = makeLabel(tr("No setting is called so. The palette (Ctrl+K) finds commands and objects too."), "muted", this));
    m_nothing->hide();
    column.addStretch();
}

void SettingsDialog::refresh()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_settings[i].field.text = m_settings[i].value();
        m_rows[i]->setState(m_settings[i].field);
    }
}

void SettingsDialog::search(const QString& typed) { m_search->setText(typed); }

FieldRow* SettingsDialog::row(const QString& key) const
{
    for (FieldRow* each : m_rows)
        if (each->key() == key) return each;
    return nullptr;
}

void SettingsDialog::filter(const QString& typed)
{
    bool isAny = false;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Setting& setting = m_settings[i];
        QString words = setting.group + ' ' + setting.field.title + ' ' + setting.field.tip;
        for (const FieldOption& option : setting.field.options) words += ' ' + option.title;
        const bool isMeant = typed.trimmed().isEmpty() || words.contains(typed.trimmed(), Qt::CaseInsensitive) || matchScore(setting.field.title, typed.trimmed()) > 0;
        m_lines[i]->setVisible(isMeant);
        isAny = isAny || isMeant;
    }
    m_nothing->setVisible(!isAny);
}

} // namespace gw
