// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/generate_plan.h"

#include <QDialog>

class QTabWidget;

namespace gw {

class FactoryPage;
class FillPage;
class PlanSession;

/// Asks what factory is wanted, or which hall is to be filled, says at once what that gives and what binds, and does it with one click. Never modal.
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

private:
    QTabWidget* m_pages;
    FactoryPage* m_factory;
    FillPage* m_fill;
};

} // namespace gw
