// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/type_side.h"

#include "views/panels/catalog_picture.h"
#include "views/panels/subject_text.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int sideWidth = 196, pictureSize = 140, smallestPicture = 40;

} // namespace

TypeSide::TypeSide(QWidget* parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_kind(makeLabel({}, "muted", this)), m_idReason(makeLabel({}, "reason", this)), m_state(makeLabel({}, "small", this)),
      m_id(new QLineEdit(this)), m_keep(new QPushButton(tr("Keep as own type"), this)), m_carry(new QPushButton(tr("Put into this plan only"), this)), m_add(new QPushButton(tr("Add a part"), this))
{
    auto* close = new QPushButton(tr("Close without keeping"), this);
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(sideWidth);
    m_picture->setAccessibleName(tr("Picture by the dimensions"));
    m_id->setAccessibleName(tr("Id of the type"));
    m_id->setToolTip(tr("Its name in files. It stays the same once the type is kept."));
    m_idReason->hide();
    m_keep->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::small, spacing::small);
    column->setSpacing(spacing::tight);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumHeight(smallestPicture);
    m_picture->setMaximumHeight(pictureSize);
    m_picture->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    column->addWidget(m_picture, 3);
    for (QWidget* part : std::initializer_list<QWidget*> {m_kind, m_id, m_idReason, m_state}) column->addWidget(part);
    column->addStretch(1);
    m_add->setToolTip(tr("Parts and figures that this kind of entry may have and this one has not"));
    m_add->setMenu(new QMenu(m_add));
    for (QPushButton* button : {m_add, m_keep, m_carry, close}) column->addWidget(button);
    connect(m_id, &QLineEdit::textEdited, this, &TypeSide::idTyped);
    connect(m_keep, &QPushButton::clicked, this, &TypeSide::keepWanted);
    connect(m_carry, &QPushButton::clicked, this, &TypeSide::carryWanted);
    connect(close, &QPushButton::clicked, this, &TypeSide::closeWanted);
}

void TypeSide::showType(const EquipmentType& type, const Theme& theme)
{
    m_picture->show();
    m_full = typePicture(type, {pictureSize, pictureSize}, devicePixelRatioF(), theme);
    fitPicture();
    m_kind->setText(tr("%1, %2").arg(QString::fromStdString(type.name), kindTitle(type.kind)));
}

void TypeSide::showEntry(const QString& name, const QString& kind)
{
    m_full = {};
    m_picture->hide();
    m_kind->setText(tr("%1, %2").arg(name, kind));
}

void TypeSide::setParts(const QStringList& titles)
{
    m_add->menu()->clear();
    for (int i = 0; i < titles.size(); ++i) m_add->menu()->addAction(titles[i], this, [this, i] { emit partWanted(i); });
    m_add->setEnabled(!titles.isEmpty());
}

void TypeSide::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPicture();
}

/// A low dock has room for a small one.
void TypeSide::fitPicture()
{
    if (m_full.isNull()) return;
    const qreal ratio = m_full.devicePixelRatio();
    const int side = std::clamp(m_picture->height(), smallestPicture, pictureSize);
    QPixmap fitted = m_full.scaled(QSize(side, side) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(ratio);
    m_picture->setPixmap(fitted);
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
