// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/formula_text.h"

#include "core/formulas/examples.h"
#include "core/formulas/formula_uses.h"
#include "core/formulas/registry.h"

#include <fmt/core.h>

#include <algorithm>

namespace gw::cli {
namespace {

/// "project_finance" as a heading: "Project finance".
std::string heading(std::string_view area)
{
    std::string text(area);
    std::replace(text.begin(), text.end(), '_', ' ');
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

std::string indented(std::string_view lines)
{
    std::string text = "  ";
    for (const char c : lines) text += c == '\n' ? std::string("\n  ") : std::string(1, c);
    return text;
}

std::string rangeOf(const contract::FieldText& field)
{
    if (field.isMinimumExcluded) return fmt::format("> {}{}", *field.minimum, field.maximum ? fmt::format(", <= {}", *field.maximum) : "");
    if (field.minimum && field.maximum) return fmt::format("{}..{}", *field.minimum, *field.maximum);
    if (field.minimum) return fmt::format(">= {}", *field.minimum);
    return field.maximum ? fmt::format("<= {}", *field.maximum) : "";
}

std::string presenceOf(const contract::FieldText& field)
{
    if (field.isRequired) return "required";
    return field.fallback.is_null() ? "optional" : "default " + field.fallback.dump();
}

/// Where a plan's figures come from the formula's own functions, a line each.
std::string usesText(const contract::Entry& entry)
{
    std::string text;
    for (const contract::FormulaUse& use : contract::usesOf(entry.text.name)) {
        text += fmt::format("{}{}, by {}", text.empty() ? "" : "\n", contract::word(use.stage), use.shared);
        for (const std::string_view& figure : use.figures) text += fmt::format("{}{}", &figure == use.figures.data() ? ": " : ", ", figure);
    }
    return text.empty() ? "no figure of a plan uses it" : text;
}

std::string lineOf(const contract::FieldText& field, bool isInput)
{
    const std::string kind = field.type + (field.unit.empty() ? "" : " [" + field.unit + "]");
    if (!isInput) return fmt::format("\n  {:<44} {:<30} {}", field.key, kind, field.meaning);
    return fmt::format("\n  {:<44} {:<30} {:<18} {:<14} {}", field.key, kind, presenceOf(field), rangeOf(field), field.meaning);
}

} // namespace

std::string formulaListText()
{
    std::string text;
    std::string_view area;
    for (const contract::Entry& entry : contract::allFormulas()) {
        if (entry.area() != area) text += (text.empty() ? "" : "\n\n") + heading(entry.area());
        area = entry.area();
        text += fmt::format("\n  {:<50} {}", entry.text.name, entry.text.meaning);
    }
    return text;
}

std::string formulaText(const contract::Entry& entry)
{
    std::string text = fmt::format("{}\n{}\n\nEquation\n{}\n\nInputs", entry.text.name, entry.text.meaning, indented(entry.text.equation));
    for (const contract::FieldText& field : entry.inputs()) text += lineOf(field, true);
    text += "\n\nOutputs";
    for (const contract::FieldText& field : entry.outputs()) text += lineOf(field, false);
    if (!entry.text.flags.empty()) text += "\n\nFlags";
    for (const contract::FlagText& flag : entry.text.flags) text += fmt::format("\n  {:<24} {}", flag.name, flag.meaning);
    text += fmt::format("\n\nIn a plan\n{}", indented(usesText(entry)));
    return text + fmt::format("\n\nExample\n  gigawright-cli formula run {} --json '{}'\n\nSource\n{}", entry.text.name, contract::exampleInputs(entry.text.name), indented(entry.text.source));
}

} // namespace gw::cli
