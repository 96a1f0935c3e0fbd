// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "views/widgets/theme.h"

#include <QPixmap>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gw {

/// What stands beside the figures of a type: its picture, its id, how it stands, and what may be done with it.
class TypeSide : public QWidget {
    Q_OBJECT
public:
    explicit TypeSide(QWidget* parent = nullptr);

    void showType(const EquipmentType& type, const Theme& theme);
    /// An entry that has no shape.
    void showEntry(const QString& name, const QString& kind);
    /// What may be added to the entry, by titles; `partWanted` tells which.
    void setParts(const QStringList& titles);
    /// A fixed id can no longer be changed: the type is kept under it.
    void setId(const QString& id, bool isFixed);
    /// Turns the id red and says why; an empty reason turns it back.
    void refuseId(const QString& reason);
    void setState(const QString& sentence, bool isKeepable);
    QString state() const;

signals:
    void idTyped(const QString& id);
    void keepWanted();
    void carryWanted();
    void closeWanted();
    void partWanted(int number);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitPicture();

    QPixmap m_full;
    QLabel *m_picture, *m_kind, *m_idReason, *m_state;
    QLineEdit* m_id;
    QPushButton *m_keep, *m_carry, *m_add;
};

} // namespace gw
