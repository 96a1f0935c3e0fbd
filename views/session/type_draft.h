// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/errors/result.h"
#include "core/json/parse_json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// A catalogue entry while it is being changed: a catalogue file of that entry alone, with its sources and what it refers to; a model with what was
/// measured of it ("/measured/0"), a market factor with its correlations ("/with/0"). It may be wrong; `in` says what is.
class TypeDraft {
public:
    /// What a line of the entry is.
    enum class Line : std::uint8_t { Heading, Figure, Text, Fact, Numbers, Origin };
    struct Place {
        Line line = Line::Figure;
        std::string pointer;                   ///< Within the entry: "/rack/maximum_power".
        std::string key;                       ///< As `FigureText::key`: "rack.maximum_power".
        std::string unit;                      ///< Empty for plain numbers.
        bool isRemovable = false;              ///< The entry may do without it.
    };
    /// Something that the entry may have and has not, or one more of a list.
    struct Addable {
        std::string pointer, key;              ///< As in `Place`.
        bool isList = false;
    };

    /// Failure: UnknownId.
    static Result<TypeDraft> of(const Catalog& catalog, std::string_view id);
    /// Of a catalogue file with that entry. Failures: those of `parseJson`, WrongType for other files.
    static Result<TypeDraft> ofFile(std::string_view content, std::string_view id);

    const std::string& id() const { return m_id; }
    /// The key of its list in catalogue files: "equipment", "models".
    const std::string& section() const { return m_section; }
    /// Name and id may be changed while the entry is kept nowhere yet.
    void setId(const std::string& id);
    std::string text(std::string_view pointer) const;          ///< A word or number of the entry, as it is written; empty when absent.
    const Json* find(std::string_view pointer) const;
    /// The parts of the entry in its order, figures, words and headings of sections; the id is none of them.
    std::vector<Place> places() const;
    /// The key of a line that shows the figure of that `FigureText::key`; the key itself but for what was measured and for correlations.
    std::string rowKey(const std::string& figure) const;

    /// What `add` can put in, in the order of the entry.
    std::vector<Addable> addable() const;
    /// Puts the part in without values and sources, which have to be entered. Its pointer.
    std::string add(const Addable& part);
    /// Takes a part away that is removable.
    void remove(const Place& place);

    /// Enters a number, a calculation with units included, into "value", "low" or "high" of a figure; empty takes the range's end away. Another value
    /// loses the origin of the former: it is then entered by hand, `today`, an estimate, and the note tells the former. Failures: as `evaluateIn`.
    Status setNumber(const Place& place, std::string_view member, std::string_view typed, std::string_view today);
    /// Enters several numbers with blanks or semicolons between. Failure: NotANumber.
    Status setNumbers(const Place& place, std::string_view typed);
    /// A word of the entry, or "date", "confidence" or "note" of a figure.
    void setText(std::string_view pointer, std::string_view typed);
    /// The source of a figure: a key or title of the register, else a new source of that title; what begins with http is its address. Nothing typed
    /// takes it away, and the figure is refused.
    void setSource(const Place& place, std::string_view typed, std::string_view today, const Catalog& catalog);
    /// Title of a figure's source, address included where it has one.
    std::string sourceText(const Place& place, const Catalog& catalog) const;

    /// Whether a heading is of one of several alike, such as a point of a curve.
    static bool isPart(const Place& heading);
    /// Puts the same part once more behind a part.
    void repeatPart(const Place& heading);

    /// The whole as a catalogue file.
    std::string content() const { return m_file.dump(); }
    /// `base` with this entry. Failures: as `withEntries`; `place` begins with a pointer into the entry, see `placeInEntry`.
    Result<Catalog> in(const Catalog& base) const;
    /// The pointer within the entry of an error's place; empty when it is elsewhere.
    std::string placeInEntry(const std::string& place) const;

private:
    TypeDraft(Json file, std::string id);
    Json& entry();
    const Json& entry() const;
    Json& at(std::string_view pointer);
    /// The place in the file of a pointer into the entry, and the other way round; empty where it is no place of the entry.
    Json::json_pointer inFile(std::string_view pointer) const;
    std::string begin() const;
    void fitRange(Json& figure) const;
    void takeSource(Json source);
    std::string freeKey(const std::string& title, const std::string& address, const Catalog& catalog) const;

    Json m_file;
    std::string m_id, m_section;
    std::optional<std::size_t> m_at;           ///< In the section's list; none for what stands once.
};

} // namespace gw
