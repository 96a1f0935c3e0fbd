// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/edit_form.h"

#include "core/editing/plan_values.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/field_row.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace gw {

namespace {

constexpr int formWidth = 320, fromTop = 90;

} // namespace

std::uint32_t FormValues::count(std::size_t field) const
{
    return static_cast<std::uint32_t>(std::clamp(std::round(m_numbers[field]), 0.0, 4294967295.0));
}

EditForm::EditForm(const PlanSession& session, QWidget* parent) : QFrame(parent), m_session(session)
{
    setObjectName("palette");
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void EditForm::ask(const QString& title, std::vector<FormField> fields, std::function<Status(const FormValues&)> run)
{
    if (isHidden()) m_before = QApplication::focusWidget();
    m_fields = std::move(fields);
    m_run = std::move(run);
    build(title);
    settle();
    show();
    raise();
    if (m_rows.empty()) return;
    m_rows.front()->editor()->setFocus();
    if (auto* line = qobject_cast<QLineEdit*>(m_rows.front()->editor())) line->selectAll();
}

void EditForm::build(const QString& title)
{
    if (m_content) m_content->deleteLater();
    m_rows.clear();
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
    column->setSpacing(spacing::small);
    column->addWidget(makeLabel(title, "title", m_content));
    setAccessibleName(title);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        auto* row = new FieldRow({.key = QString::number(i), .title = m_fields[i].title, .text = m_fields[i].text}, m_content);
        row->editor()->installEventFilter(this);
        m_rows.push_back(row);
        column->addWidget(row);
    }
    m_reason = makeLabel({}, "reason", m_content);
    m_reason->hide();
    column->addWidget(m_reason);
    auto* buttons = new QHBoxLayout;
    auto *apply = new QPushButton(tr("Apply"), m_content), *cancel = new QPushButton(tr("Cancel"), m_content);
    connect(apply, &QPushButton::clicked, this, &EditForm::accept);
    connect(cancel, &QPushButton::clicked, this, &EditForm::leave);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    column->addLayout(buttons);
}

void EditForm::settle()
{
    setFixedWidth(formWidth);
    adjustSize();
    if (parentWidget()) move((parentWidget()->width() - width()) / 2, std::min(fromTop, parentWidget()->height() / 8));
}

bool EditForm::read(FormValues& values)
{
    bool isGood = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto* line = qobject_cast<const QLineEdit*>(m_rows[i]->editor());
        const QString text = line->text().trimmed();
        values.m_texts.push_back(text);
        const Result<double> number = m_fields[i].unit ? evaluateIn(text.toStdString(), m_fields[i].unit, valuesOf(m_session.plan())) : Result<double>(0.0);
        values.m_numbers.push_back(number ? *number : 0);
        if (number) continue;
        m_rows[i]->refuse(message(number.error()));
        isGood = false;
    }
    return isGood;
}

void EditForm::accept()
{
    m_reason->hide();
    FormValues values;
    if (!read(values)) return settle();
    const Status status = m_run(values);
    if (status) return leave();
    m_reason->setText(message(status.error()));
    m_reason->show();
    settle();
}

/// Before the field's own: there Escape brings a value back, here it leaves.
bool EditForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) return QFrame::eventFilter(watched, event);
    leave();
    return true;
}

/// The keyboard goes back to where it was, not to the next field of some panel: Ctrl+C shall copy what was just selected.
void EditForm::leave()
{
    hide();
    if (m_before && m_before->isVisible()) m_before->setFocus();
    else if (parentWidget()) parentWidget()->setFocus();
}

void EditForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) return leave();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return accept();
    QFrame::keyPressEvent(event);
}

} // namespace gw
