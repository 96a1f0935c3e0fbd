// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/headline_change.h"

#include <QWidget>

class QLabel;

namespace gw {

class ClickBox;
class PlanSession;

/// The figures that decide, always in sight: value, unit and how the last edit moved them.
class HeadlineStrip : public QWidget {
    Q_OBJECT
public:
    explicit HeadlineStrip(PlanSession& session, QWidget* parent = nullptr);

signals:
    /// How this figure is made is asked for; the key is that of `solve --json`.
    void explainWanted(const QString& metric);

private:
    struct Tile {
        ClickBox* box;
        QLabel *name, *value, *unit, *change;
    };

    Tile makeTile();
    void refresh();
    void showChange(const Tile& tile, const HeadlineChange& change);

    PlanSession& m_session;
    std::vector<Tile> m_tiles;
};

} // namespace gw
