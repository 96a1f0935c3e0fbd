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
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gw {
namespace {

/// The same, or one the beginning of the other: then neither could be told from the other in time.
bool clash(const QKeySequence& a, const QKeySequence& b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

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
    m_table->setColumnWidth(1, 130);
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
    const auto at = std::find_if(m_lines.begin(), m_lines.end(), [&](const ShortcutLine& line) { return line.id != besides && (clash(line.keys, keys) || clash(line.second, keys)); });
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

/// Taken away first: two may swap theirs.
void ShortcutSheet::giveAll(const QHash<QString, QKeySequence>& keys)
{
    for (const ShortcutLine& line : m_lines)
        if (keys.contains(line.id) && line.keys != keys[line.id]) assign(line.id, {});
    for (const ShortcutLine& line : m_lines)
        if (keys.contains(line.id)) assign(line.id, keys[line.id]);
}

void ShortcutSheet::resetAll()
{
    QHash<QString, QKeySequence> defaults;
    for (const ShortcutLine& line : m_lines) defaults.insert(line.id, line.defaults);
    giveAll(defaults);
}

QByteArray ShortcutSheet::text() const
{
    QJsonObject all;
    for (const ShortcutLine& line : m_lines) all.insert(line.id, line.keys.toString(QKeySequence::PortableText));
    return QJsonDocument(all).toJson();
}

bool ShortcutSheet::takeOver(const QByteArray& text)
{
    const auto refuse = [this](const QString& reason) { return m_reason->setText(reason), false; };
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject()) return refuse(tr("The file holds no shortcuts: expected an object of commands and keys."));
    const QJsonObject all = document.object();
    QHash<QString, QKeySequence> wanted;
    for (const ShortcutLine& line : m_lines) wanted.insert(line.id, line.keys);
    QStringList unknown;
    for (auto at = all.begin(); at != all.end(); ++at) {
        const QKeySequence keys(at.value().toString(), QKeySequence::PortableText);
        const bool isBad = !at.value().isString() || (!at.value().toString().isEmpty() && keys.toString(QKeySequence::PortableText).isEmpty());
        if (isBad || (!keys.isEmpty() && keys[0].key() == Qt::Key_unknown)) return refuse(tr("\"%1\" of %2 are no keys; expected such as Ctrl+Shift+M.").arg(at.value().toVariant().toString(), at.key()));
        if (wanted.contains(at.key())) wanted[at.key()] = keys;
        else unknown << at.key();
    }
    QHash<QKeySequence, QString> owners;
    for (const ShortcutLine& line : m_lines) {
        const QKeySequence& keys = wanted[line.id];
        if (keys.isEmpty()) continue;
        if (owners.contains(keys)) return refuse(tr("%1 would belong to \"%2\" and to \"%3\". Give one of them other keys in the file.").arg(keys.toString(QKeySequence::NativeText), owners[keys], line.title));
        owners.insert(keys, line.title);
    }
    giveAll(wanted);
    m_reason->setText(unknown.isEmpty() ? QString() : tr("This edition has no command %1; its keys were passed over.").arg(unknown.mid(0, 3).join(", ")));
    return true;
}

void ShortcutSheet::exportTo()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Export the shortcuts"), "shortcuts.json", tr("JSON (*.json)"));
    if (name.isEmpty()) return;
    QSaveFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text()) > 0 && file.commit();
    m_reason->setText(isWritten ? QString() : tr("%1 cannot be written: %2.").arg(name, file.errorString()));
}

void ShortcutSheet::importFrom()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("Import shortcuts"), {}, tr("JSON (*.json)"));
    if (name.isEmpty()) return;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 1 << 20) return m_reason->setText(tr("%1 cannot be read.").arg(name));
    takeOver(file.readAll());
}

} // namespace gw
