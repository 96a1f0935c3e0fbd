// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/theme.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace gw {

/// One answer of the palette.
struct PaletteEntry {
    QString title;
    QString about;                     ///< What it is, its keys, or why it cannot be done now.
    QString icon;
    bool isPossible = true;
    std::function<void()> run;
};

/// One line to reach everything: typed words find commands, objects of the plan, settings and help. It lies over the window and goes with Escape.
class Palette : public QFrame {
    Q_OBJECT
public:
    /// What fits the typed words, best first; asked with every letter.
    using Answers = std::function<std::vector<PaletteEntry>(const QString& typed)>;
    Palette(QWidget& window, Answers answers);

    void open(const QString& typed = {});
    void setTheme(const Theme& theme);
    QLineEdit& line() { return *m_line; }
    const QListWidget& list() const { return *m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& typed);
    void addLine(const PaletteEntry& entry);
    void choose(const QListWidgetItem* item);
    void place();
    void leave();

    QWidget& m_window;
    Answers m_answers;
    Theme m_theme = Theme::light();
    QLineEdit* m_line;
    QListWidget* m_list;
    QLabel* m_empty;
    std::vector<PaletteEntry> m_entries;
    QPointer<QWidget> m_before;        ///< Had the keyboard.
};

} // namespace gw
