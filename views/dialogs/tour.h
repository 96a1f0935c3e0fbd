// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace gw {

/// One stop of the tour: what to look at, in two or three sentences.
struct TourStop {
    QString title, text;
    std::function<void()> prepare;                 ///< Brings the thing into view; may be empty.
    std::function<QWidget*()> widget;              ///< What the card stands beside; null = the middle of the window.
};

/// A card that walks through the window, stop by stop. It never blocks: everything can be used meanwhile, and it may be left at any stop.
class Tour : public QFrame {
    Q_OBJECT
public:
    Tour(std::vector<TourStop> stops, QWidget& window);

    void begin();
    int stop() const { return m_at; }

signals:
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void go(int stop);
    void place(const QWidget* beside);
    void end();

    std::vector<TourStop> m_stops;
    QWidget& m_window;
    QLabel *m_title, *m_text, *m_count;
    QPushButton *m_back, *m_next;
    int m_at = 0;
};

} // namespace gw
