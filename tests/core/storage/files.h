// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/error.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <filesystem>

namespace gw {

inline QByteArray bytesOf(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void putBytes(const std::filesystem::path& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("the test cannot write its own file");
}

/// An error as a failing test shows it.
inline QByteArray facts(const Error& error)
{
    return QByteArray::fromStdString(std::to_string(static_cast<int>(error.code)) + " | " + error.file + " | " + error.place + " | " + error.seen + " | " + error.expected);
}

inline std::size_t filesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

/// A folder of the test's own, gone with it.
class OwnFolder {
public:
    std::filesystem::path at(const std::string& name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }

private:
    QTemporaryDir m_folder;
};

} // namespace gw
