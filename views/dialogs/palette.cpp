// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/palette.h"

#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"
#include "views/widgets/two_line_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int widest = 560, highest = 420, fromTop = 60;

} // namespace

Palette::Palette(QWidget& window, Answers answers)
    : QFrame(&window), m_window(window), m_answers(std::move(answers)), m_line(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_empty(makeLabel(tr("Nothing fits. Try a command, the name of a rack, or a figure."), "muted", this))
{
    setObjectName("palette");
    m_line->setPlaceholderText(tr("Search or command"));
    m_line->setAccessibleName(tr("Search or command"));
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    column->addWidget(m_line);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    hide();
    m_line->installEventFilter(this);
    window.installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &Palette::choose);
}

void Palette::open(const QString& typed)
{
    if (!isVisible()) m_before = QApplication::focusWidget();
    place();
    m_line->setText(typed);
    fill(typed);
    show();
    raise();
    m_line->setFocus();
    m_line->selectAll();
}

void Palette::setTheme(const Theme& theme) { m_theme = theme; }

void Palette::place()
{
    const QSize size(std::min(widest, m_window.width() - 40), std::min(highest, m_window.height() - 2 * fromTop));
    setGeometry((m_window.width() - size.width()) / 2, fromTop, size.width(), size.height());
}

void Palette::fill(const QString& typed)
{
    m_entries = m_answers(typed);
    m_list->clear();
    for (const PaletteEntry& entry : m_entries) addLine(entry);
    m_list->setCurrentRow(0);
    m_empty->setVisible(m_entries.empty());
}

void Palette::addLine(const PaletteEntry& entry)
{
    auto* item = new QListWidgetItem(entry.title, m_list);
    item->setData(secondLineRole, entry.about);
    if (!entry.icon.isEmpty()) item->setIcon(icon(entry.icon, m_theme));
    if (!entry.isPossible) item->setForeground(m_theme.mutedText);
    item->setToolTip(entry.about);
}

/// What cannot be done stays in the list with its reason.
void Palette::choose(const QListWidgetItem* item)
{
    if (!item) return;
    const auto run = m_entries[static_cast<std::size_t>(m_list->row(item))];
    if (!run.isPossible) return;
    leave();
    run.run();
}

/// The keyboard goes back to where it was: what is chosen may be about that.
void Palette::leave()
{
    hide();
    if (m_before && m_before->isVisible()) m_before->setFocus();
    else m_window.setFocus();
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Resize) place();
    if (watched != m_line) return false;
    if (event->type() == QEvent::FocusOut && !m_list->underMouse()) hide();
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key(), last = m_list->count() - 1, at = m_list->currentRow();
    switch (key) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentItem()); return true;
    case Qt::Key_Down: m_list->setCurrentRow(std::min(at + 1, last)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(at - 1, 0)); return true;
    default: return false;
    }
}

} // namespace gw
