// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/formula_uses.h"
#include "core/formulas/registry.h"

#include <QScrollArea>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace gw {

class PlanSession;

/// What is known of a formula: equation, meaning and range of inputs and outputs, flags, source, and where this plan's figures come from it.
class FormulaPage : public QScrollArea {
    Q_OBJECT
public:
    explicit FormulaPage(PlanSession& session, QWidget* parent = nullptr);

    /// Null teaches what the browser is for.
    void setFormula(const contract::Entry* entry);

signals:
    /// A headline figure is to be shown, by its key.
    void figureWanted(const QString& key);
    void stageWanted(gw::contract::FormulaStage stage);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrangeFigures();
    void addHead(QVBoxLayout& column);
    void addFields(QVBoxLayout& column, const QString& title, const std::vector<contract::FieldText>& fields);
    void addFlags(QVBoxLayout& column);
    void addUses(QVBoxLayout& column);
    void addUse(QVBoxLayout& column, const contract::FormulaUse& use);
    void refreshFigures();

    PlanSession& m_session;
    const contract::Entry* m_entry = nullptr;
    QWidget* m_content = nullptr;
    std::vector<std::pair<QGridLayout*, std::vector<QPushButton*>>> m_figures;   ///< Of each use.
};

} // namespace gw
