// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"

#include <QCryptographicHash>
#include <QFile>
#include <QString>

namespace gw::test {

inline QByteArray hashOf(const std::string& bytes)
{
    return QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())), QCryptographicHash::Sha256).toHex();
}

/// tests/data/golden_paths.json: a line per job, so that a fault can name the line.
class GoldenHashes {
public:
    GoldenHashes()
    {
        QFile file(GW_SOURCE_RESOURCES "/../tests/data/golden_paths.json");
        if (file.open(QIODevice::ReadOnly)) m_lines = file.readAll().split('\n');
    }
    bool isThere() const { return !m_lines.isEmpty(); }
    QByteArray of(const QByteArray& name) const { return valueOf(lineOf(name)); }
    /// What to do where the rows hash to something else.
    QByteArray advice(const QByteArray& name, const QByteArray& now) const
    {
        return "tests/data/golden_paths.json, line " + QByteArray::number(lineOf(name) + 1) + ": " + of(name) + ", now " + now
            + ". Where the stages were changed on purpose, raise pathModelVersion in core/compute/paths.h, and write the new version and hashes there.";
    }

private:
    qsizetype lineOf(const QByteArray& name) const
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            if (m_lines[i].contains('"' + name + '"')) return i;
        return -1;
    }
    QByteArray valueOf(qsizetype line) const
    {
        if (line < 0) return {};
        QByteArray value = m_lines[line].mid(m_lines[line].indexOf(':') + 1).trimmed();
        if (value.endsWith(',')) value.chop(1);
        return value.replace("\"", "");
    }

    QList<QByteArray> m_lines;
};

} // namespace gw::test
