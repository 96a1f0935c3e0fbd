// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/theme.h"

#include <QDialog>
#include <QHash>
#include <QKeySequence>

#include <vector>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace gw {

/// One command as the sheet shows it.
struct ShortcutLine {
    QString id, title, menu;
    QKeySequence keys, defaults;
    QKeySequence second {};            ///< Others that the command came with and that nobody else can have.
};

/// All commands with their keys, to be searched and changed. Keys that belong to another command are refused and that command is named.
/// The sheet stays open beside the work; a change holds at once.
class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutSheet(std::vector<ShortcutLine> lines, QWidget* parent = nullptr);

    /// Gives a command these keys; empty = none. False, with the reason shown, when another has them.
    bool assign(const QString& id, const QKeySequence& keys);
    /// Takes over a text that `text` wrote, all lines or none: two commands may swap their keys. False, with the reason shown, for text that is no such
    /// object, for keys that are none and for keys given twice. Commands that this edition does not have are passed over and told.
    bool takeOver(const QByteArray& text);
    /// All lines as JSON, keys by the ids of their commands.
    QByteArray text() const;
    /// Those that differ from what the command came with, as text.
    QHash<QString, QString> changed() const;
    QTableWidget& table() const { return *m_table; }
    QString reason() const;

signals:
    void assigned(const QString& id, const QKeySequence& keys);

private:
    void fill();
    void showKeys(int row);
    void filter(const QString& typed);
    void resetAll();
    void exportTo();
    void importFrom();
    ShortcutLine* lineOf(const QString& id);
    void giveAll(const QHash<QString, QKeySequence>& keys);
    const ShortcutLine* ownerOf(const QKeySequence& keys, const QString& besides) const;

    std::vector<ShortcutLine> m_lines;
    QLineEdit* m_search;
    QTableWidget* m_table;
    QLabel* m_reason;
};

} // namespace gw
