// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/error.h"

#include <QtTest>

#include <string>

namespace gw::test {

/// The table of texts that a reader refuses: the text, and the error's code, place and value seen.
inline void addRefusedColumns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("seen");
}

inline void addRefused(const char* name, const std::string& text, ErrorCode code, const char* place, const char* seen)
{
    QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(code) << place << seen;
}

/// Holds an answer against its row of the table.
template <class Answer>
void verifyRefused(const Answer& answer)
{
    QVERIFY(!answer.isOk());
    QTEST(QString::fromStdString(answer.error().place), "place");
    QTEST(QString::fromStdString(answer.error().seen), "seen");
    QTEST(static_cast<int>(answer.error().code), "code");
    QVERIFY(!answer.error().expected.empty());
}

} // namespace gw::test
