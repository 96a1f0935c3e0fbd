// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/tape.h"
#include "core/units/format.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <memory>
#include <set>
#include <unordered_map>

namespace gw {
namespace {

using Operation = Tape::Operation;

constexpr double secondsOfYear = 31536000, monthsOfYear = 12;

/// Numbers of the calendar by their names.
std::string bareText(double value)
{
    if (value == secondsOfYear) return "seconds of a year";
    if (value == secondsOfYear / monthsOfYear) return "seconds of a month";
    return std::abs(value * monthsOfYear - 1) < 1e-9 ? "1/12" : digits(value, 6);
}

double applied(Operation operation, double a, double b)
{
    switch (operation) {
    case Operation::Add: return a + b;
    case Operation::Subtract: return a - b;
    case Operation::Multiply: return a * b;
    case Operation::Divide: return a / b;
    case Operation::Larger: return a > b ? a : b;
    case Operation::Smaller: return a < b ? a : b;
    default: return 0;
    }
}

/// The arithmetic between a node and its children: operations in order, each on earlier results or children.
struct Program {
    struct Line {
        Operation operation;
        std::size_t a, b;                      ///< Of bare numbers unused.
        double value;
    };
    std::size_t inputs = 0;
    std::vector<Line> lines;

    double run(std::span<const double> children) const
    {
        std::vector<double> known(children.begin(), children.end());
        for (const Line& line : lines) known.push_back(line.operation == Operation::Bare ? line.value : applied(line.operation, known[line.a], known[line.b]));
        return known.back();
    }
};

/// Makes the nodes behind a figure.
class NodeMaker {
public:
    explicit NodeMaker(const Tape& tape) : m_tape(tape) {}

    std::vector<DerivationNode> make(std::uint32_t root)
    {
        visit(root, true);
        m_children.clear(), m_order.clear();
        visit(root, false); // A part of one formula may have been found in another that was told whole.
        std::reverse(m_order.begin(), m_order.end());
        for (std::size_t i = 0; i < m_order.size(); ++i) m_number[m_order[i]] = static_cast<NodeNumber>(i);
        std::vector<DerivationNode> nodes;
        for (const std::uint32_t step : m_order) nodes.push_back(nodeOf(step));
        return nodes;
    }

private:
    /// Formulas with more references than this are told in parts.
    static constexpr std::size_t longFormula = 7;

    const Tape::Step& at(std::uint32_t step) const { return m_tape.at(step); }
    bool isNode(std::uint32_t step) const { return at(step).name != 0 || m_parts.contains(step); }
    bool isBare(std::uint32_t step) const { return at(step).operation == Operation::Bare && !isNode(step); }
    static bool isArithmetic(Operation o) { return o != Operation::Bare && o != Operation::Leaf && o != Operation::Function; }
    static bool isSum(Operation o) { return o == Operation::Add || o == Operation::Subtract; }
    const StepName& nameOf(std::uint32_t step) const { return at(step).name != 0 ? m_tape.nameOf(at(step)) : m_parts.at(step); }

    /// Calls `take` with every nameless step of a node's own arithmetic and every node it ends at, once.
    template <class Take>
    void walk(std::uint32_t top, Take&& take) const
    {
        std::set<std::uint32_t> seen;
        std::vector<std::uint32_t> waiting {top};
        while (!waiting.empty()) {
            const std::uint32_t step = waiting.back();
            waiting.pop_back();
            if (!seen.insert(step).second) continue;
            const bool isEnd = step != top && isNode(step);
            if (!isEnd && isArithmetic(at(step).operation)) waiting.push_back(at(step).a), waiting.push_back(at(step).b);
            take(step, isEnd);
        }
    }

    /// References of the written-out formula, as far as it is looked at.
    std::size_t length(std::uint32_t step, bool isTop = true) const
    {
        if ((!isTop && isNode(step)) || !isArithmetic(at(step).operation)) return isBare(step) ? 0 : 1;
        const std::size_t a = length(at(step).a, false);
        return a > longFormula ? a : a + length(at(step).b, false);
    }

    void collectTerms(std::uint32_t step, bool isTop, std::vector<std::uint32_t>& terms) const
    {
        if (isSum(at(step).operation) && (isTop || !isNode(step))) collectTerms(at(step).a, false, terms), collectTerms(at(step).b, false, terms);
        else terms.push_back(step);
    }

    /// Gives names to the parts of a formula that is too long: to the terms of a sum, else to what it multiplies.
    void part(std::uint32_t step)
    {
        if (!isArithmetic(at(step).operation) || length(step) <= longFormula) return;
        std::vector<std::uint32_t> terms;
        if (isSum(at(step).operation)) collectTerms(step, true, terms);
        else terms = {at(step).a, at(step).b};
        for (const std::uint32_t term : terms)
            if (!isNode(term) && isArithmetic(at(term).operation) && length(term) > 1) m_parts.emplace(term, partName(step, term));
    }

    StepName partName(std::uint32_t whole, std::uint32_t term) const
    {
        const StepName& from = nameOf(whole);
        const bool isFactor = at(whole).operation == Operation::Multiply || at(whole).operation == Operation::Divide;
        StepName name {.title = from.title + (isFactor ? ", a factor" : ", a part"), .of = commonOf(term), .kind = isFactor ? FigureKind::Number : from.kind};
        if (const std::string& time = m_tape.timeOf(at(term)); !time.empty() && name.of != time) name.of += (name.of.empty() ? "" : ", ") + time;
        if (name.of.empty()) name.of = from.of;
        return name;
    }

    /// What all ends of a term have in common as `of`, those that have none or a time apart.
    std::string commonOf(std::uint32_t term) const
    {
        std::string common;
        bool differ = false;
        walk(term, [&](std::uint32_t step, bool isEnd) {
            if (!isEnd || nameOf(step).of.empty() || nameOf(step).of.find("year") != std::string::npos) return;
            differ = differ || (!common.empty() && common != nameOf(step).of);
            common = nameOf(step).of;
        });
        return differ ? std::string() : common;
    }

    std::vector<std::uint32_t> childrenOf(std::uint32_t step) const
    {
        if (at(step).operation == Operation::Leaf) return {};
        if (at(step).operation == Operation::Function) {
            std::vector<std::uint32_t> inputs;
            for (const std::uint32_t input : m_tape.functionOf(at(step)).inputs)
                if (std::find(inputs.begin(), inputs.end(), input) == inputs.end()) inputs.push_back(input);
            return inputs;
        }
        std::vector<std::uint32_t> children;
        inOrder(step, true, children);
        return children;
    }

    void inOrder(std::uint32_t step, bool isTop, std::vector<std::uint32_t>& children) const
    {
        std::set<std::uint32_t> seen;
        std::vector<std::pair<std::uint32_t, bool>> waiting {{step, isTop}};
        while (!waiting.empty()) {
            const auto [now, isFirst] = waiting.back();
            waiting.pop_back();
            if (!seen.insert(now).second) continue;
            if (!isFirst && isNode(now)) children.push_back(now);
            else if (isArithmetic(at(now).operation)) waiting.push_back({at(now).b, false}), waiting.push_back({at(now).a, false});
        }
    }

    /// Depth first, so that the order turned round has every child behind its parents. Years of a venture stand on each other: no recursion.
    void visit(std::uint32_t root, bool maySplit)
    {
        std::vector<std::pair<std::uint32_t, std::size_t>> path;
        const auto enter = [&](std::uint32_t step) {
            if (m_children.contains(step)) return;
            if (maySplit) part(step);
            m_children[step] = childrenOf(step);
            path.emplace_back(step, 0);
        };
        enter(root);
        while (!path.empty()) {
            auto& [step, next] = path.back();
            const auto& children = m_children.at(step);
            if (next < children.size()) enter(children[next++]);
            else m_order.push_back(step), path.pop_back();
        }
    }

    DerivationNode nodeOf(std::uint32_t step) const
    {
        const StepName& name = nameOf(step);
        DerivationNode node {.title = name.title, .of = name.ofAll(), .kind = name.kind, .value = at(step).value, .formula = name.formula,
            .formulaName = name.formulaName, .provenance = name.provenance};
        for (const std::uint32_t child : m_children.at(step)) node.children.push_back(m_number.at(child));
        if (at(step).operation == Operation::Function) addFunction(step, node);
        else if (isArithmetic(at(step).operation)) addArithmetic(step, node);
        return node;
    }

    /// A function may take one node twice; its children are told once.
    void addFunction(std::uint32_t step, DerivationNode& node) const
    {
        const Tape::Function& function = m_tape.functionOf(at(step));
        const auto& children = m_children.at(step);
        std::vector<std::size_t> place;
        for (const std::uint32_t input : function.inputs) place.push_back(static_cast<std::size_t>(std::find(children.begin(), children.end(), input) - children.begin()));
        node.evaluate = [evaluate = function.evaluate, place](std::span<const double> values) {
            std::vector<double> inputs;
            for (const std::size_t p : place) inputs.push_back(values[p]);
            return evaluate(inputs);
        };
        if (nameOf(step).isSum) addShares(step, function.inputs, node);
    }

    void addArithmetic(std::uint32_t step, DerivationNode& node) const
    {
        node.evaluate = [program = programOf(step)](std::span<const double> values) { return program->run(values); };
        if (node.formula.empty()) node.formula = text(step, step, 0);
        if (at(step).operation != Operation::Add || !isPlain(step)) return;
        std::vector<std::uint32_t> terms;
        collectTerms(step, true, terms);
        addShares(step, terms, node);
    }

    /// Of sums without a negative part. A term that is there twice counts twice.
    void addShares(std::uint32_t step, const std::vector<std::uint32_t>& terms, DerivationNode& node) const
    {
        if (node.value <= 0) return;
        const auto isPart = [&](std::uint32_t term) { return isNode(term) && at(term).value >= 0; };
        if (!std::all_of(terms.begin(), terms.end(), isPart)) return;
        for (const std::uint32_t child : m_children.at(step))
            node.shares.push_back(static_cast<double>(std::count(terms.begin(), terms.end(), child)) * at(child).value / node.value);
    }

    std::shared_ptr<const Program> programOf(std::uint32_t top) const
    {
        auto program = std::make_shared<Program>();
        const auto& children = m_children.at(top);
        std::unordered_map<std::uint32_t, std::size_t> place;
        for (std::size_t i = 0; i < children.size(); ++i) place[children[i]] = i;
        std::vector<std::uint32_t> own;
        walk(top, [&](std::uint32_t step, bool isEnd) {
            if (!isEnd) own.push_back(step);
        });
        std::sort(own.begin(), own.end()); // A tape's steps stand on earlier ones.
        program->inputs = children.size();
        for (const std::uint32_t step : own) {
            const Tape::Step& s = at(step);
            place[step] = children.size() + program->lines.size();
            if (isArithmetic(s.operation)) program->lines.push_back({s.operation, place.at(s.a), place.at(s.b), s.value});
            else program->lines.push_back({Operation::Bare, 0, 0, s.value});
        }
        return program;
    }

    /// Whether a sum has no difference in it.
    bool isPlain(std::uint32_t step, bool isTop = true) const
    {
        if ((!isTop && isNode(step)) || !isSum(at(step).operation)) return true;
        return at(step).operation == Operation::Add && isPlain(at(step).a, false) && isPlain(at(step).b, false);
    }

    std::string reference(std::uint32_t step, std::uint32_t top) const
    {
        if (!isNode(step)) return bareText(at(step).value);
        const StepName& name = nameOf(step);
        std::string words = name.title;
        if (words.size() > 1 && std::islower(static_cast<unsigned char>(words[1]))) words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
        return name.of.empty() || name.isOf(nameOf(top).of) ? words : words + " (" + name.ofAll() + ")";
    }

    /// The formula in words. `binding` 0: anything may stand, 1: sums in brackets, 2: products too.
    std::string text(std::uint32_t step, std::uint32_t top, int binding) const
    {
        const Tape::Step& s = at(step);
        if ((step != top && isNode(step)) || !isArithmetic(s.operation)) return reference(step, top);
        const auto of = [&](std::uint32_t part, int inside) { return text(part, top, inside); };
        const auto joined = [&](const char* sign, int own, int right) {
            std::string all = of(s.a, own) + sign + of(s.b, right);
            return binding > own ? "(" + all + ")" : all;
        };
        switch (s.operation) {
        case Operation::Add: return step == top ? sumText(step) : joined(" + ", 0, 0);
        case Operation::Subtract: return isBare(s.a) && at(s.a).value == 0 ? "minus " + of(s.b, 2) : joined(" - ", 0, 1);
        case Operation::Multiply: return joined(" x ", 1, 1);
        case Operation::Divide: return joined(" / ", 1, 2);
        case Operation::Larger: return "the larger of " + of(s.a, 2) + " and " + of(s.b, 2);
        default: return "the smaller of " + of(s.a, 2) + " and " + of(s.b, 2);
        }
    }

    bool areNodes(const std::vector<std::uint32_t>& terms) const
    {
        return std::all_of(terms.begin(), terms.end(), [&](std::uint32_t term) { return isNode(term); });
    }

    std::string sumText(std::uint32_t step) const
    {
        constexpr std::size_t manyTerms = 6, longText = 160;
        std::vector<std::uint32_t> terms;
        collectTerms(step, true, terms);
        const std::string told = terms.size() > manyTerms ? std::string() : text(at(step).a, step, 0) + " + " + text(at(step).b, step, 0);
        if (isPlain(step) && areNodes(terms) && (told.empty() || told.size() > longText)) return "sum of " + std::to_string(terms.size()) + " parts";
        return told.empty() ? text(at(step).a, step, 0) + " + " + text(at(step).b, step, 0) : told;
    }

    const Tape& m_tape;
    std::unordered_map<std::uint32_t, StepName> m_parts;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_children;
    std::unordered_map<std::uint32_t, NodeNumber> m_number;
    std::vector<std::uint32_t> m_order;
};

} // namespace

std::vector<DerivationNode> Tape::nodesOf(const Traced& root) const
{
    return NodeMaker(*this).make(root.step());
}

} // namespace gw
