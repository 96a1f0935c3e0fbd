// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace gw {

/// A label that takes part in the style sheet by `role`; it wraps, and its text is never read as HTML.
QLabel* makeLabel(const QString& text, const char* role, QWidget* parent = nullptr);
/// A label that takes the width it is given and shortens its text with dots.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const char* role, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Gives a widget another role and lets the style sheet see it.
void setRole(QWidget& widget, const char* role);

} // namespace gw
