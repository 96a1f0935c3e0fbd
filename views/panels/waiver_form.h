// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/waive.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gw {

/// Why a finding is accepted, by whom and for how long, asked in place. Says what is wrong and stays open until it is right.
class WaiverForm : public QWidget {
    Q_OBJECT
public:
    explicit WaiverForm(QWidget* parent = nullptr);

    /// Empties the form; the author is proposed.
    void begin(const QString& author);
    /// Marks the field that a refusal names and says why.
    void refuse(const Error& error);

signals:
    void accepted(const gw::WaiverTerms& terms);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* addField(const QString& title, const QString& hint);
    void submit();

    QLineEdit *m_reason, *m_author, *m_expires;
    QLabel* m_refusal;
};

} // namespace gw
