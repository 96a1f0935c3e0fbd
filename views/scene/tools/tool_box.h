// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/exact_entry.h"
#include "views/scene/tools/tool_context.h"

#include <memory>

namespace gw {

class PlaceTool;

/// The tool in hand, for one view. The view turns its pointer into places of the floor and hands them over; `ViewState` says which tool it is.
/// A view asks `isInHand()` first and works as ever where there is none.
class ToolBox : public QObject {
    Q_OBJECT
public:
    explicit ToolBox(PlanSession& session, QObject* parent = nullptr);
    ~ToolBox() override;

    bool isInHand() const { return m_tool != nullptr; }
    bool isBusy() const { return m_tool && m_tool->isBusy(); }
    DrawingTool* tool() const { return m_tool.get(); }
    Ground& ground() { return m_ground; }

    void press(const ToolPointer& pointer);
    void move(const ToolPointer& pointer);
    void release(const ToolPointer& pointer);
    void doubleClick(const ToolPointer& pointer);
    /// Escape, numbers, Enter and the tool's own keys. False where the key is none of these.
    bool key(const QKeyEvent& event);
    void leave();

    /// Takes a tool in hand that `ViewState` does not know.
    void take(std::unique_ptr<DrawingTool> tool);
    ToolContext context();

    /// A type dragged in from the catalogue: shown under the pointer, set down when it is let go.
    void dragOver(const EquipmentTypeId& type, const ToolPointer& pointer);
    void dragLeave();
    void drop(const EquipmentTypeId& type, const ToolPointer& pointer);

    void paint(const ToolPicture& picture) const;
    /// What to do next; empty without a tool.
    QString hint() const;

signals:
    void changed();                        ///< Paint again.
    void said(const QString& sentence);    ///< Why something was refused.

private:
    void follow();
    bool enter();
    bool escape();

    PlanSession& m_session;
    Ground m_ground;
    std::unique_ptr<DrawingTool> m_tool;
    std::unique_ptr<PlaceTool> m_dragged;
    EquipmentTypeId m_draggedType;
    ExactEntry m_entry;
};

} // namespace gw
