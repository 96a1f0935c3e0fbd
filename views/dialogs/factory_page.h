// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/generate_runner.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace gw {

class PlanSession;

/// What factory is wanted. The halls are told at once; what it draws, costs and earns, and what the design rules say, when that has been computed.
class FactoryPage : public QWidget {
    Q_OBJECT
public:
    explicit FactoryPage(PlanSession& session, QWidget* parent = nullptr);

    GenerateRequest request() const;

signals:
    void planWanted(const gw::GenerateRequest& request);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addSize(QFormLayout& form);
    void addKind(QFormLayout& form);
    void addHall(QFormLayout& form);
    void followEditors();
    void describe();
    void showAnswer(const Generated& generated);
    void refuse(const Error& error);
    const EquipmentType* rack() const;

    PlanSession& m_session;
    GenerateRunner m_runner;
    QDoubleSpinBox *m_size = nullptr, *m_supply = nullptr, *m_width = nullptr, *m_depth = nullptr, *m_height = nullptr;
    QComboBox *m_unit = nullptr, *m_rack = nullptr, *m_site = nullptr, *m_redundancy = nullptr, *m_cooling = nullptr, *m_hall = nullptr;
    QSpinBox *m_perRow = nullptr, *m_rows = nullptr, *m_network = nullptr, *m_storage = nullptr;
    QLabel *m_lines = nullptr, *m_verdict = nullptr;
    QPushButton* m_create;
    QStringList m_halls;                     ///< What is told at once.
};

} // namespace gw
