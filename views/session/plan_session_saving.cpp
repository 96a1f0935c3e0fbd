// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/plan_session.h"

#include "core/editing/type_changes.h"
#include "core/storage/carried_types.h"
#include "core/storage/iso_time.h"
#include "core/storage/plan_file.h"
#include "views/session/edits_since_saving.h"
#include "views/session/saving.h"

/// The way of the open plan into its file.
namespace gw {

Result<History> write(const Saving& saving)
{
    auto saved = savePlan(withCarriedTypes(*saving.plan, *saving.catalog), saving.path, saving.before, saving.entry);
    if (!saved) return inFile(saved.error(), saving.path.string());
    return saved;
}

Status PlanSession::save(const std::filesystem::path& path, std::chrono::system_clock::time_point now)
{
    const Saving saving = beginSaving(path, now);
    return finishSaving(saving, write(saving));
}

/// What is edited from here on belongs to the next saving: the stack is clean at this step, and the plan still counts as modified until it is written.
Saving PlanSession::beginSaving(const std::filesystem::path& path, std::chrono::system_clock::time_point now)
{
    const bool isNew = m_path.empty(), isCopy = !isNew && m_path != path, wasClean = m_undo.isClean();
    const std::string summary = editsSinceSaving(m_undo) + (isCopy ? "; as a copy of " + m_path.filename().string() : "");
    const HistoryAction action = isNew ? HistoryAction::Created : HistoryAction::Saved;
    const std::string time = isoTime(std::chrono::floor<std::chrono::seconds>(now));
    m_isSaving = true;
    carry();
    m_undo.setClean();
    emit savingChanged();
    return {.plan = snapshot(), .catalog = m_catalog, .path = path, .before = m_history, .entry = {time, action, "gigawright " GW_VERSION, summary, {}},
        .document = m_firstNumber, .wasClean = wasClean};
}

Status PlanSession::finishSaving(const Saving& saving, Result<History> written)
{
    if (saving.document == m_firstNumber) {
        m_isSaving = false;
        if (written) m_history = *written;
        if (written) m_path = saving.path;
        if (!written && !saving.wasClean) m_undo.resetClean();
        emit savingChanged();
    }
    if (!written) return written.error();
    return Done {};
}

/// The open plan has what its file has: the types come and go with the last edit, or are there from the beginning where nothing was edited. Steps that
/// wait to be done again are worth more; then only the file has the types.
void PlanSession::carry()
{
    Edit types = m_undo.canRedo() ? Edit {} : carryTypes(plan(), *m_catalog);
    if (types.isEmpty()) return;
    if (m_undo.count() == 0) return m_document->apply(types);
    types.label = m_undo.undoText().toStdString();
    perform(std::move(types), m_undo.command(m_undo.index() - 1)->id());
}

} // namespace gw
