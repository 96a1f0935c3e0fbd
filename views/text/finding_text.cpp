// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/messages.h"

#include <QCoreApplication>

namespace gw {
namespace {

struct RuleWords {
    const char* title;
    const char* sentence; ///< %1 object, %2 measured, %3 limit, both with their unit.
};

RuleWords words(Rule rule)
{
    switch (rule) {
    case Rule::Overlap: return {QT_TRANSLATE_NOOP("rules", "Overlap"), QT_TRANSLATE_NOOP("rules", "%1 overlap by %2. Move one of them.")};
    case Rule::OutsideSpace: return {QT_TRANSLATE_NOOP("rules", "Outside its space"), QT_TRANSLATE_NOOP("rules", "%1 stands %2 outside its space. Move it inside.")};
    case Rule::AisleTooNarrow: return {QT_TRANSLATE_NOOP("rules", "Aisle too narrow"), QT_TRANSLATE_NOOP("rules", "The aisle at %1 is %2 wide; %3 are needed.")};
    case Rule::FloorOverloaded: return {QT_TRANSLATE_NOOP("rules", "Floor overloaded"), QT_TRANSLATE_NOOP("rules", "%1 loads the floor with %2; it bears %3.")};
    case Rule::TooTallForSpace: return {QT_TRANSLATE_NOOP("rules", "Too tall"), QT_TRANSLATE_NOOP("rules", "%1 is %2 tall; the space allows %3.")};
    case Rule::RackWithoutFeed: return {QT_TRANSLATE_NOOP("rules", "No feed"), QT_TRANSLATE_NOOP("rules", "%1 has no feed. Connect it to a busway or PDU.")};
    case Rule::OneSideOnly: return {QT_TRANSLATE_NOOP("rules", "One side only"), QT_TRANSLATE_NOOP("rules", "%1 is fed from %2 side; it asks for %3.")};
    case Rule::FeedOverloaded: return {QT_TRANSLATE_NOOP("rules", "Overloaded"), QT_TRANSLATE_NOOP("rules", "%1 carries %2 at peak; it is rated %3.")};
    case Rule::FeedFailureOverload: return {QT_TRANSLATE_NOOP("rules", "Overloaded when the other side fails"), QT_TRANSLATE_NOOP("rules", "%1 would carry %2 when the other side fails; it is rated %3.")};
    case Rule::PowerGearWithoutSource: return {QT_TRANSLATE_NOOP("rules", "No source"), QT_TRANSLATE_NOOP("rules", "%1 is not connected to any source. Feed it from the grid or a generator.")};
    case Rule::LoopOverloaded: return {QT_TRANSLATE_NOOP("rules", "Loop overloaded"), QT_TRANSLATE_NOOP("rules", "%1 must carry %2 of heat; its coolers take %3.")};
    case Rule::CoolantTooWarm: return {QT_TRANSLATE_NOOP("rules", "Coolant too warm"), QT_TRANSLATE_NOOP("rules", "%1 gets coolant at %2; it accepts at most %3.")};
    case Rule::LiquidRackWithoutLoop: return {QT_TRANSLATE_NOOP("rules", "No coolant loop"), QT_TRANSLATE_NOOP("rules", "%1 is liquid-cooled and not connected to a loop. Connect it to a CDU's loop.")};
    case Rule::AirLimitExceeded: return {QT_TRANSLATE_NOOP("rules", "Air cooling exceeded"), QT_TRANSLATE_NOOP("rules", "%1 gives %2 of heat to the air; its air units take %3.")};
    case Rule::SupplySmallerThanPeak: return {QT_TRANSLATE_NOOP("rules", "Supply smaller than peak"), QT_TRANSLATE_NOOP("rules", "%1 peaks at %2; the firm supply is %3.")};
    case Rule::AgentWithAllPowers: return {QT_TRANSLATE_NOOP("rules", "Agent with all three powers"), QT_TRANSLATE_NOOP("rules", "%1 may see sensitive data, run code and communicate outside. Take one of the three away.")};
    case Rule::TierNotServed: return {QT_TRANSLATE_NOOP("rules", "Tier not served"), QT_TRANSLATE_NOOP("rules", "No rack of the plan serves %1 within its limits. Choose another model, precision or limit.")};
    case Rule::CapacitySharesAboveOne: return {QT_TRANSLATE_NOOP("rules", "Shares above one"), QT_TRANSLATE_NOOP("rules", "%1 add up to %2 of the capacity; at most %3 can be given.")};
    }
    return {"", ""};
}

QString tr(const char* text) { return QCoreApplication::translate("rules", text); }

QString withUnit(double value, const std::string& unit)
{
    const QString number = QString::number(value, 'g', 4);
    return unit.empty() ? number : QStringLiteral("%1 %2").arg(number, QString::fromStdString(unit));
}

} // namespace

QString title(Rule rule) { return tr(words(rule).title); }

QString message(const Finding& finding)
{
    // Not every sentence tells all three; the object's name goes in last, because it may hold any characters.
    return tr(words(finding.rule).sentence)
        .replace(QStringLiteral("%3"), withUnit(finding.limit, finding.unit))
        .replace(QStringLiteral("%2"), withUnit(finding.measured, finding.unit))
        .replace(QStringLiteral("%1"), QString::fromStdString(finding.object));
}

QString title(Severity severity)
{
    switch (severity) {
    case Severity::Error: return tr(QT_TRANSLATE_NOOP("rules", "Error"));
    case Severity::Warning: return tr(QT_TRANSLATE_NOOP("rules", "Warning"));
    case Severity::Info: return tr(QT_TRANSLATE_NOOP("rules", "Note"));
    }
    return {};
}

} // namespace gw
