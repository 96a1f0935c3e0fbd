// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/messages.h"

#include <QCoreApplication>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("errors", text); }

QString q(const std::string& text) { return QString::fromStdString(text); }

/// One sentence for each code: %1 what was seen, %2 what was expected.
const char* sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound: return QT_TRANSLATE_NOOP("errors", "There is no such file. Check the name and the folder.");
    case ErrorCode::FileNotReadable: return QT_TRANSLATE_NOOP("errors", "The file cannot be read. Check its permissions and that it is a file.");
    case ErrorCode::FileNotWritable: return QT_TRANSLATE_NOOP("errors", "The file cannot be written. Nothing was changed; choose another place or free some space.");
    case ErrorCode::FileTooLarge: return QT_TRANSLATE_NOOP("errors", "The file is too large.");
    case ErrorCode::NotAPlanFile: return QT_TRANSLATE_NOOP("errors", "This is not a Gigawright plan. Open a .gwp file or a plan in JSON.");
    case ErrorCode::FileDamaged: return QT_TRANSLATE_NOOP("errors", "The file is damaged. Restore it from a copy.");
    case ErrorCode::FileTooNew: return QT_TRANSLATE_NOOP("errors", "The file was written by a newer Gigawright. Update the program to open it.");
    case ErrorCode::NotJson: return QT_TRANSLATE_NOOP("errors", "The text is not valid JSON.");
    case ErrorCode::MissingField: return QT_TRANSLATE_NOOP("errors", "A field is missing.");
    case ErrorCode::UnknownField: return QT_TRANSLATE_NOOP("errors", "There is no such field.");
    case ErrorCode::WrongType: return QT_TRANSLATE_NOOP("errors", "The value is of the wrong kind.");
    case ErrorCode::OutOfRange: return QT_TRANSLATE_NOOP("errors", "The value is outside its range.");
    case ErrorCode::UnknownChoice: return QT_TRANSLATE_NOOP("errors", "The word is not one of the choices.");
    case ErrorCode::UnknownId: return QT_TRANSLATE_NOOP("errors", "This refers to something that does not exist.");
    case ErrorCode::DuplicateId: return QT_TRANSLATE_NOOP("errors", "The id is used twice.");
    case ErrorCode::UnitMismatch: return QT_TRANSLATE_NOOP("errors", "The unit does not fit.");
    case ErrorCode::NotANumber: return QT_TRANSLATE_NOOP("errors", "This is not a number.");
    case ErrorCode::Cycle: return QT_TRANSLATE_NOOP("errors", "The feeds lead back to their start. Remove one of them.");
    case ErrorCode::NoConvergence: return QT_TRANSLATE_NOOP("errors", "The computation did not settle.");
    case ErrorCode::DeviceFailed: return QT_TRANSLATE_NOOP("errors", "The device failed.");
    case ErrorCode::DeviceUnavailable: return QT_TRANSLATE_NOOP("errors", "The device is not available.");
    case ErrorCode::WrongUse: return QT_TRANSLATE_NOOP("errors", "The command is not used as it should be; see --help.");
    case ErrorCode::Unsupported: return QT_TRANSLATE_NOOP("errors", "This is not supported.");
    case ErrorCode::Cancelled: return QT_TRANSLATE_NOOP("errors", "Cancelled.");
    }
    return "";
}

QString place(const Error& error)
{
    if (error.file.empty()) return q(error.place);
    return error.place.empty() ? q(error.file) : tr("%1, %2").arg(q(error.file), q(error.place));
}

QString evidence(const Error& error)
{
    if (error.seen.empty() && error.expected.empty()) return {};
    if (error.seen.empty()) return tr("Expected: %1.").arg(q(error.expected));
    if (error.expected.empty()) return tr("Seen: %1.").arg(q(error.seen));
    return tr("Seen: %1; expected: %2.").arg(q(error.seen), q(error.expected));
}

} // namespace

QString message(const Error& error)
{
    QString text = tr(sentence(error.code));
    if (const QString facts = evidence(error); !facts.isEmpty()) text = tr("%1 %2").arg(text, facts);
    const QString where = place(error);
    return where.isEmpty() ? text : tr("%1: %2").arg(where, text);
}

} // namespace gw
