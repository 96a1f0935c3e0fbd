// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/type_draft.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace gw {

/// One line of a catalogue entry to be edited: a figure with value, range, source, date, confidence and note, or a word. It shows what the draft
/// has and asks for changes; reasons and doubts stand below it.
class FigureRow : public QWidget {
    Q_OBJECT
public:
    FigureRow(TypeDraft::Place place, QWidget* parent = nullptr);

    const TypeDraft::Place& place() const { return m_place; }
    /// What the draft has; an editor that is being typed into keeps its text.
    void show(const TypeDraft& draft, const Catalog& catalog);
    /// Turns an editor red ("value", "low", ...; empty = the first) and says why; an empty reason turns all back.
    void refuse(const QString& member, const QString& reason);
    bool isRefused() const { return m_isRefused; }
    /// What looks wrong about it; empty for nothing.
    void setDoubts(const QString& sentences);
    QString reason() const;
    QString doubts() const;
    /// Null where the line has no such editor.
    QWidget* editor(const QString& member) const;
    QWidget& firstEditor() const { return *m_editors.front().second; }

    /// The widths of the columns, for the heading above.
    static void arrangeHeading(QHBoxLayout& row, QWidget* parent);

signals:
    /// Something was typed: a member of the figure ("value", "low", "high", "source", "date", "confidence", "note") or "text".
    void edited(const gw::TypeDraft::Place& place, const QString& member, const QString& text);
    /// What was typed is finished: the editor may show what the draft made of it.
    void settled();
    /// The entry may do without it, and shall.
    void removeWanted();

private:
    void buildFigure(QHBoxLayout& row);
    void buildFact(QHBoxLayout& row);
    void buildOrigin(QHBoxLayout& row);
    void buildText(QHBoxLayout& row);
    void addRemove(QHBoxLayout& row);
    QLineEdit* line(const char* member, const QString& name, int width);
    void put(const char* member, const QString& text);

    TypeDraft::Place m_place;
    std::vector<std::pair<QString, QWidget*>> m_editors;
    const QWidget* m_typing = nullptr;
    QLabel *m_reason, *m_doubts;
    bool m_isRefused = false;
};

/// "Maximum power", "Power caps 1: Throughput": a key of a figure in words.
QString figureTitle(const std::string& key);
/// "Datasheet", "Estimate": how far a figure can be trusted.
QString confidenceTitle(std::string_view word);

} // namespace gw
