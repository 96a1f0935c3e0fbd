// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/tool_box.h"

#include "views/scene/tools/area_tool.h"
#include "views/scene/tools/corners_tool.h"
#include "views/scene/tools/height_tool.h"
#include "views/scene/tools/link_tool.h"
#include "views/scene/tools/measure_tool.h"
#include "views/scene/tools/place_tool.h"
#include "views/scene/tools/row_tool.h"
#include "views/scene/tools/tool_paint.h"

#include <QKeyEvent>

namespace gw {

namespace {

std::unique_ptr<DrawingTool> makeTool(const ToolContext& context)
{
    const ViewState& view = context.session.view();
    const EquipmentType* type = context.session.catalog().find(view.placing());
    switch (view.tool()) {
    case Tool::Select: break;
    case Tool::Place: return type ? std::make_unique<PlaceTool>(context, *type) : nullptr;
    case Tool::Row: return type ? std::make_unique<RowTool>(context, *type) : nullptr;
    case Tool::Space:
    case Tool::Wall:
    case Tool::Door:
    case Tool::Column:
    case Tool::NoGoZone:
    case Tool::Aisle: return std::make_unique<AreaTool>(context, view.tool());
    case Tool::Corners: return std::make_unique<CornersTool>(context);
    case Tool::MeasureHeight: return std::make_unique<HeightTool>(context);
    case Tool::Measure: return std::make_unique<MeasureTool>(context);
    case Tool::Feed: return std::make_unique<LinkTool>(context, LinkTool::Kind::Feed);
    case Tool::Loop: return std::make_unique<LinkTool>(context, LinkTool::Kind::Loop);
    }
    return nullptr;
}

} // namespace

ToolBox::ToolBox(PlanSession& session, QObject* parent) : QObject(parent), m_session(session), m_ground(session)
{
    connect(&session.view(), &ViewState::toolChanged, this, &ToolBox::follow);
    connect(&session, &PlanSession::planReplaced, this, [this] {
        if (m_tool) m_tool->cancel();
        m_entry.clear();
    });
    follow();
}

ToolBox::~ToolBox() = default;

ToolContext ToolBox::context()
{
    return {m_session, m_ground, [this](const QString& sentence) { emit said(sentence); }};
}

void ToolBox::follow()
{
    if (m_tool) m_tool->cancel();
    take(makeTool(context()));
}

void ToolBox::take(std::unique_ptr<DrawingTool> tool)
{
    m_tool = std::move(tool);
    m_entry.clear();
    emit changed();
}

void ToolBox::press(const ToolPointer& pointer)
{
    if (!m_tool) return;
    m_tool->press(pointer);
    emit changed();
}

void ToolBox::move(const ToolPointer& pointer)
{
    if (!m_tool) return;
    m_tool->move(pointer);
    emit changed();
}

void ToolBox::release(const ToolPointer& pointer)
{
    if (!m_tool) return;
    m_tool->release(pointer);
    m_entry.clear();
    emit changed();
}

void ToolBox::doubleClick(const ToolPointer& pointer)
{
    if (!m_tool) return;
    m_tool->doubleClick(pointer);
    emit changed();
}

void ToolBox::leave()
{
    if (!m_tool) return;
    m_tool->leave();
    emit changed();
}

bool ToolBox::escape()
{
    if (!m_entry.isEmpty()) m_entry.clear();
    else if (m_tool->isBusy()) m_tool->cancel();
    else if (m_session.view().tool() != Tool::Select) m_session.view().setTool(Tool::Select);
    else take(nullptr);
    return true;
}

bool ToolBox::enter()
{
    const auto delta = m_entry.delta();
    const auto anchor = m_tool->anchor();
    if (!delta || !anchor) {
        emit said(tr("\"%1\" is no distance. Type metres, or one number each for east and north, such as 1.2, -0.6 or 1200 mm; 3 ft.").arg(m_entry.text()));
        return true;
    }
    m_entry.clear();
    m_tool->finishAt({toMillimetres(anchor->x + delta->x), toMillimetres(anchor->y + delta->y)});
    if (m_tool->isDone()) take(nullptr);
    return true;
}

bool ToolBox::key(const QKeyEvent& event)
{
    if (!m_tool) return false;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    bool isTaken = false;
    if (event.key() == Qt::Key_Escape) isTaken = escape();
    else if (isEnter && !m_entry.isEmpty()) isTaken = enter();
    else if (m_tool->anchor() && m_entry.take(event)) isTaken = true;
    else isTaken = m_tool->key(event);
    if (isTaken) emit changed();
    return isTaken;
}

void ToolBox::dragOver(const EquipmentTypeId& type, const ToolPointer& pointer)
{
    const EquipmentType* found = m_session.catalog().find(type);
    if (!found) return;
    if (!m_dragged || m_draggedType != type) m_dragged = std::make_unique<PlaceTool>(context(), *found);
    m_draggedType = type;
    m_dragged->move(pointer);
    emit changed();
}

void ToolBox::dragLeave()
{
    m_dragged.reset();
    emit changed();
}

void ToolBox::drop(const EquipmentTypeId& type, const ToolPointer& pointer)
{
    dragOver(type, pointer);
    if (m_dragged) m_dragged->release(pointer);
    dragLeave();
}

void ToolBox::paint(const ToolPicture& picture) const
{
    const DrawingTool* tool = m_dragged ? m_dragged.get() : m_tool.get();
    if (!tool) return;
    tool->paint(picture);
    ToolTag tag = tool->tag();
    if (!m_entry.isEmpty()) tag.text = tr("%1\nExactly: %2").arg(tag.text, m_entry.text()).trimmed();
    paintTag(picture.painter, picture.cursor, tag, picture.theme);
}

QString ToolBox::hint() const { return m_tool ? m_tool->hint() : QString(); }

} // namespace gw
