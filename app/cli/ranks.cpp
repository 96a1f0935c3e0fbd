// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ranks.h"

#include "app/mpi/ranks_plugin.h"
#include "core/json/parse_json.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace gw::cli {
namespace {

class Alone : public Ranks {
public:
    int rank() const override { return 0; }
    int count() const override { return 1; }
    void send(std::string_view, int) override {}
    std::string receive(int) override { return {}; }
};

/// As many processes as the starter says that it started; 1 where none says so.
int startedProcesses()
{
    for (const char* name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "SLURM_STEP_NUM_TASKS"})
        if (const char* value = std::getenv(name)) return std::atoi(value);
    return 1;
}

struct CloseLibrary {
    void operator()(void* library) const { dlclose(library); }
};
using Library = std::unique_ptr<void, CloseLibrary>;

/// Open MPI's own plug-ins need its symbols to be global, and it does not like to be unloaded.
constexpr int howToOpen = RTLD_NOW | RTLD_GLOBAL | RTLD_NODELETE;

/// Beside the program, in the build's and the installation's library folders, then wherever the system looks.
Library openLibrary()
{
    std::error_code ignored; // Without /proc the system's own search is left.
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const char* place : {"", "../lib", "../../lib", "../lib/gigawright"}) {
        const auto path = folder / place / mpi::libraryName;
        if (!std::filesystem::exists(path, ignored)) continue;
        if (void* library = dlopen(path.c_str(), howToOpen)) return Library(library);
    }
    return Library(dlopen(mpi::libraryName, howToOpen));
}

class MpiRanks : public Ranks {
public:
    explicit MpiRanks(Library library)
        : m_library(std::move(library)), m_version(find<mpi::VersionFunction>(mpi::versionName)), m_join(find<mpi::JoinFunction>(mpi::joinName)),
          m_send(find<mpi::SendFunction>(mpi::sendName)), m_size(find<mpi::SizeFunction>(mpi::sizeName)),
          m_receive(find<mpi::ReceiveFunction>(mpi::receiveName)), m_leave(find<mpi::LeaveFunction>(mpi::leaveName))
    {
    }
    ~MpiRanks() override { if (m_isJoined) m_leave(); }

    bool join()
    {
        const bool isComplete = m_library && m_version && m_join && m_send && m_size && m_receive && m_leave;
        m_isJoined = isComplete && m_version() == mpi::version && m_join(&m_rank, &m_count) == 0;
        return m_isJoined;
    }

    int rank() const override { return m_rank; }
    int count() const override { return m_count; }
    void send(std::string_view bytes, int to) override { m_send(bytes.data(), bytes.size(), to); }
    std::string receive(int from) override
    {
        std::string bytes(m_size(from), '\0');
        m_receive(bytes.data(), bytes.size(), from);
        return bytes;
    }

private:
    template <class Function>
    Function* find(const char* name) const { return m_library ? reinterpret_cast<Function*>(dlsym(m_library.get(), name)) : nullptr; }

    Library m_library;
    mpi::VersionFunction* m_version;
    mpi::JoinFunction* m_join;
    mpi::SendFunction* m_send;
    mpi::SizeFunction* m_size;
    mpi::ReceiveFunction* m_receive;
    mpi::LeaveFunction* m_leave;
    int m_rank = 0, m_count = 1;
    bool m_isJoined = false;
};

/// A part or a fault, as it travels.
std::string packed(const Result<std::string>& part)
{
    if (part) return "+" + *part;
    const Error& e = part.error();
    const Json fault {{"code", static_cast<int>(e.code)}, {"file", e.file}, {"place", e.place}, {"seen", e.seen}, {"expected", e.expected}};
    return "-" + fault.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Both ends are one program, so that nothing is checked twice.
Result<std::string> unpacked(std::string message)
{
    if (message.starts_with('+')) return message.substr(1);
    const Json e = Json::parse(message.substr(1));
    return Error {static_cast<ErrorCode>(e["code"].get<int>()), e["file"], e["place"], e["seen"], e["expected"]};
}

} // namespace

Result<std::unique_ptr<Ranks>> joinRanks()
{
    const int processes = startedProcesses();
    if (processes <= 1) return std::unique_ptr<Ranks>(std::make_unique<Alone>());
    auto ranks = std::make_unique<MpiRanks>(openLibrary());
    if (!ranks->join())
        return Error {ErrorCode::DeviceUnavailable, {}, "mpirun", std::to_string(processes) + " processes without " + mpi::libraryName,
            "a program built where MPI is installed; or --shard and merge"};
    return std::unique_ptr<Ranks>(std::move(ranks));
}

Status gatherParts(Ranks& ranks, Result<std::string> own, const TakePart& take)
{
    if (!ranks.isFirst()) {
        ranks.send(packed(own), 0);
        return own ? Status(Done {}) : Status(own.error());
    }
    std::optional<Error> fault;
    for (int rank = 0; rank < ranks.count(); ++rank) {
        Result<std::string> part = rank == 0 ? std::move(own) : unpacked(ranks.receive(rank));
        if (fault) continue;
        const Status taken = part ? take(rank, *std::move(part)) : Status(part.error());
        if (!taken) fault = taken.error();
    }
    return fault ? Status(*fault) : Status(Done {});
}

} // namespace gw::cli
