// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings_list.h"

#include "views/text/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("FindingsList", text); }

bool matches(const Finding& finding, const QStringList& words)
{
    if (words.isEmpty()) return true;
    const QString all = message(finding) + ' ' + title(finding.rule) + ' ' + QString::fromLatin1(ruleId(finding.rule).data()) + ' '
        + QString::fromStdString(finding.object + " " + finding.waiverReason);
    return std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

QString severityHeading(Severity severity)
{
    switch (severity) {
    case Severity::Error: return tr("Errors");
    case Severity::Warning: return tr("Warnings");
    case Severity::Info: return tr("Notes");
    }
    return {};
}

/// What a finding is listed under; equal keys share a heading.
std::string keyOf(const Finding& finding, FindingGroups groups)
{
    switch (groups) {
    case FindingGroups::Severity: return std::string(1, static_cast<char>('0' + static_cast<int>(finding.severity)));
    case FindingGroups::Rule: return std::string(ruleId(finding.rule));
    case FindingGroups::Object: return finding.object;
    }
    return {};
}

QString headingOf(const Finding& finding, FindingGroups groups)
{
    switch (groups) {
    case FindingGroups::Severity: return severityHeading(finding.severity);
    case FindingGroups::Rule: return title(finding.rule);
    case FindingGroups::Object: return finding.object.empty() ? tr("No name") : QString::fromStdString(finding.object);
    }
    return {};
}

} // namespace

std::vector<FindingsRow> listFindings(const std::vector<Finding>& findings, const FindingsAsked& asked)
{
    const QStringList words = asked.search.split(' ', Qt::SkipEmptyParts);
    std::unordered_map<std::string, std::size_t> groupOf;
    std::vector<std::vector<int>> groups;
    for (int i = 0; i < static_cast<int>(findings.size()); ++i) {
        const Finding& finding = findings[static_cast<std::size_t>(i)];
        if ((finding.isWaived && !asked.withWaived) || !matches(finding, words)) continue;
        const auto [at, isNew] = groupOf.try_emplace(keyOf(finding, asked.groups), groups.size());
        if (isNew) groups.emplace_back();
        groups[at->second].push_back(i);
    }
    std::vector<FindingsRow> rows;
    for (const std::vector<int>& group : groups) {
        rows.push_back({-1, headingOf(findings[static_cast<std::size_t>(group.front())], asked.groups), static_cast<int>(group.size())});
        for (const int finding : group) rows.push_back({finding});
    }
    return rows;
}

bool isSameFinding(const Finding& a, const Finding& b) { return a.rule == b.rule && a.object == b.object && a.equipment == b.equipment; }

} // namespace gw
