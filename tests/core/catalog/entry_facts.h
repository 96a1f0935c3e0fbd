// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure_fields.h"
#include "core/catalog/kinds.h"
#include "core/units/exact_number.h"

#include <string>
#include <vector>

namespace gw::test {

/// Visits a description and keeps everything it says to the last bit: a line for each field.
class EntryFacts {
public:
    std::vector<std::string> lines;

    void text(const char* key, const std::string& value) { add(key, value); }
    void choice(const char* key, EquipmentKind value) { add(key, std::string(word(value))); }
    void choice(const char* key, const std::optional<EquipmentKind>& value) { add(key, value ? std::string(word(*value)) : "none"); }
    void date(const char* key, const std::optional<DatedFact>& value)
    {
        add(key, value ? value->date : "none");
        if (value) origin(key, value->origin);
    }
    void origin(const char* key, const Origin& o) { add(key, o.source + "|" + o.date + "|" + std::string(word(o.confidence)) + "|" + o.note); }
    template <class Tag> void entry(const char* key, const CatalogId<Tag>& value) { add(key, value.text); }
    template <class Tag> void entry(const char* key, const std::optional<CatalogId<Tag>>& value) { add(key, value ? value->text : "none"); }
    template <class Q, class U> void figure(const char* key, const Figure<Q>& figure, U, double, double) { add(key, figure); }
    template <class Q, class U> void figure(const char* key, const std::optional<Figure<Q>>& figure, U, double, double)
    {
        if (figure) add(key, *figure);
        else add(key, std::string("none"));
    }
    void temperature(const char* key, const Figure<Temperature>& figure, double, double) { add(key, figure); }
    template <class V> void months(const char* key, const V& values, double, double) { addAll(key, values); }
    template <class V> void numbers(const char* key, const V& values, double, double) { addAll(key, values); }
    template <class Part> void section(const char* key, const std::optional<Part>& part)
    {
        add(key, std::string(part ? "{" : "none"));
        if (part) describeFigures(*this, *part);
    }
    template <class Part> void parts(const char* key, const std::vector<Part>& parts)
    {
        add(key, std::to_string(parts.size()));
        for (const Part& part : parts) describeFigures(*this, part);
    }

private:
    static std::string bits(double value) { return numberText(value); }
    static std::string bits(Temperature value) { return numberText(value.inKelvin()); }
    template <class D> static std::string bits(Quantity<D> value) { return numberText(value.si()); }
    void add(const std::string& key, const std::string& text) { lines.push_back(key + ": " + text); }
    template <class Q> void add(const std::string& key, const Figure<Q>& f)
    {
        add(key, bits(f.value) + " " + (f.low ? bits(*f.low) : "-") + " " + (f.high ? bits(*f.high) : "-"));
        origin(key.c_str(), f.origin);
    }
    template <class V> void addAll(const char* key, const V& values)
    {
        for (const auto& value : values) add(key, bits(value));
    }
};

template <class Entry>
std::vector<std::string> factsOf(const Entry& entry)
{
    EntryFacts facts;
    describeFigures(facts, entry);
    return facts.lines;
}

} // namespace gw::test
