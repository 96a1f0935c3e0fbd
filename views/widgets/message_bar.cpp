// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/message_bar.h"

#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace gw {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(makeLabel({}, "body", this)), m_close(new QToolButton(this))
{
    setObjectName("messageBar");
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium, spacing::small, spacing::small, spacing::small);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showMessage(const QString& sentence, Severity severity)
{
    m_severity = severity;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    setRole(*this, severity == Severity::Error ? "error" : "told");
    drawIcon();
    show();
}

void MessageBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_close->setIcon(icon("close", theme));
    drawIcon();
}

QString MessageBar::text() const { return m_text->text(); }

void MessageBar::drawIcon()
{
    const char* const name = m_severity == Severity::Error ? "error" : m_severity == Severity::Warning ? "warning" : "info";
    m_icon->setPixmap(icon(name, m_theme.of(m_severity), m_theme.mutedText).pixmap(16));
}

} // namespace gw
