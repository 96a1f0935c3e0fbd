// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/query.h"

#include "core/editing/query_node.h"
#include "core/units/expression.h"

#include <algorithm>
#include <cctype>

namespace gw {
namespace {

constexpr int deepest = 50, mostComparisons = 200;

using Node = std::shared_ptr<const QueryNode>;

bool isWordPart(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

class QueryParser {
public:
    explicit QueryParser(std::string_view text) : m_text(text) {}

    Result<Query> run()
    {
        if (atEnd()) return Query {std::make_shared<QueryNode>()};
        const Node root = alternatives(0);
        if (!m_error && !atEnd()) fail(ErrorCode::UnknownChoice, "and, or, or the end");
        if (m_error) return *m_error;
        return Query {root};
    }

private:
    bool atEnd()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at]))) ++m_at;
        return m_at >= m_text.size();
    }
    Node fail(ErrorCode code, std::string expected)
    {
        atEnd();
        std::size_t end = m_at;
        while (end < m_text.size() && isWordPart(m_text[end])) ++end;
        if (end == m_at && end < m_text.size()) ++end;
        if (!m_error) m_error = Error {code, {}, "Character " + std::to_string(m_at + 1), std::string(m_text.substr(m_at, end - m_at)), std::move(expected)};
        return std::make_shared<QueryNode>();
    }
    std::string_view peekWord()
    {
        if (atEnd()) return {};
        std::size_t end = m_at;
        while (end < m_text.size() && isWordPart(m_text[end])) ++end;
        return m_text.substr(m_at, end - m_at);
    }
    bool takeWord(std::string_view wanted)
    {
        const std::string_view word = peekWord();
        if (lowerCase(word) != wanted) return false;
        m_at += word.size();
        return true;
    }
    bool take(char c) { return !atEnd() && m_text[m_at] == c && ++m_at; }

    Node joined(QueryNode::Kind kind, Node left, Node right)
    {
        auto node = std::make_shared<QueryNode>();
        node->kind = kind, node->left = std::move(left), node->right = std::move(right);
        return node;
    }
    Node alternatives(int depth)
    {
        Node left = conditions(depth);
        while (!m_error && takeWord("or")) left = joined(QueryNode::Kind::Or, left, conditions(depth));
        return left;
    }
    Node conditions(int depth)
    {
        Node left = condition(depth);
        while (!m_error && takeWord("and")) left = joined(QueryNode::Kind::And, left, condition(depth));
        return left;
    }
    Node condition(int depth)
    {
        if (depth > deepest) return fail(ErrorCode::Unsupported, "at most 50 parentheses within each other");
        if (takeWord("not")) return joined(QueryNode::Kind::Not, condition(depth + 1), {});
        if (!take('(')) return comparison();
        const Node inside = alternatives(depth + 1);
        if (!m_error && !take(')')) return fail(ErrorCode::UnknownChoice, "and, or, or a closing parenthesis");
        return inside;
    }
    Node comparison()
    {
        const QueryWord* word = findWord(lowerCase(peekWord()));
        if (!word) return fail(ErrorCode::UnknownField, "one of " + queryWords());
        if (++m_comparisons > mostComparisons) return fail(ErrorCode::Unsupported, "at most 200 comparisons");
        m_at += peekWord().size();
        auto node = std::make_shared<QueryNode>();
        node->kind = QueryNode::Kind::Compare, node->field = word->field, node->fieldKind = word->kind;
        const auto sign = takeSign(word->kind);
        if (word->kind == QueryKind::Flag && !sign) return node;
        if (!sign) return fail(ErrorCode::UnknownChoice, word->kind == QueryKind::Text ? "=, != or ~" : "=, !=, <, >, <= or >=");
        node->sign = *sign;
        return readValue(*word, std::move(node));
    }
    std::optional<QuerySign> takeSign(QueryKind kind)
    {
        constexpr std::pair<std::string_view, QuerySign> signs[] {{"!=", QuerySign::Different}, {"<>", QuerySign::Different}, {"<=", QuerySign::AtMost}, {">=", QuerySign::AtLeast},
            {"==", QuerySign::Equal}, {"=", QuerySign::Equal}, {"<", QuerySign::Less}, {">", QuerySign::More}, {"~", QuerySign::Contains}};
        atEnd();
        for (const auto& [text, sign] : signs) {
            if (!m_text.substr(m_at).starts_with(text)) continue;
            const bool isOrder = sign != QuerySign::Equal && sign != QuerySign::Different && sign != QuerySign::Contains;
            if (kind == QueryKind::Figure ? sign == QuerySign::Contains : isOrder) return std::nullopt;
            m_at += text.size();
            return sign;
        }
        return std::nullopt;
    }
    /// The text up to the next "and", "or", closing parenthesis of the query, or the end; without its quotes.
    std::string takeValue()
    {
        if (take('"')) {
            const std::size_t start = m_at, end = std::min(m_text.find('"', m_at), m_text.size());
            m_at = std::min(end + 1, m_text.size());
            return std::string(m_text.substr(start, end - start));
        }
        atEnd();
        const std::size_t start = m_at;
        std::size_t end = m_at;
        for (int open = 0; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '(') ++open;
            if (m_text[m_at] == ')' && --open < 0) break;
            const bool startsWord = m_at > start && std::isspace(static_cast<unsigned char>(m_text[m_at - 1]));
            if (startsWord && (isJoin("and") || isJoin("or"))) break;
            if (!std::isspace(static_cast<unsigned char>(m_text[m_at]))) end = m_at + 1;
        }
        return std::string(m_text.substr(start, end - start));
    }
    bool isJoin(std::string_view word) const
    {
        if (lowerCase(m_text.substr(m_at, word.size())) != word) return false;
        return m_at + word.size() >= m_text.size() || !isWordPart(m_text[m_at + word.size()]);
    }
    Node readValue(const QueryWord& word, std::shared_ptr<QueryNode> node)
    {
        atEnd();
        const std::size_t start = m_at;
        const std::string value = takeValue();
        const auto refuse = [&](ErrorCode code, std::string expected) {
            m_at = start;
            if (!m_error) m_error = Error {code, {}, "Character " + std::to_string(start + 1), value, std::move(expected)};
            return node;
        };
        if (word.kind == QueryKind::Figure) {
            if (value.empty()) return refuse(ErrorCode::NotANumber, "a number after the sign");
            const auto number = evaluateIn(value, word.unit);
            if (!number) return refuse(number.error().code, number.error().expected);
            node->number = *number;
            return node;
        }
        node->text = lowerCase(value);
        if (value.empty()) return refuse(ErrorCode::UnknownChoice, "a text after the sign");
        if (word.kind != QueryKind::Flag) return node;
        const bool isYes = node->text == "yes" || node->text == "true";
        if (!isYes && node->text != "no" && node->text != "false") return refuse(ErrorCode::UnknownChoice, "yes or no");
        if (!isYes) node->sign = node->sign == QuerySign::Equal ? QuerySign::Different : QuerySign::Equal;
        return node;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_comparisons = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<Query> parseQuery(std::string_view text)
{
    if (text.size() > 2000) return Error {ErrorCode::Unsupported, {}, "Query", std::string(text.substr(0, 40)) + "...", "at most 2000 characters"};
    return QueryParser(text).run();
}

std::vector<EquipmentId> piecesWhere(const Query& query, const QueryFacts& facts)
{
    const QueryReader reader(facts, *query.root);
    std::vector<EquipmentId> ids;
    for (const Equipment& piece : facts.plan.equipment)
        if (reader.holds(*query.root, piece)) ids.push_back(piece.id);
    return ids;
}

} // namespace gw
