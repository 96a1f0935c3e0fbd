// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/accelerator_table.h"
#include "core/formulas/contract/answer.h"
#include "core/formulas/contract/field.h"
#include "core/formulas/model_table.h"

/// Ids of serving and training in inputs. A place keeps the first refusal, so that several ids can be looked up in a row.
namespace gw::contract {

template <> inline constexpr auto choicesOf<ServingEngine> = std::to_array<std::string_view>({"trtllm", "vllm", "sglang", "any"});

constexpr std::string_view modelMeaning = "Id of a model of the contract's section 6.2", acceleratorMeaning = "Id of an accelerator of section 6.1",
    formatMeaning = "bf16, fp8, nvfp4 or mxfp4";

class Lookup {
public:
    const ModelRow* model(std::string_view id) { return found(findModel(id), "model", id, "an id of section 6.2"); }
    const AcceleratorRow* accelerator(std::string_view id) { return found(findAccelerator(id), "accelerator", id, "an id of section 6.1"); }
    /// By value for what serving is computed with; empty where there is none.
    ServedModel served(std::string_view id)
    {
        const ModelRow* row = model(id);
        return row == nullptr ? ServedModel {} : servedModel(*row);
    }
    AcceleratorRow serving(std::string_view id)
    {
        const AcceleratorRow* row = accelerator(id);
        return row == nullptr ? AcceleratorRow {} : *row;
    }
    NumberFormat format(std::string_view key, std::string_view id)
    {
        const auto format = findNumberFormat(id);
        if (!format) refuse(key, id, formatMeaning);
        return format.value_or(NumberFormat::Bf16);
    }
    const std::optional<Refusal>& refusal() const { return m_refusal; }

private:
    template <class Row>
    const Row* found(const Row* row, std::string_view key, std::string_view id, std::string_view expected)
    {
        if (row == nullptr) refuse(key, id, expected);
        return row;
    }
    void refuse(std::string_view key, std::string_view id, std::string_view expected)
    {
        if (!m_refusal) m_refusal = Refusal {Fault::UnknownId, std::string(key), std::string(id.substr(0, 60)), std::string(expected)};
    }
    std::optional<Refusal> m_refusal;
};

constexpr Limits ranks = between(1, 1e5);
constexpr Limits tokenLength = between(1, 1e8);

} // namespace gw::contract
