// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/write_atomically.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace gw {
namespace {

namespace fs = std::filesystem;

Error notWritable(const fs::path& path, std::string_view step, int reason)
{
    return Error {ErrorCode::FileNotWritable, path.string(), std::string(step), std::strerror(reason), "a file that can be written"};
}

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int number() const { return m_number; }
    bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

/// A new file beside the target; gone with this object unless it was renamed.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target)
        : m_path(freshName(target)), m_file(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)), m_exists(m_file.number() >= 0)
    {
    }
    ~TemporaryFile() { if (m_exists) ::unlink(m_path.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    bool exists() const { return m_exists; }
    const fs::path& path() const { return m_path; }

    bool write(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_file.number(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }
    bool keepModeOf(const fs::path& old)
    {
        struct stat facts {};
        if (::stat(old.c_str(), &facts) != 0) return errno == ENOENT;
        return ::fchmod(m_file.number(), facts.st_mode & 07777) == 0;
    }
    bool syncAndClose() { return ::fsync(m_file.number()) == 0 && m_file.close(); }
    bool renameTo(const fs::path& target)
    {
        if (::rename(m_path.c_str(), target.c_str()) != 0) return false;
        m_exists = false;
        return true;
    }

private:
    static fs::path freshName(const fs::path& target)
    {
        std::random_device source;
        return target.parent_path() / ("." + target.filename().string() + "." + std::to_string(source()) + ".part");
    }

    fs::path m_path;
    Descriptor m_file;
    bool m_exists;
};

/// Where the bytes go: the end of a chain of symbolic links, with a folder before the name.
Result<fs::path> targetOf(const fs::path& path)
{
    std::error_code failure;
    fs::path target = fs::absolute(path, failure);
    constexpr int mostLinks = 40;   // As many as Linux follows.
    for (int i = 0; i < mostLinks && fs::is_symlink(target, failure); ++i) {
        const fs::path next = fs::read_symlink(target, failure);
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    if (fs::is_directory(target, failure)) return notWritable(path, "open", EISDIR);
    if (fs::exists(target, failure) && !fs::is_regular_file(target, failure)) return notWritable(path, "open", EINVAL);
    // A file closed to writing is closed to replacing, though the folder would permit it.
    if (fs::exists(target, failure) && ::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) return notWritable(path, "open", errno);
    return target;
}

bool syncFolder(const fs::path& folder)
{
    Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder; the rename is done either way.
    return open.number() >= 0 && (::fsync(open.number()) == 0 || errno == EINVAL);
}

} // namespace

Status writeAtomically(const fs::path& path, std::string_view bytes, const FileCheck& check)
{
    const auto target = targetOf(path);
    if (!target) return target.error();
    TemporaryFile file(*target);
    if (!file.exists()) return notWritable(path, "create", errno);
    if (!file.write(bytes)) return notWritable(path, "write", errno);
    if (!file.keepModeOf(*target)) return notWritable(path, "keep mode", errno);
    if (!file.syncAndClose()) return notWritable(path, "sync", errno);
    if (const auto checked = check(file.path()); !checked) return checked;
    if (!file.renameTo(*target)) return notWritable(path, "rename", errno);
    if (!syncFolder(target->parent_path())) return notWritable(path, "sync folder", errno);
    return Done {};
}

} // namespace gw
