// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/waiver_form.h"

#include "core/checks/day.h"
#include "views/text/messages.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace gw {
namespace {

void markInvalid(QWidget& editor, bool isInvalid)
{
    editor.setProperty("invalid", isInvalid);
    editor.style()->unpolish(&editor);
    editor.style()->polish(&editor);
}

} // namespace

WaiverForm::WaiverForm(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tight);
    m_reason = addField(tr("Reason"), tr("Why this is accepted; printed in the report"));
    m_author = addField(tr("Author"), tr("Who accepts it"));
    m_expires = addField(tr("Expires"), tr("Last day, such as 2027-06-30; empty: for good"));
    column->addWidget(m_refusal = makeLabel({}, "reason", this));
    auto* accept = new QPushButton(tr("Accept finding"), this);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    accept->setObjectName("acceptFinding");
    cancel->setObjectName("cancelWaiver");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(accept);
    buttons->addWidget(cancel);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(accept, &QPushButton::clicked, this, &WaiverForm::submit);
    connect(cancel, &QPushButton::clicked, this, &WaiverForm::cancelled);
}

QLineEdit* WaiverForm::addField(const QString& title, const QString& hint)
{
    auto* editor = new QLineEdit(this);
    editor->setPlaceholderText(hint);
    editor->setAccessibleName(title);
    QLabel* label = makeLabel(title, "section", this);
    label->setBuddy(editor);
    layout()->addWidget(label);
    layout()->addWidget(editor);
    connect(editor, &QLineEdit::returnPressed, this, &WaiverForm::submit);
    return editor;
}

void WaiverForm::begin(const QString& author)
{
    m_reason->clear();
    m_expires->clear();
    m_author->setText(author);
    m_refusal->hide();
    for (QLineEdit* editor : {m_reason, m_author, m_expires}) markInvalid(*editor, false);
    m_reason->setFocus();
}

void WaiverForm::refuse(const Error& error)
{
    markInvalid(*m_reason, error.place == "reason");
    markInvalid(*m_author, error.place == "author");
    markInvalid(*m_expires, error.place == "expires");
    m_refusal->setText(message(error));
    m_refusal->show();
    (error.place == "expires" ? m_expires : error.place == "author" ? m_author : m_reason)->setFocus();
}

void WaiverForm::submit()
{
    const auto text = [](const QLineEdit* editor) { return editor->text().trimmed().toStdString(); };
    emit accepted({text(m_reason), text(m_author), today(), text(m_expires)});
}

void WaiverForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) emit cancelled();
    else QWidget::keyPressEvent(event);
}

} // namespace gw
