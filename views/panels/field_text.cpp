// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_text.h"

#include "core/editing/compose.h"
#include "core/editing/field_writer.h"
#include "core/editing/follow.h"
#include "core/model/outline.h"
#include "views/panels/field_marks.h"
#include "views/panels/field_origin.h"
#include "views/panels/field_reader.h"
#include "views/text/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace gw {

namespace {

void noteFields(std::vector<FieldMark>& into, const Plan& plan, const Subject& subject)
{
    FieldMarks reader {std::move(into)};
    reader.marks.clear();
    withSubject(plan, subject, [&](const char*, const auto& row) { describe(reader, row); });
    into = std::move(reader.marks);
}

/// Whether a field of one kind of subject is the same thing in another.
bool hasLike(const std::vector<FieldState>& fields, const FieldState& field)
{
    return std::ranges::any_of(fields, [&](const FieldState& f) { return f.key == field.key && f.kind == field.kind && f.options == field.options; });
}

/// Leaves those that every kind among the subjects has.
void keepShared(std::vector<FieldState>& fields, const Plan& plan, const Catalog& catalog, const std::vector<Subject>& subjects)
{
    std::set<std::size_t> kinds {subjects.front().index()};
    for (const Subject& subject : subjects) {
        if (!kinds.insert(subject.index()).second) continue;
        const auto others = readFields(plan, catalog, subject);
        std::erase_if(fields, [&](const FieldState& field) { return !hasLike(others, field); });
    }
}

bool readsLikeItsOwn(const FieldMark& mark, const std::vector<FieldMark>& marks)
{
    const auto own = std::ranges::find_if(marks, [&](const FieldMark& m) { return std::string_view(m.key) == mark.key; });
    return own == marks.end() || mark.readsLike(*own);
}

/// Keys of the fields in which the subjects differ.
std::vector<QString> differingKeys(const Plan& plan, const std::vector<Subject>& subjects)
{
    std::vector<FieldMark> first, other;
    noteFields(first, plan, subjects.front());
    std::vector<bool> differs(first.size());
    for (std::size_t i = 1; i < subjects.size(); ++i) {
        noteFields(other, plan, subjects[i]);
        const bool isAlike = subjects[i].index() == subjects.front().index();
        for (std::size_t k = 0; k < first.size(); ++k) differs[k] = differs[k] || !(isAlike && k < other.size() ? first[k].readsLike(other[k]) : readsLikeItsOwn(first[k], other));
    }
    std::vector<QString> keys;
    for (std::size_t k = 0; k < first.size(); ++k)
        if (differs[k]) keys.emplace_back(first[k].key);
    return keys;
}

} // namespace

std::vector<FieldState> readFields(const Plan& plan, const Catalog& catalog, const Subject& subject)
{
    std::vector<FieldState> fields;
    withSubject(plan, subject, [&](const char*, const auto& row) {
        FieldReader reader(plan, catalog);
        describe(reader, row);
        fields = std::move(reader.fields);
    });
    addOrigins(fields, plan, catalog, subject);
    return fields;
}

std::vector<FieldState> readFields(const Plan& plan, const Catalog& catalog, const std::vector<Subject>& subjects)
{
    if (subjects.empty()) return {};
    std::vector<FieldState> shared = readFields(plan, catalog, subjects.front());
    if (subjects.size() == 1) return shared;
    keepShared(shared, plan, catalog, subjects);
    const std::vector<QString> differing = differingKeys(plan, subjects);
    for (FieldState& field : shared) {
        if (std::find(differing.begin(), differing.end(), field.key) == differing.end()) continue;
        field.text.clear();
        field.hint = QCoreApplication::translate("FieldReader", "(various)");
        field.origin.clear();
    }
    return shared;
}

Result<Edit> editField(const Plan& plan, const Catalog& catalog, const std::vector<Subject>& subjects, const QString& key, const QString& text)
{
    EditBuilder builder(plan, QCoreApplication::translate("FieldReader", "Change %1").arg(fieldTitle(key).toLower()).toStdString());
    Status status = Done {};
    for (const Subject& subject : subjects)
        withSubject(plan, subject, [&](const char*, const auto& row) {
            if (!status) return;
            auto changed = row;
            FieldWriter writer(plan, catalog, key.toStdString(), text.trimmed().toStdString());
            describe(writer, changed);
            if (!writer.status) {
                Error error = writer.status.error();
                error.place = fieldTitle(key).toStdString();
                status = std::move(error);
                return;
            }
            if constexpr (std::same_as<decltype(changed), Space>) status = checkOutline(changed);
            if (!status) return;
            if constexpr (requires { changed.id; }) builder.put(std::move(changed));
            else builder.set(std::move(changed));
        });
    if (!status) return status.error();
    Edit edit = std::move(builder).finish();
    if (auto locked = lockedPiece(edit)) return *std::move(locked);
    return edit;
}

} // namespace gw
