// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/layout_commands.h"

#include "app/commands.h"
#include "app/commands/selected.h"
#include "core/editing/arrange.h"
#include "core/editing/fragment.h"
#include "core/editing/piece_table.h"
#include "views/panels/edit_form.h"
#include "views/scene/plan_view.h"
#include "views/scene/vtk_widget.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QMimeData>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("LayoutCommands", text); }

void copy(const PlanSession& session)
{
    auto* data = new QMimeData;
    data->setData(fragmentMime, QByteArray::fromStdString(fragmentText(session.plan(), session.selection())));
    data->setText(QString::fromStdString(pieceTable(session.plan(), session.catalog(), session.selection())));
    QGuiApplication::clipboard()->setMimeData(data);
}

void cut(PlanSession& session)
{
    copy(session);
    session.perform(removePieces(session.plan(), session.selection()));
}

/// The space that new things go to: that of the selection, else the first.
SpaceId spaceAtHand(const PlanSession& session)
{
    if (const auto* space = std::get_if<SpaceId>(&session.subject())) return *space;
    for (const EquipmentId id : session.selection())
        if (const Equipment* piece = session.plan().equipment.find(id)) return piece->space;
    return session.plan().spaces.isEmpty() ? SpaceId {} : session.plan().spaces[0].id;
}

/// The place of the site under the pointer, in whichever drawing it is.
std::optional<Place> placeAtPointer(const QWidget& window)
{
    const QPointF pointer(QCursor::pos());
    if (const auto* view = window.findChild<const PlanView*>(); view && view->isVisible() && view->underMouse()) return view->toSite(view->mapFromGlobal(pointer));
    if (const auto* view = window.findChild<const VtkWidget*>(); view && view->isVisible() && view->underMouse()) return view->placeUnder(view->mapFromGlobal(pointer));
    return {};
}

/// The space under the pointer, and where in it; nothing elsewhere.
std::optional<PasteRequest> atPointer(const PlanSession& session, const QWidget& window)
{
    const auto at = placeAtPointer(window);
    const Space* space = at ? spaceAt(session.plan(), at->x, at->y) : nullptr;
    if (!space) return {};
    PasteRequest request {space->id};
    request.x = metres(toMillimetres(at->x - space->x.in(metre))), request.y = metres(toMillimetres(at->y - space->y.in(metre)));
    request.isAtCursor = true;
    return request;
}

/// Beside what was copied, where no pointer says where.
PasteRequest beside(const PlanSession& session)
{
    PasteRequest request {spaceAtHand(session)};
    request.x = metres(0.6);
    request.y = metres(0.6);
    return request;
}

Status paste(PlanSession& session, const PasteRequest& request)
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data && data->hasFormat(fragmentMime)) {
        const auto fragment = readFragment(data->data(fragmentMime).toStdString(), session.catalog());
        if (!fragment) return fragment.error();
        return performAndSelect(session, pasteFragment(session.plan(), session.catalog(), *fragment, request));
    }
    const std::string table = data ? data->text().toStdString() : std::string();
    return performAndSelect(session, pasteTable(session.plan(), session.catalog(), table, request.space));
}

QString whyNothingToPaste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data && (data->hasFormat(fragmentMime) || isPieceTable(data->text().left(4000).toStdString()))) return {};
    return data && data->hasText() && !data->text().trimmed().isEmpty()
        ? tr("The clipboard holds no pieces. A table needs a header with name and type, space, x, y, facing or power.") : tr("The clipboard is empty.");
}

void askAndPaste(PlanSession& session, EditForm& form)
{
    form.ask(tr("Paste special"), {{tr("How many times"), "1", "1"}, {tr("Distance x"), "0.6 m", "m"}, {tr("Distance y"), "0 m", "m"}}, [&session](const FormValues& values) {
        PasteRequest request {spaceAtHand(session)};
        request.count = values.count(0);
        request.x = request.pitchX = metres(values.number(1));
        request.y = request.pitchY = metres(values.number(2));
        return paste(session, request);
    });
}

} // namespace

void addClipboardCommands(Commands& commands, PlanSession& session, EditForm& form)
{
    const QString edit = tr("&Edit");
    commands.addSeparator(edit);
    commands.add({.id = "edit.cut", .title = tr("Cu&t"), .menu = edit, .keys = QKeySequence::Cut, .run = [&session] { cut(session); },
        .whyNot = [&session] { return whyNotChangeable(session); }});
    commands.add({.id = "edit.copy", .title = tr("&Copy"), .menu = edit, .keys = QKeySequence::Copy, .run = [&session] { copy(session); },
        .whyNot = [&session] { return whyNotSelected(session); }});
    commands.add({.id = "edit.paste", .title = tr("&Paste"), .menu = edit, .keys = QKeySequence::Paste, .run = [&session, &form] {
        if (const Status status = paste(session, atPointer(session, *form.parentWidget()).value_or(beside(session))); !status) emit session.refused(status.error());
    }, .whyNot = whyNothingToPaste});
    commands.add({.id = "edit.paste_special", .title = tr("Paste &special..."), .menu = edit, .keys = tr("Ctrl+Shift+V"),
        .run = [&session, &form] { askAndPaste(session, form); }, .whyNot = whyNothingToPaste});
}

} // namespace gw
