// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_edits.h"

#include "core/editing/arrange.h"
#include "core/editing/connect.h"
#include "views/panels/diagram_asked.h"
#include "views/panels/field_text.h"
#include "views/panels/object_figure_title.h"
#include "views/session/failure_drill.h"
#include "views/text/messages.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace gw {

namespace {

/// Escape leaves the name as it is.
class NameEntry : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Escape) return QLineEdit::keyPressEvent(event);
        event->accept();
        deleteLater();
        parentWidget()->setFocus();
    }
    bool event(QEvent* event) override
    {
        // The window's shortcuts stand back for what is typed.
        if (event->type() == QEvent::ShortcutOverride) event->accept();
        return QLineEdit::event(event);
    }
};

std::vector<Subject> subjectsOf(const std::vector<EquipmentId>& pieces) { return {pieces.begin(), pieces.end()}; }

} // namespace

DiagramEdits::DiagramEdits(PlanSession& session, DiagramView& view, FailureDrill& drill) : QObject(&view), m_session(session), m_view(view), m_drill(drill)
{
    connect(&view, &DiagramView::menuAsked, this, &DiagramEdits::showMenu);
    connect(&view, &DiagramView::renameAsked, this, &DiagramEdits::rename);
}

void DiagramEdits::showMenu(std::size_t node, std::size_t edge, QPoint at)
{
    QMenu* menu = menuFor(node, edge).release();
    if (!menu) return;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

std::unique_ptr<QMenu> DiagramEdits::menuFor(std::size_t node, std::size_t edge)
{
    auto menu = std::make_unique<QMenu>(&m_view);
    if (node != DiagramView::nothing) addNode(*menu, node);
    else if (edge != DiagramView::nothing)
        menu->addAction(tr("Remove the connection"), this, [this, edge] { emit m_view.removeAsked(edge); });
    else
        menu->addAction(tr("Show the whole diagram"), &m_view, &DiagramView::showAll);
    return menu;
}

void DiagramEdits::addNode(QMenu& menu, std::size_t node)
{
    const DiagramNode& n = m_view.diagram().nodes[node];
    if (n.canExpand) menu.addAction(tr("Open"), this, [this, node] { emit m_view.expandAsked(node); });
    if (n.canFold) menu.addAction(tr("Fold again"), this, [this, node] { emit m_view.foldAsked(node); });
    QAction* rename = menu.addAction(tr("Rename"), this, [this, node] { this->rename(node); });
    rename->setEnabled(n.count() == 1);
    addFigures(menu, node);
    if (n.pieces.empty()) return;
    addTypes(menu, n.pieces);
    addDrill(menu, n.pieces);
    menu.addSeparator();
    addDisconnect(menu, n.pieces);
    menu.addAction(tr("Remove from the plan"), this, [this, pieces = n.pieces] { m_session.perform(removePieces(m_session.plan(), pieces)); });
}

/// What the card tells, each by its name.
void DiagramEdits::addFigures(QMenu& menu, std::size_t node)
{
    const std::vector<Asked> all = askedOfCard(m_session, m_view.diagram(), node);
    if (all.empty()) return;
    QMenu* figures = menu.addMenu(tr("How is it made?"));
    for (const Asked& asked : all)
        if (const auto figure = findObjectFigure(m_session.plan(), asked.metric.toStdString()))
            figures->addAction(objectFigureTitle(m_session.plan(), *figure), this, [this, asked] { emit explainWanted(asked); });
}

/// Types of the same kind, in the order of the catalogue.
void DiagramEdits::addTypes(QMenu& menu, const std::vector<EquipmentId>& pieces)
{
    const EquipmentTypeId now = m_session.plan().equipment.find(pieces.front())->type;
    if (std::ranges::any_of(pieces, [&](EquipmentId id) { return m_session.plan().equipment.find(id)->type != now; })) {
        menu.addAction(tr("Type"), this, [this] { emit said(tr("This card stands for several types. Open it and choose one of them.")); });
        return;
    }
    const EquipmentType* type = m_session.catalog().find(now);
    if (!type) return;
    QMenu* types = menu.addMenu(tr("Type"));
    for (const EquipmentType& other : m_session.catalog().equipment) {
        if (other.kind != type->kind) continue;
        QAction* action = types->addAction(QString::fromStdString(other.name), this,
            [this, pieces, id = QString::fromStdString(other.id.text)] { change(subjectsOf(pieces), QStringLiteral("type"), id); });
        action->setCheckable(true);
        action->setChecked(other.id == now);
    }
}

void DiagramEdits::addDrill(QMenu& menu, const std::vector<EquipmentId>& pieces)
{
    if (!m_drill.canFail(pieces.front())) return;
    const bool isOut = std::ranges::find_first_of(m_drill.failed(), pieces) != m_drill.failed().end();
    menu.addAction(isOut ? tr("Put back into service") : tr("Take out of service"), this, [this, pieces] { m_drill.toggle(pieces); });
}

void DiagramEdits::addDisconnect(QMenu& menu, const std::vector<EquipmentId>& pieces)
{
    const bool isCoolant = m_view.diagram().isOfCoolant;
    menu.addAction(isCoolant ? tr("Take off what cools it") : tr("Disconnect from what feeds it"), this, [this, pieces, isCoolant] {
        m_session.perform(isCoolant ? disconnectCooled(m_session.plan(), pieces) : disconnectLoads(m_session.plan(), pieces));
    });
}

void DiagramEdits::change(const std::vector<Subject>& subjects, const QString& key, const QString& text)
{
    Result<Edit> edit = editField(m_session.plan(), m_session.catalog(), subjects, key, text);
    if (!edit) return emit said(message(edit.error()));
    m_session.perform(std::move(edit));
}

void DiagramEdits::rename(std::size_t node)
{
    const DiagramNode& n = m_view.diagram().nodes[node];
    if (n.count() != 1) return emit said(tr("%1 stands for several. Open it by a click on its corner and choose one of them.").arg(m_view.texts()[node].name));
    m_renamed = n.pieces.empty() ? Subject(n.loops.front()) : Subject(n.pieces.front());
    delete m_name;
    m_name = new NameEntry(QString::fromStdString(n.name), &m_view);
    m_name->setAccessibleName(tr("New name"));
    constexpr double leastWidth = 160;
    const QRectF area = m_view.areaOnWidget(node);
    m_name->setGeometry(QRectF(area.left(), area.top(), std::max(leastWidth, area.width()), m_name->sizeHint().height()).toRect());
    connect(m_name, &QLineEdit::returnPressed, this, &DiagramEdits::enterName);
    m_name->selectAll();
    m_name->show();
    m_name->setFocus();
}

void DiagramEdits::enterName()
{
    const QString name = m_name->text();
    m_name->deleteLater();
    m_view.setFocus();
    if (exists(m_session.plan(), m_renamed)) change({m_renamed}, QStringLiteral("name"), name);
}

} // namespace gw
