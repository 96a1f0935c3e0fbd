// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/facts.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;

namespace gw {

/// Figures under a heading, each with its source in small print; vanishes when there are none.
class FactTable : public QWidget {
    Q_OBJECT
public:
    FactTable(const QString& heading, QWidget* parent = nullptr);

    void setFacts(const std::vector<Fact>& facts);

signals:
    /// Someone asks how a figure is made; `metric` as in `Fact`.
    void explainWanted(const gw::Asked& asked);
    /// Someone asks where a figure of the catalogue is from.
    void entryWanted(const QString& entry);

private:
    void build();
    QWidget* addValue(const Fact& fact);
    QWidget* pressed(QLabel* value, const QString& tip, const QString& name, const std::function<void()>& ask);

    QGridLayout* m_grid;
    std::vector<Fact> m_facts;
    std::vector<QLabel*> m_values;
};

} // namespace gw
