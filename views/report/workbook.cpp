// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/workbook.h"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace gw {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
#define GW_OOXML "http://schemas.openxmlformats.org/"
constexpr std::string_view contentTypes = "<Types xmlns=\"" GW_OOXML "package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
constexpr std::string_view packageLinks = "<Relationships xmlns=\"" GW_OOXML "package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"" GW_OOXML "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
constexpr std::string_view book = "<workbook xmlns=\"" GW_OOXML "spreadsheetml/2006/main\" xmlns:r=\"" GW_OOXML "officeDocument/2006/relationships\">"
    "<sheets><sheet name=\"Chart\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
constexpr std::string_view bookLinks = "<Relationships xmlns=\"" GW_OOXML "package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"" GW_OOXML "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
constexpr std::string_view sheetBegin = "<worksheet xmlns=\"" GW_OOXML "spreadsheetml/2006/main\"><sheetData>", sheetEnd = "</sheetData></worksheet>";
#undef GW_OOXML

/// XML allows no other control characters than tab and the two line ends.
std::string escaped(const std::string& text)
{
    std::string xml;
    for (const char c : text)
        if (c == '&') xml += "&amp;";
        else if (c == '<') xml += "&lt;";
        else if (c == '>') xml += "&gt;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') xml += c;
    return xml;
}

std::string cell(const ChartCell& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(*text) + "</t></is></c>";
    const double number = std::get<double>(value);
    if (!std::isfinite(number)) return "<c/>";
    char digits[40];
    return "<c><v>" + std::string(digits, std::to_chars(digits, digits + sizeof digits, number).ptr) + "</v></c>";
}

std::string sheetOf(const ChartTable& table)
{
    std::string xml {sheetBegin};
    xml += "<row>";
    for (const std::string& name : table.columns) xml += cell(name);
    xml += "</row>";
    for (const auto& row : table.rows) {
        xml += "<row>";
        for (const ChartCell& value : row) xml += cell(value);
        xml += "</row>";
    }
    return xml.append(sheetEnd);
}

/// CRC-32 as ZIP asks for it (polynomial 0xEDB88320, reflected).
std::uint32_t checksum(std::string_view bytes)
{
    std::uint32_t rest = 0xFFFFFFFFU;
    for (const char c : bytes) {
        rest ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) rest = (rest >> 1) ^ (rest & 1 ? 0xEDB88320U : 0U);
    }
    return ~rest;
}

/// Little endian, `size` bytes.
void put(std::string& bytes, std::uint32_t value, int size)
{
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// Files after each other without compression, and the list of them at the end.
class Package {
public:
    void add(std::string_view name, std::string_view content)
    {
        const auto place = static_cast<std::uint32_t>(m_files.size());
        put(m_files, 0x04034B50, 4);
        describe(m_files, name, content);
        m_files.append(name).append(content);
        put(m_list, 0x02014B50, 4);
        put(m_list, 20, 2);
        describe(m_list, name, content);
        for (const int size : {2, 2, 2, 4}) put(m_list, 0, size);      // No comment, disk 0, no attributes.
        put(m_list, place, 4);
        m_list.append(name);
        ++m_count;
    }

    std::string finish()
    {
        std::string bytes = m_files + m_list;
        put(bytes, 0x06054B50, 4);
        for (const std::uint32_t value : {0U, 0U, m_count, m_count}) put(bytes, value, 2);
        put(bytes, static_cast<std::uint32_t>(m_list.size()), 4);
        put(bytes, static_cast<std::uint32_t>(m_files.size()), 4);
        put(bytes, 0, 2);
        return bytes;
    }

private:
    /// What both places say of a file; dated 1980-01-01, ZIP's first day, so that the bytes stay the same.
    static void describe(std::string& bytes, std::string_view name, std::string_view content)
    {
        constexpr std::uint32_t utf8Names = 0x0800, firstDay = 0x0021;
        for (const std::uint32_t value : {20U, utf8Names, 0U, 0U, firstDay}) put(bytes, value, 2);
        put(bytes, checksum(content), 4);
        for (int twice = 0; twice < 2; ++twice) put(bytes, static_cast<std::uint32_t>(content.size()), 4);
        put(bytes, static_cast<std::uint32_t>(name.size()), 2);
        put(bytes, 0, 2);
    }

    std::string m_files, m_list;
    std::uint32_t m_count = 0;
};

} // namespace

std::string workbookOf(const ChartTable& table)
{
    Package package;
    const auto add = [&](std::string_view name, std::string_view content) { package.add(name, std::string(declaration).append(content)); };
    add("[Content_Types].xml", contentTypes);
    add("_rels/.rels", packageLinks);
    add("xl/workbook.xml", book);
    add("xl/_rels/workbook.xml.rels", bookLinks);
    add("xl/worksheets/sheet1.xml", sheetOf(table));
    return package.finish();
}

} // namespace gw
