// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/derivation_text.h"

#include "core/catalog/kinds.h"
#include "core/units/format.h"
#include "views/panels/asked.h"
#include "views/panels/subject_text.h"
#include "views/text/derivation_words.h"
#include "views/text/messages.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("DerivationText", text); }
QString text(const std::string& words) { return QString::fromStdString(words); }

constexpr std::array sectionKeys {"info", "site", "energy", "workload", "finance", "schedule"};

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Datasheet: return tr("datasheet");
    case Confidence::Analysis: return tr("analysis");
    case Confidence::Press: return tr("press");
    case Confidence::Estimate: return tr("estimate");
    case Confidence::Derived: return tr("derived");
    }
    return {};
}

QString placeText(const PlanField& field)
{
    const Subject subject = subjectOf(field);
    if (const auto* section = std::get_if<Section>(&subject)) return tr("Plan · %1: %2").arg(sectionTitle(*section), fieldTitle(text(field.key)).toLower());
    if (field.id != 0) return tr("Plan · %1").arg(fieldTitle(text(field.key)).toLower());
    if (field.table == "scenario_changes") return tr("Plan · scenario");
    return field.table == "series" ? tr("Plan · measured hours") : tr("Plan · as placed");
}

QString originText(const Provenance& provenance)
{
    if (const auto* field = std::get_if<PlanField>(&provenance)) return field->isDefault ? tr("%1 · default").arg(placeText(*field)) : placeText(*field);
    if (const auto* figure = std::get_if<CatalogueFigure>(&provenance)) {
        const QString dated = figure->origin.date.empty() ? text(figure->title) : tr("%1, %2").arg(text(figure->title), text(figure->origin.date));
        return tr("Catalogue · %1 · %2").arg(confidenceText(figure->origin.confidence), dated);
    }
    if (const auto* constant = std::get_if<ModelConstant>(&provenance)) return tr("Model · %1").arg(text(constant->source));
    return {};
}

} // namespace

QString headText(const DerivationNode& node)
{
    const QString title = derivationTitle(node.title);
    return node.of.empty() ? title : tr("%1, %2").arg(title, text(node.of));
}

QString valueText(const DerivationNode& node) { return text(valueText(node.kind, node.value)); }

QString madeText(const DerivationNode& node)
{
    if (node.isLeaf()) return originText(node.provenance);
    QString formula = text(node.formula);
    formula.replace(QLatin1String(" x "), QStringLiteral(" × ")).replace(QLatin1String(" - "), QStringLiteral(" − "));
    return QStringLiteral("= ") + formula;
}

QString tipText(const DerivationNode& node)
{
    const QString exact = QString("%1 %2").arg(QLocale().toString(node.value, 'g', 12), unitOf(node.kind)).trimmed();
    QString tip = QString("<b>%1</b><br>%2<br>%3").arg(headText(node).toHtmlEscaped(), exact.toHtmlEscaped(), madeText(node).toHtmlEscaped());
    if (const auto* figure = std::get_if<CatalogueFigure>(&node.provenance)) {
        if (figure->low && figure->high)
            tip += "<br>" + tr("Range: %1 to %2").arg(text(valueText(node.kind, *figure->low)), text(valueText(node.kind, *figure->high))).toHtmlEscaped();
        if (!figure->origin.note.empty()) tip += "<br>" + text(figure->origin.note).toHtmlEscaped();
        if (!figure->address.empty()) tip += "<br>" + text(figure->address).toHtmlEscaped();
    }
    if (isInput(node)) tip += "<br>" + tr("Return changes it here.").toHtmlEscaped();
    return tip;
}

Subject subjectOf(const PlanField& field)
{
    for (std::size_t i = 0; i < sectionKeys.size(); ++i)
        if (field.table == sectionKeys[i]) return static_cast<Section>(i);
    if (field.id == 0) return {};
    if (field.table == "equipment") return EquipmentId {field.id};
    if (field.table == "loops") return LoopId {field.id};
    if (field.table == "sources") return SourceId {field.id};
    if (field.table == "tiers") return TierId {field.id};
    if (field.table == "applications") return ApplicationId {field.id};
    return {};
}

bool isInput(const DerivationNode& node)
{
    const auto* field = std::get_if<PlanField>(&node.provenance);
    return field && !std::holds_alternative<std::monostate>(subjectOf(*field));
}

namespace {

/// "Premium" names "Premium on GB200 NVL72", "*GB200 NVL72" what is on it, whatever the tier, "*" the first of that title.
bool isAsked(const DerivationNode& node, const Asked& asked)
{
    if (node.title != asked.title.toStdString()) return false;
    const QString of = text(node.of);
    if (asked.of == QLatin1String("*")) return true;
    if (asked.of.startsWith(QLatin1Char('*'))) return of == asked.of.mid(1) || of.endsWith(QLatin1String(" on ") + asked.of.mid(1));
    return of == asked.of || of.startsWith(asked.of + QLatin1String(" on "));
}

} // namespace

QStringList pathTo(const Derivation& derivation, const Asked& asked)
{
    constexpr NodeNumber nowhere = static_cast<NodeNumber>(-1);
    std::vector<NodeNumber> from(derivation.nodes.size(), nowhere);
    std::vector<NodeNumber> reached {0};
    for (std::size_t next = 0; next < reached.size() && !derivation.nodes.empty(); ++next) {
        const NodeNumber at = reached[next];
        if (isAsked(derivation.nodes[at], asked)) {
            QStringList path;
            for (NodeNumber node = at;; node = from[node]) {
                path.prepend(headText(derivation.nodes[node]));
                if (node == 0) return path;
            }
        }
        for (const NodeNumber child : derivation.nodes[at].children)
            if (child != 0 && from[child] == nowhere) from[child] = at, reached.push_back(child);
    }
    return {};
}

} // namespace gw
