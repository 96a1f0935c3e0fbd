// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/finding.h"

#include "views/widgets/theme.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace gw {

/// A sentence above the drawing that stays until it is read and closed, and never stops the work.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& sentence, Severity severity);
    void setTheme(const Theme& theme);
    QString text() const;

private:
    void drawIcon();

    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_close;
    Theme m_theme = Theme::light();
    Severity m_severity = Severity::Info;
};

} // namespace gw
