// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/series_csv.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace gw {

/// Asks what a table of prices or carbon does not say itself, beside the reason why it could not be read without. Stays open beside the work.
class SeriesDialog : public QDialog {
    Q_OBJECT
public:
    explicit SeriesDialog(QWidget* parent = nullptr);

    /// A new file; nothing is known of it yet, and nothing is shown.
    void take(const QString& file, SeriesKind kind);
    const QString& file() const { return m_file; }
    /// Shows why the file could not be read.
    void explain(const QString& why);
    /// What is entered. Numbers that are none are left to the reader to refuse.
    SeriesOptions options() const;

signals:
    void tryWanted();

private:
    QLineEdit* addField(const QString& title, const QString& hint);

    QString m_file;
    SeriesKind m_kind = SeriesKind::EnergyPrice;
    QLabel* m_why;
    QFormLayout* m_form;
    QLineEdit *m_column, *m_unit, *m_rate, *m_zone, *m_year;
};

} // namespace gw
