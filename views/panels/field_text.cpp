// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_text.h"

#include "core/editing/compose.h"
#include "views/panels/field_reader.h"
#include "views/panels/field_writer.h"
#include "views/text/messages.h"

#include <QCoreApplication>

namespace gw {

std::vector<FieldState> readFields(const Plan& plan, const Catalog& catalog, const Subject& subject)
{
    std::vector<FieldState> fields;
    withSubject(plan, subject, [&](const char*, const auto& row) {
        FieldReader reader(plan, catalog);
        describe(reader, row);
        fields = std::move(reader.fields);
    });
    return fields;
}

std::vector<FieldState> readFields(const Plan& plan, const Catalog& catalog, const std::vector<Subject>& subjects)
{
    if (subjects.empty()) return {};
    std::vector<FieldState> shared = readFields(plan, catalog, subjects.front());
    for (std::size_t i = 1; i < subjects.size(); ++i) {
        const auto others = readFields(plan, catalog, subjects[i]);
        for (std::size_t k = 0; k < shared.size() && k < others.size(); ++k) {
            if (shared[k].text == others[k].text) continue;
            shared[k].text.clear();
            shared[k].hint = QCoreApplication::translate("FieldReader", "(various)");
        }
    }
    return shared;
}

Result<Edit> editField(const Plan& plan, const std::vector<Subject>& subjects, const QString& key, const QString& text)
{
    EditBuilder builder(plan, QCoreApplication::translate("FieldReader", "Change %1").arg(fieldTitle(key).toLower()).toStdString());
    Status status = Done {};
    for (const Subject& subject : subjects)
        withSubject(plan, subject, [&](const char*, const auto& row) {
            auto changed = row;
            FieldWriter writer(key.toStdString(), text.trimmed().toStdString());
            describe(writer, changed);
            if (!writer.status) {
                Error error = writer.status.error();
                error.place = fieldTitle(key).toStdString();
                status = std::move(error);
            } else if constexpr (requires { changed.id; }) builder.put(std::move(changed));
            else builder.set(std::move(changed));
        });
    if (!status) return status.error();
    return std::move(builder).finish();
}

} // namespace gw
