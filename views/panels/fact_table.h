// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/facts.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace gw {

/// Figures under a heading, each with its source in small print; vanishes when there are none.
class FactTable : public QWidget {
    Q_OBJECT
public:
    FactTable(const QString& heading, QWidget* parent = nullptr);

    void setFacts(const std::vector<Fact>& facts);

private:
    void build();

    QGridLayout* m_grid;
    std::vector<Fact> m_facts;
    std::vector<QLabel*> m_values;
};

} // namespace gw
