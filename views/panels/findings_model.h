// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/theme.h"

#include <QAbstractListModel>

namespace gw {

class PlanSession;

/// The findings as a list: sentence, rule and object, severity as icon.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit FindingsModel(PlanSession& session, QObject* parent = nullptr);

    void setTheme(const Theme& theme);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void drawIcons();
    QString secondLine(const Finding& finding) const;

    PlanSession& m_session;
    Theme m_theme = Theme::light();
    QIcon m_icons[3];
};

} // namespace gw
