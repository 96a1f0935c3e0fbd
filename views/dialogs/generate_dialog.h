// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/generate_plan.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace gw {

class PlanSession;

/// Asks what factory is wanted, or which hall is to be filled, says at once what that gives, and does it with one click. Never modal.
class GenerateDialog : public QDialog {
    Q_OBJECT
public:
    explicit GenerateDialog(PlanSession& session, QWidget* parent = nullptr);

    /// What the first page asks for now.
    GenerateRequest request() const;
    void showFill();

signals:
    /// A new factory is wanted instead of the open plan.
    void planWanted(const gw::GenerateRequest& request);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildFactoryPage();
    QWidget* buildFillPage();
    void offerHalls();
    void describeFactory();
    void describeFilling();
    void fill();

    PlanSession& m_session;
    QTabWidget* m_pages;
    QDoubleSpinBox *m_size = nullptr, *m_supply = nullptr;
    QComboBox *m_unit = nullptr, *m_rack = nullptr, *m_site = nullptr, *m_redundancy = nullptr, *m_hall = nullptr, *m_filler = nullptr;
    QSpinBox *m_perRow = nullptr, *m_rows = nullptr, *m_network = nullptr, *m_storage = nullptr;
    QLabel *m_factory = nullptr, *m_filling = nullptr;
    QPushButton *m_create = nullptr, *m_place = nullptr;
};

} // namespace gw
