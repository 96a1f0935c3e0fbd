// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QTimer;

namespace gw {

/// One stop of the tour: what to look at, in two or three sentences, and what to try there.
struct TourStop {
    QString title, text;
    std::function<void()> prepare {};              ///< Brings the thing into view; may be empty.
    std::function<QWidget*()> widget {};           ///< What the card stands beside and frames; empty = the middle of the window.
    QString task {};                               ///< What to do with one's own hands; empty = only to look.
    std::function<bool()> isDone {};               ///< Whether it was done; asked again and again while the stop is shown.
};

/// A card that walks through the window, stop by stop. It never blocks: everything can be used meanwhile, what a stop asks for is ticked when it is
/// done, and the tour may be left, or a stop passed over, at any time.
class Tour : public QFrame {
    Q_OBJECT
public:
    Tour(std::vector<TourStop> stops, QWidget& window);

    void begin();
    int stop() const { return m_at; }
    int stops() const { return static_cast<int>(m_stops.size()); }
    /// Whether what the present stop asks for was done; true where it asks for nothing.
    bool isDone() const { return m_isDone; }

signals:
    void begun();                                  ///< Before the first stop: what the tour goes through may be made ready.
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void go(int stop);
    void look();
    void tellTask();
    void place();
    QRect besideOf(const QRect& area) const;
    void end();

    std::vector<TourStop> m_stops;
    QWidget& m_window;
    QFrame* m_mark;                                ///< Drawn around what a stop is about.
    QLabel *m_title, *m_text, *m_task, *m_count;
    QPushButton *m_back, *m_next;
    QTimer* m_looking;
    QPointer<QWidget> m_beside;
    QRect m_placed;                                ///< What the card was placed beside.
    int m_at = 0;
    bool m_isDone = true;
};

} // namespace gw
