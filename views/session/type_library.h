// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/own_catalog.h"
#include "views/session/plan_session.h"

#include <QObject>

#include <filesystem>

namespace gw {

/// The user's own types: kept in a folder of their own, beside what is installed. Whatever changes them changes the session's catalogue.
class TypeLibrary : public QObject {
    Q_OBJECT
public:
    TypeLibrary(PlanSession& session, std::filesystem::path installed, std::filesystem::path own, QObject* parent = nullptr);

    const std::filesystem::path& folder() const { return m_own; }
    bool isOwn(std::string_view id) const { return isOwnEntry(m_own, id); }
    /// Whether the open plan holds the entry as it was made with it.
    bool isCarried(std::string_view id) const;
    /// Whether the open plan's figures depend on the entry.
    bool isUsed(std::string_view id) const;
    /// How many pieces of the open plan are of that type.
    std::size_t countOf(std::string_view id) const;

    /// Keeps an entry of `catalog` as an own one. Failures: those of `keepOwnEntry`.
    Status keep(const Catalog& catalog, std::string_view id, Existing existing);
    /// The edit that puts an entry of `catalog` into the plan alone. Failure: UnknownId.
    Result<Edit> carry(const Catalog& catalog, std::string_view id) const;
    /// Takes an own entry away. Failures: those of `removeOwnEntry`; Unsupported while the plan uses it and nothing else has it.
    Status remove(std::string_view id);
    /// Adds the entries of a catalogue file that are not there just so as own ones, all or none. Returns their ids. Failures: those of `freshEntries`;
    /// DuplicateId for own entries that are there already.
    Result<std::vector<std::string>> import(std::string_view content, const std::string& file);
    /// Reads installed and own types again.
    Status reload();

signals:
    void changed();
    /// An own file could not be read; it is left out.
    void skipped(const gw::Error& error);

private:
    PlanSession& m_session;
    std::filesystem::path m_installed, m_own;
};

} // namespace gw
