// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <QFrame>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

class QLabel;

namespace gw {

class FieldRow;
class PlanSession;

/// One value that a command asks for.
struct FormField {
    QString title;
    QString text;                      ///< What it begins with.
    const char* unit = nullptr;        ///< Of bare numbers; null = any text.
};

/// What was entered: numbers in their field's unit, texts as they are.
class FormValues {
public:
    double number(std::size_t field) const { return m_numbers[field]; }
    const QString& text(std::size_t field) const { return m_texts[field]; }
    /// A whole number of at least 0; more than fits gives the largest.
    std::uint32_t count(std::size_t field) const;

private:
    friend class EditForm;
    std::vector<double> m_numbers;
    std::vector<QString> m_texts;
};

/// Asks for the values of a command in a small frame over the window, without stopping anything else: Return does it, Escape leaves it. A value that
/// is refused turns red and says why; what cannot be done for another reason is told below.
class EditForm : public QFrame {
    Q_OBJECT
public:
    EditForm(const PlanSession& session, QWidget* parent);

    /// Shows the form; `run` is called with the values and says why it cannot be done. The form closes when it could.
    void ask(const QString& title, std::vector<FormField> fields, std::function<Status(const FormValues&)> run);
    FieldRow* row(std::size_t field) const { return m_rows[field]; }
    void accept();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const QString& title);
    bool read(FormValues& values);
    void settle();
    void leave();

    const PlanSession& m_session;
    QWidget* m_content = nullptr;
    QPointer<QWidget> m_before;        ///< Had the keyboard.
    QLabel* m_reason = nullptr;
    std::vector<FormField> m_fields;
    std::vector<FieldRow*> m_rows;
    std::function<Status(const FormValues&)> m_run;
};

} // namespace gw
