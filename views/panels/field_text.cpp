// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_text.h"

#include "core/editing/compose.h"
#include "core/editing/field_writer.h"
#include "core/editing/follow.h"
#include "core/model/outline.h"
#include "views/panels/field_origin.h"
#include "views/panels/field_reader.h"
#include "views/text/messages.h"

#include <QCoreApplication>

namespace gw {

namespace {

enum class Options { All, None };

std::vector<FieldState> rawFields(const Plan& plan, const Catalog& catalog, const Subject& subject, Options options)
{
    std::vector<FieldState> fields;
    withSubject(plan, subject, [&](const char*, const auto& row) {
        FieldReader reader(plan, catalog, options == Options::All);
        describe(reader, row);
        fields = std::move(reader.fields);
    });
    return fields;
}

} // namespace

std::vector<FieldState> readFields(const Plan& plan, const Catalog& catalog, const Subject& subject)
{
    auto fields = rawFields(plan, catalog, subject, Options::All);
    addOrigins(fields, plan, catalog, subject);
    return fields;
}

std::vector<FieldState> readFields(const Plan& plan, const Catalog& catalog, const std::vector<Subject>& subjects)
{
    if (subjects.empty()) return {};
    std::vector<FieldState> shared = readFields(plan, catalog, subjects.front());
    if (subjects.size() == 1) return shared;
    const std::vector<FieldState> first = rawFields(plan, catalog, subjects.front(), Options::None);
    std::vector<bool> differs(first.size());
    for (std::size_t i = 1; i < subjects.size(); ++i) {
        const auto others = rawFields(plan, catalog, subjects[i], Options::None);
        for (std::size_t k = 0; k < first.size() && k < others.size(); ++k) differs[k] = differs[k] || first[k].text != others[k].text;
    }
    for (FieldState& field : shared) {
        const auto at = std::find_if(first.begin(), first.end(), [&](const FieldState& f) { return f.key == field.key; });
        if (at == first.end() || !differs[static_cast<std::size_t>(at - first.begin())]) continue;
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
