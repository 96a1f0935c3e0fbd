// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recovery.h"

#include "core/json/parse_json.h"
#include "core/storage/iso_time.h"
#include "core/storage/plan_file.h"
#include "core/storage/write_atomically.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

namespace gw {
namespace {

constexpr std::uintmax_t largestNote = 1U << 16;

std::filesystem::path folderFrom(const char* variable)
{
    const char* value = std::getenv(variable);
    const std::filesystem::path path = value ? value : "";
    return path.is_absolute() ? path : std::filesystem::path {};   // The specification has relative paths passed over.
}

std::filesystem::path noteOf(std::filesystem::path file) { return file.replace_extension(".json"); }

/// The number of the process that kept a file; none for a name that is no number.
std::optional<std::int64_t> processOf(const std::filesystem::path& file)
{
    const std::string name = file.stem().string();
    std::int64_t process = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), process);
    return fault == std::errc() && end == name.data() + name.size() ? std::optional(process) : std::nullopt;
}

std::optional<Unsaved> readNote(const std::filesystem::path& file)
{
    const auto text = readTextFile(noteOf(file), largestNote);
    const auto json = text ? parseJson(*text, 2) : Result<Json>(text.error());
    if (!json || !json->is_object()) return std::nullopt;
    Unsaved found {.file = file};
    const auto take = [&](const char* key) { return json->contains(key) && (*json)[key].is_string() ? (*json)[key].get<std::string>() : std::string(); };
    found.of = take("of"), found.name = take("name"), found.time = take("time"), found.edits = take("edits");
    return isIsoTime(found.time) ? std::optional(std::move(found)) : std::nullopt;
}

} // namespace

std::filesystem::path recoveryFolder()
{
    if (const auto state = folderFrom("XDG_STATE_HOME"); !state.empty()) return state / "gigawright" / "recovery";
    const auto home = folderFrom("HOME");
    return home.empty() ? home : home / ".local" / "state" / "gigawright" / "recovery";
}

std::filesystem::path recoveryFile(const std::filesystem::path& folder, std::int64_t process) { return folder / (std::to_string(process) + ".gwp"); }

Status keepUnsaved(const Plan& plan, const Unsaved& what)
{
    std::error_code fault;
    std::filesystem::create_directories(what.file.parent_path(), fault);
    if (fault) return Error {ErrorCode::FileNotWritable, what.file.parent_path().string(), {}, fault.message(), {}};
    if (const Status written = writePlan(plan, what.file); !written) return written;
    const Json note {{"of", what.of.string()}, {"name", what.name}, {"time", what.time}, {"edits", what.edits}};
    return writeAtomically(noteOf(what.file), note.dump(2, ' ', false, Json::error_handler_t::replace), [](const std::filesystem::path&) -> Status { return Done {}; });
}

void forgetUnsaved(const std::filesystem::path& file)
{
    std::error_code none;
    std::filesystem::remove(noteOf(file), none);
    std::filesystem::remove(file, none);
}

std::vector<Unsaved> findUnsaved(const std::filesystem::path& folder, const std::function<bool(std::int64_t process)>& isRunning)
{
    std::vector<Unsaved> found;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        const auto process = entry.path().extension() == ".gwp" ? processOf(entry.path()) : std::nullopt;
        if (!process || isRunning(*process)) continue;
        if (auto note = readNote(entry.path())) found.push_back(*std::move(note));
    }
    std::ranges::sort(found, [](const Unsaved& a, const Unsaved& b) { return a.time != b.time ? a.time > b.time : a.file < b.file; });
    return found;
}

} // namespace gw
