// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <utility>

namespace gw::test {

/// What a program answered; code -1 where it crashed or did not end in time.
struct Answer {
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray list() const { return QJsonDocument::fromJson(out).array(); }
};

using Variable = std::pair<QString, QString>;

/// Runs a program to its end with some variables beside the environment's, and `input` on its standard input.
inline Answer runProgram(const QString& program, const QStringList& arguments, const QList<Variable>& variables = {}, const QByteArray& input = {})
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove("SOURCE_DATE_EPOCH");
    for (const auto& [name, value] : variables) environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240000)) return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The real gigawright-cli.
inline Answer run(const QStringList& arguments, const QList<Variable>& variables = {}) { return runProgram(QStringLiteral(GW_CLI), arguments, variables); }

/// The same as `count` ranks of Open MPI; as root too, for tests may run in a container.
inline Answer runRanks(int count, const QStringList& arguments)
{
    return runProgram("mpirun", QStringList {"--oversubscribe", "-n", QString::number(count), QStringLiteral(GW_CLI)} + arguments,
        {{"OMPI_ALLOW_RUN_AS_ROOT", "1"}, {"OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1"}});
}

/// A sample that ships with the program.
inline QString sample(const QString& name) { return QStringLiteral(GW_SAMPLES "/%1.gwp.json").arg(name); }

/// Empty where the file is not there.
inline QByteArray textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files of one test, gone when it ends.
struct OwnFolder {
    QTemporaryDir folder;

    QString at(const QString& name) const { return folder.filePath(name); }
    QString written(const QString& name, const QByteArray& text) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write %s", qPrintable(at(name)));
        return at(name);
    }
};

} // namespace gw::test
