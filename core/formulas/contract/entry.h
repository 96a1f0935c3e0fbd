// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/contract/read_inputs.h"
#include "core/formulas/contract/write_outputs.h"

/// A formula as people look it up and machines run it.
namespace gw::contract {

struct FlagText {
    std::string_view name, meaning;
};

/// What is said of a formula beside its inputs and outputs.
struct FormulaText {
    std::string_view name;              ///< "area.formula".
    std::string_view meaning;
    std::string_view equation;          ///< One line for each equation.
    std::vector<FlagText> flags;        ///< Every flag that it can raise.
    std::string_view source;
};

/// An input or output as `formula show` prints it.
struct FieldText {
    std::string key, type, unit;
    bool isRequired = false;
    Json fallback;                      ///< Default of an input that is not required; null for none.
    std::optional<double> minimum, maximum;
    bool isMinimumExcluded = false;
    std::string meaning;                ///< With the choices of a text and what lies beyond the minimum and maximum.
};

/// A run that was answered: the outputs and their flags.
struct Run {
    Json outputs;
    Flags flags;
};

struct Entry {
    FormulaText text;
    std::vector<FieldText> (*inputs)();
    std::vector<FieldText> (*outputs)();
    Answer<Run> (*run)(const Json& inputs);   ///< `inputs` is an object.

    std::string_view area() const { return text.name.substr(0, text.name.find('.')); }
};

FieldText fieldText(const FieldMeta& meta, std::string type, std::span<const std::string_view> choices, Presence presence, Json fallback);

/// Lists what a struct describes; see field.h.
class FieldLister : public FieldVisitor<FieldLister> {
public:
    template <class T>
    void field(const FieldMeta& meta, T& value, Presence presence)
    {
        Json fallback;
        if (presence == Presence::Optional) {
            OutputWriter writer;
            writer.field(meta, value, Presence::Output);
            fallback = writer.object().front();
        }
        fields.push_back(fieldText(meta, typeName<T>(), choices<T>(), presence, std::move(fallback)));
    }
    std::vector<FieldText> fields;

private:
    template <class T>
    static std::span<const std::string_view> choices()
    {
        if constexpr (isOptional<T>) return choices<typename T::value_type>();
        else if constexpr (std::is_enum_v<T>) return choicesOf<T>;
        else return {};
    }
};

template <class T>
std::vector<FieldText> listFields()
{
    FieldLister lister;
    T value {};
    value.describe(lister);
    return std::move(lister.fields);
}

template <class In, class Out>
Answer<Run> runWith(Answer<Out> (*formula)(const In&), const Json& inputs)
{
    Reading reading;
    In in {};
    InputReader reader(inputs, {}, reading);
    in.describe(reader);
    reader.finish();
    if (reading.refusal) return *std::move(reading.refusal);
    Answer<Out> answer = formula(in);
    if (!answer) return answer.refusal();
    reading.flags.raise(answer.flags());
    OutputWriter writer;
    answer.value().describe(writer);
    if (writer.refusal()) return *writer.refusal();
    return Answer<Run>(Run {writer.object(), reading.flags});
}

template <class F> struct FormulaTypes;
template <class In, class Out> struct FormulaTypes<Answer<Out> (*)(const In&)> { using Input = In; using Output = Out; };

/// The entry of a pure function `Answer<Out> formula(const In&)` whose structs describe themselves.
template <auto formula>
Entry entryOf(FormulaText text)
{
    using Types = FormulaTypes<decltype(formula)>;
    return {std::move(text), &listFields<typename Types::Input>, &listFields<typename Types::Output>, [](const Json& inputs) { return runWith(formula, inputs); }};
}

} // namespace gw::contract
