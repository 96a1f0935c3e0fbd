// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/shortcut_sheet.h"

#include "views/widgets/label.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gw {

ShortcutSheet::ShortcutSheet(std::vector<ShortcutLine> lines, QWidget* parent)
    : QDialog(parent), m_lines(std::move(lines)), m_search(new QLineEdit(this)), m_table(new QTableWidget(0, 3, this)), m_reason(makeLabel({}, "reason", this))
{
    setWindowTitle(tr("Shortcuts"));
    resize(640, 560);
    m_search->setPlaceholderText(tr("Search a command"));
    m_search->setAccessibleName(tr("Search a command"));
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Menu"), tr("Keys")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setColumnWidth(2, 150);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    auto* buttons = new QHBoxLayout;
    const std::pair<QString, void (ShortcutSheet::*)()> actions[] {{tr("As they came"), &ShortcutSheet::resetAll}, {tr("Export..."), &ShortcutSheet::exportTo},
        {tr("Import..."), &ShortcutSheet::importFrom}};
    for (const auto& [text, run] : actions) {
        auto* button = new QPushButton(text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    fill();
}

void ShortcutSheet::fill()
{
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ShortcutLine& line = m_lines[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(line.title));
        m_table->setItem(row, 1, new QTableWidgetItem(line.menu));
        auto* keys = new QKeySequenceEdit(line.keys, m_table);
        keys->setAccessibleName(tr("Keys of %1").arg(line.title));
        connect(keys, &QKeySequenceEdit::editingFinished, this, [this, keys, row] {
            if (!assign(m_lines[static_cast<std::size_t>(row)].id, keys->keySequence())) showKeys(row);
        });
        m_table->setCellWidget(row, 2, keys);
    }
}

void ShortcutSheet::showKeys(int row) { static_cast<QKeySequenceEdit*>(m_table->cellWidget(row, 2))->setKeySequence(m_lines[static_cast<std::size_t>(row)].keys); }

void ShortcutSheet::filter(const QString& typed)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ShortcutLine& line = m_lines[static_cast<std::size_t>(row)];
        const QString all = line.title + ' ' + line.menu + ' ' + line.keys.toString(QKeySequence::NativeText);
        m_table->setRowHidden(row, !all.contains(typed, Qt::CaseInsensitive));
    }
}

ShortcutLine* ShortcutSheet::lineOf(const QString& id)
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(), [&](const ShortcutLine& line) { return line.id == id; });
    return at == m_lines.end() ? nullptr : &*at;
}

const ShortcutLine* ShortcutSheet::ownerOf(const QKeySequence& keys, const QString& besides) const
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(), [&](const ShortcutLine& line) { return line.id != besides && !keys.isEmpty() && line.keys == keys; });
    return at == m_lines.end() ? nullptr : &*at;
}

bool ShortcutSheet::assign(const QString& id, const QKeySequence& keys)
{
    ShortcutLine* line = lineOf(id);
    if (!line || line->keys == keys) return line != nullptr;
    if (const ShortcutLine* owner = ownerOf(keys, id)) {
        m_reason->setText(tr("%1 belongs to \"%2\". Take it away there first, or choose other keys.").arg(keys.toString(QKeySequence::NativeText), owner->title));
        return false;
    }
    m_reason->clear();
    line->keys = keys;
    showKeys(static_cast<int>(line - m_lines.data()));
    emit assigned(id, keys);
    return true;
}

QHash<QString, QString> ShortcutSheet::changed() const
{
    QHash<QString, QString> all;
    for (const ShortcutLine& line : m_lines)
        if (line.keys != line.defaults) all.insert(line.id, line.keys.toString(QKeySequence::PortableText));
    return all;
}

QString ShortcutSheet::reason() const { return m_reason->text(); }

void ShortcutSheet::resetAll()
{
    for (ShortcutLine& line : m_lines)
        if (line.keys != line.defaults) assign(line.id, {});
    for (ShortcutLine& line : m_lines) assign(line.id, line.defaults);
}

void ShortcutSheet::exportTo()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Export the shortcuts"), "shortcuts.json", tr("JSON (*.json)"));
    if (name.isEmpty()) return;
    QJsonObject all;
    for (const ShortcutLine& line : m_lines) all.insert(line.id, line.keys.toString(QKeySequence::PortableText));
    QFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0;
    m_reason->setText(isWritten ? QString() : tr("%1 cannot be written: %2.").arg(name, file.errorString()));
}

void ShortcutSheet::importFrom()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("Import shortcuts"), {}, tr("JSON (*.json)"));
    if (name.isEmpty()) return;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 1 << 20) return m_reason->setText(tr("%1 cannot be read.").arg(name));
    const QJsonDocument text = QJsonDocument::fromJson(file.readAll());
    if (!text.isObject()) return m_reason->setText(tr("%1 holds no shortcuts: expected an object of commands and keys.").arg(name));
    const QJsonObject all = text.object();
    for (auto at = all.begin(); at != all.end(); ++at) assign(at.key(), QKeySequence(at.value().toString(), QKeySequence::PortableText));
}

} // namespace gw
