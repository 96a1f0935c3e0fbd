// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/asked.h"
#include "views/panels/diagram_view.h"
#include "views/session/subject.h"

#include <QPointer>

#include <memory>

class QLineEdit;
class QMenu;

namespace gw {

class FailureDrill;

/// What a diagram lets its user change beside connections: names, types, what is in service, what is there at all. Everything is an edit of the plan,
/// but for the drill.
class DiagramEdits : public QObject {
    Q_OBJECT
public:
    DiagramEdits(PlanSession& session, DiagramView& view, FailureDrill& drill);

    /// The menu of a node, of an edge, or of neither; null where there is nothing to offer.
    std::unique_ptr<QMenu> menuFor(std::size_t node, std::size_t edge);
    void showMenu(std::size_t node, std::size_t edge, QPoint at);
    /// Puts an entry over the node's name: Return renames, Escape leaves it.
    void rename(std::size_t node);

signals:
    /// Why something cannot be done.
    void said(const QString& sentence);
    /// How is this figure of a card made?
    void explainWanted(const gw::Asked& asked);

private:
    void addNode(QMenu& menu, std::size_t node);
    void addTypes(QMenu& menu, const std::vector<EquipmentId>& pieces);
    void addFigures(QMenu& menu, std::size_t node);
    void addDrill(QMenu& menu, const std::vector<EquipmentId>& pieces);
    void addDisconnect(QMenu& menu, const std::vector<EquipmentId>& pieces);
    void change(const std::vector<Subject>& subjects, const QString& key, const QString& text);
    void enterName();

    PlanSession& m_session;
    DiagramView& m_view;
    FailureDrill& m_drill;
    QPointer<QLineEdit> m_name;
    Subject m_renamed;
};

} // namespace gw
