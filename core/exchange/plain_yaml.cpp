// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plain_yaml.h"

#include "core/storage/utf8.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <chrono>
#include <istream>
#include <streambuf>

namespace gw {
namespace {

std::string placeOf(const YAML::Mark& mark) { return std::to_string(mark.line + 1) + ":" + std::to_string(mark.column + 1); }

constexpr std::size_t mostKeys = 1000;   // They are looked through one by one.

/// Leaves the parser, which knows no other way out; caught before this file ends.
struct Refused {
    Error error;
};

/// Hands the text out in pieces and stops the parser when it has read far on without having found a value.
class ReadAhead : public std::streambuf {
public:
    ReadAhead(std::string_view text, std::size_t most) : m_text(text), m_most(most) {}

    void valueFound() { m_ahead = 0; }

protected:
    int_type underflow() override
    {
        const std::size_t size = std::min<std::size_t>(2048, m_text.size() - m_read);
        if (size == 0) return traits_type::eof();
        if ((m_ahead += size) > m_most) refuse();
        setg(m_text.data() + m_read, m_text.data() + m_read, m_text.data() + m_read + size);
        m_read += size;
        return traits_type::to_int_type(*gptr());
    }

private:
    [[noreturn]] void refuse() const
    {
        const auto line = std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(m_read), '\n') + 1;
        throw Refused {{ErrorCode::FileTooLarge, {}, std::to_string(line) + ":1", "one value of more than " + std::to_string(m_most) + " bytes", "at most " + std::to_string(m_most) + " bytes"}};
    }

    std::string m_text;
    std::size_t m_most, m_read = 0, m_ahead = 0;
};

/// Builds values as the parser meets them and stops it at the first thing that is not plain.
class PlainBuilder : public YAML::EventHandler {
public:
    PlainBuilder(const YamlLimits& limits, ReadAhead& text)
        : m_limits(limits), m_text(text), m_end(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(limits.seconds)))
    {
    }

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (++m_documents > 1) refuse(ErrorCode::Unsupported, mark, "a second document", "one document");
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(mark, {}, anchor, YamlValue::Kind::Scalar, {}); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(ErrorCode::Unsupported, mark, "an alias", "values written out"); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override { add(mark, tag, anchor, YamlValue::Kind::Scalar, value); }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override { open(mark, tag, anchor, YamlValue::Kind::List); }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override { open(mark, tag, anchor, YamlValue::Kind::Mapping); }
    void OnMapEnd() override { close(); }

    YamlValue take() && { return std::move(m_root); }

private:
    /// A list or mapping that is not closed yet; a mapping waits for a key or for its value.
    struct Open {
        YamlValue value;
        std::string key;
        bool hasKey = false;
    };

    [[noreturn]] static void refuse(ErrorCode code, const YAML::Mark& mark, std::string seen, std::string expected) { throw Refused {{code, {}, placeOf(mark), std::move(seen), std::move(expected)}}; }

    void checkPlain(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor)
    {
        m_text.valueFound();
        if (anchor != 0) refuse(ErrorCode::Unsupported, mark, "an anchor", "values written out");
        if (!tag.empty() && tag != "?" && tag != "!") refuse(ErrorCode::Unsupported, mark, "the tag " + tag.substr(0, 60), "plain values");
        if (++m_values > m_limits.values) refuse(ErrorCode::FileTooLarge, mark, "more than " + std::to_string(m_limits.values) + " values", "at most " + std::to_string(m_limits.values));
        if (m_values % 256 == 0 && std::chrono::steady_clock::now() > m_end) refuse(ErrorCode::WrongType, mark, "a text that takes too long", "a device type or rack type");
    }

    void add(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlValue::Kind kind, const std::string& text)
    {
        checkPlain(mark, tag, anchor);
        put({kind, text, placeOf(mark), {}, {}}, mark);
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlValue::Kind kind)
    {
        checkPlain(mark, tag, anchor);
        if (static_cast<int>(m_open.size()) >= m_limits.depth) refuse(ErrorCode::FileTooLarge, mark, "deeper nesting", "at most " + std::to_string(m_limits.depth) + " levels");
        if (!m_open.empty() && m_open.back().value.kind == YamlValue::Kind::Mapping && !m_open.back().hasKey) refuse(ErrorCode::Unsupported, mark, "a key that is no text", "texts as keys");
        m_open.push_back({{kind, {}, placeOf(mark), {}, {}}, {}, false});
    }

    void close()
    {
        YamlValue value = std::move(m_open.back().value);
        m_open.pop_back();
        put(std::move(value), YAML::Mark::null_mark());
    }

    void put(YamlValue value, const YAML::Mark& mark)
    {
        if (m_open.empty()) m_root = std::move(value);
        else if (Open& to = m_open.back(); to.value.kind == YamlValue::Kind::List) to.value.items.push_back(std::move(value));
        else if (std::exchange(to.hasKey, !to.hasKey)) to.value.fields.emplace_back(std::move(to.key), std::move(value));
        else if (to.value.fields.size() >= mostKeys) refuse(ErrorCode::FileTooLarge, mark, "more than " + std::to_string(mostKeys) + " keys in a mapping", "at most " + std::to_string(mostKeys));
        else if (to.value.find(value.text)) refuse(ErrorCode::DuplicateId, mark, value.text.substr(0, 60), "a key used once");
        else to.key = std::move(value.text);
    }

    const YamlLimits& m_limits;
    ReadAhead& m_text;
    std::chrono::steady_clock::time_point m_end;
    std::vector<Open> m_open;
    YamlValue m_root;
    std::size_t m_values = 0;
    int m_documents = 0;
};

/// Before anything is parsed.
Status checkText(std::string_view text, const YamlLimits& limits)
{
    if (text.size() > limits.bytes) return Error {ErrorCode::FileTooLarge, {}, {}, std::to_string(text.size()) + " bytes", "at most " + std::to_string(limits.bytes) + " bytes"};
    const auto binary = std::ranges::find_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; });
    if (binary != text.end() || !isUtf8(text)) return Error {ErrorCode::WrongType, {}, {}, "bytes that are no text", "YAML in UTF-8"};
    return Done {};
}

} // namespace

const YamlValue* YamlValue::find(std::string_view key) const
{
    const auto found = std::ranges::find_if(fields, [&](const auto& field) { return field.first == key; });
    return found == fields.end() ? nullptr : &found->second;
}

Result<YamlValue> readPlainYaml(std::string_view text, const YamlLimits& limits)
{
    if (const auto fits = checkText(text, limits); !fits) return fits.error();
    ReadAhead buffer(text, limits.ahead);
    PlainBuilder builder(limits, buffer);
    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {}
    } catch (const Refused& refused) {
        return refused.error;
    } catch (const YAML::Exception& e) {
        return Error {ErrorCode::WrongType, {}, placeOf(e.mark), e.msg, "YAML"};
    }
    return std::move(builder).take();
}

} // namespace gw
