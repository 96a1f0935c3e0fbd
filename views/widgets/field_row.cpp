// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/field_row.h"

#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace gw {

namespace {

constexpr int labelWidth = 108;

} // namespace

FieldRow::FieldRow(const FieldState& state, QWidget* parent) : QWidget(parent), m_state(state)
{
    switch (state.kind) {
    case FieldKind::Line: buildLine(); break;
    case FieldKind::Paragraph: buildParagraph(); break;
    case FieldKind::Flag: buildFlag(); break;
    case FieldKind::Choice: buildChoice(); break;
    }
    m_editor->setAccessibleName(state.title);
    m_editor->setObjectName(state.key);
    m_editor->installEventFilter(this);
    buildReset();
    arrange();
    fill();
}

void FieldRow::buildLine()
{
    auto* line = new QLineEdit(this);
    connect(line, &QLineEdit::editingFinished, this, [this] { enter(typed()); });
    m_editor = line;
}

void FieldRow::buildParagraph()
{
    auto* text = new QPlainTextEdit(this);
    text->setTabChangesFocus(true);
    text->setFixedHeight(96);
    m_editor = text;
}

void FieldRow::buildFlag()
{
    auto* box = new QCheckBox(m_state.title, this);
    connect(box, &QCheckBox::clicked, this, [this] { enter(typed()); });
    m_editor = box;
}

void FieldRow::buildChoice()
{
    auto* box = new ChoiceBox(this);
    connect(box, &QComboBox::activated, this, [this] { enter(typed()); });
    m_editor = box;
}

void FieldRow::buildReset()
{
    m_reset = new QToolButton(this);
    m_reset->setText(QStringLiteral("\u21ba"));
    m_reset->setAutoRaise(true);
    m_reset->setAccessibleName(tr("Reset %1").arg(m_state.title));
    connect(m_reset, &QToolButton::clicked, this, [this] {
        if (m_state.resetTo) emit edited(m_state.key, *m_state.resetTo);
    });
    m_origin = makeLabel({}, "small", this);
}

void FieldRow::showOrigin()
{
    m_origin->setText(m_state.origin);
    m_origin->setToolTip(m_state.originTip);
    m_origin->setVisible(!m_state.origin.isEmpty() && m_state.kind != FieldKind::Flag);
    m_reset->setToolTip(m_state.resetTip);
    m_reset->setVisible(m_state.resetTo.has_value());
}

void FieldRow::arrange()
{
    // Spare height is no part of a field: below the last one it does no harm.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::small);
    grid->setVerticalSpacing(2);
    const bool isWide = m_state.kind == FieldKind::Paragraph || m_state.kind == FieldKind::Flag;
    if (m_state.kind != FieldKind::Flag) {
        auto* title = makeLabel(m_state.title, "muted", this);
        title->setBuddy(m_editor);
        title->setWordWrap(!isWide);
        if (!isWide) title->setFixedWidth(labelWidth), m_origin->setFixedWidth(labelWidth);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(title);
        words->addWidget(m_origin);
        grid->addLayout(words, 0, 0, Qt::AlignVCenter);
    }
    if (isWide) grid->addWidget(m_editor, 1, 0, 1, 2);
    else grid->addWidget(m_editor, 0, 1);
    grid->addWidget(m_reset, isWide ? 1 : 0, 2);
    m_reason = makeLabel({}, "reason", this);
    m_reason->hide();
    grid->addWidget(m_reason, 2, 0, 1, 3);
    grid->setColumnStretch(1, 1);
}

void FieldRow::setState(const FieldState& state)
{
    if (state == m_state) return;
    const bool isTyping = m_editor->hasFocus() && typed() != m_state.text && state.text == m_state.text;
    m_state = state;
    if (isTyping) showOrigin();
    else restore();
}

void FieldRow::restore()
{
    fill();
    accept();
}

void FieldRow::fill()
{
    const QSignalBlocker quiet(m_editor);
    showOrigin();
    m_editor->setToolTip(m_state.tip);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        line->setText(m_state.text);
        line->setCursorPosition(0);
        line->setPlaceholderText(m_state.hint);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(m_editor)) {
        text->setPlainText(m_state.text);
    } else if (auto* flag = qobject_cast<QCheckBox*>(m_editor)) {
        flag->setChecked(m_state.text == "true");
    } else if (auto* box = qobject_cast<QComboBox*>(m_editor)) {
        box->clear();
        for (const FieldOption& option : m_state.options) box->addItem(option.title, option.value);
        box->setPlaceholderText(m_state.hint);
        box->setCurrentIndex(box->findData(m_state.text));
        if (m_state.tip.isEmpty()) box->setToolTip(box->currentText());
    }
}

QString FieldRow::typed() const
{
    if (const auto* line = qobject_cast<QLineEdit*>(m_editor)) return line->text();
    if (const auto* text = qobject_cast<QPlainTextEdit*>(m_editor)) return text->toPlainText();
    if (const auto* flag = qobject_cast<QCheckBox*>(m_editor)) return flag->isChecked() ? "true" : "false";
    return qobject_cast<QComboBox*>(m_editor)->currentData().toString();
}

void FieldRow::enter(const QString& text)
{
    if (text == m_state.text) accept();
    else emit edited(m_state.key, text);
}

void FieldRow::accept()
{
    m_isRefused = false;
    m_reason->hide();
    markInvalid(false);
}

void FieldRow::refuse(const QString& reason)
{
    m_isRefused = true;
    m_reason->setText(reason);
    m_reason->show();
    m_editor->setAccessibleDescription(reason);
    markInvalid(true);
    const bool keepsText = m_state.kind == FieldKind::Line || m_state.kind == FieldKind::Paragraph;
    if (!keepsText) fill();
}

void FieldRow::markInvalid(bool isInvalid)
{
    if (m_editor->property("invalid").toBool() == isInvalid) return;
    m_editor->setProperty("invalid", isInvalid);
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event)
{
    const bool isText = m_state.kind == FieldKind::Paragraph;
    if (event->type() == QEvent::FocusOut && isText) enter(typed());
    if (event->type() == QEvent::ShortcutOverride && typed() == m_state.text) {
        // With nothing typed, undo and redo are the plan's.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        restore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gw
