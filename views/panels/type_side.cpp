// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/type_side.h"

#include "views/panels/catalog_picture.h"
#include "views/panels/subject_text.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int sideWidth = 236, pictureSize = 150;

} // namespace

TypeSide::TypeSide(QWidget* parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_kind(makeLabel({}, "muted", this)), m_idReason(makeLabel({}, "reason", this)), m_state(makeLabel({}, "small", this)),
      m_id(new QLineEdit(this)), m_keep(new QPushButton(tr("Keep as own type"), this)), m_carry(new QPushButton(tr("Put into this plan only"), this))
{
    auto* close = new QPushButton(tr("Close without keeping"), this);
    setFixedWidth(sideWidth);
    m_picture->setAccessibleName(tr("Picture by the dimensions"));
    m_id->setAccessibleName(tr("Id of the type"));
    m_id->setToolTip(tr("Its name in files. It stays the same once the type is kept."));
    m_idReason->hide();
    m_keep->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::small, spacing::small);
    column->setSpacing(spacing::tight);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (QWidget* part : std::initializer_list<QWidget*> {m_kind, m_id, m_idReason, m_state}) column->addWidget(part);
    column->addStretch(1);
    for (QPushButton* button : {m_keep, m_carry, close}) column->addWidget(button);
    connect(m_id, &QLineEdit::textEdited, this, &TypeSide::idTyped);
    connect(m_keep, &QPushButton::clicked, this, &TypeSide::keepWanted);
    connect(m_carry, &QPushButton::clicked, this, &TypeSide::carryWanted);
    connect(close, &QPushButton::clicked, this, &TypeSide::closeWanted);
}

void TypeSide::showType(const EquipmentType& type, const Theme& theme)
{
    m_picture->setPixmap(typePicture(type, {pictureSize, pictureSize}, devicePixelRatioF(), theme));
    m_kind->setText(tr("%1, %2").arg(QString::fromStdString(type.name), kindTitle(type.kind)));
}

void TypeSide::setId(const QString& id, bool isFixed)
{
    if (m_id->text() != id) m_id->setText(id);
    m_id->setReadOnly(isFixed);
}

void TypeSide::refuseId(const QString& reason)
{
    m_idReason->setText(reason);
    m_idReason->setVisible(!reason.isEmpty());
    m_id->setAccessibleDescription(reason);
    if (m_id->property("invalid").toBool() == !reason.isEmpty()) return;
    m_id->setProperty("invalid", !reason.isEmpty());
    m_id->style()->unpolish(m_id);
    m_id->style()->polish(m_id);
}

void TypeSide::setState(const QString& sentence, bool isKeepable)
{
    m_state->setText(sentence);
    m_keep->setEnabled(isKeepable);
    m_carry->setEnabled(isKeepable);
}

QString TypeSide::state() const { return m_state->text(); }

} // namespace gw
