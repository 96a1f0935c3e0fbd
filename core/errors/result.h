// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/error.h"

#include <cassert>
#include <utility>
#include <variant>

namespace gw {

/// A value, or the fault of the world that prevented it. Faults of our own are assertions.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    const T& value() const& { assert(isOk()); return std::get<0>(m_state); }
    T& value() & { assert(isOk()); return std::get<0>(m_state); }
    T&& value() && { assert(isOk()); return std::get<0>(std::move(m_state)); }
    const Error& error() const { assert(!isOk()); return std::get<1>(m_state); }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::variant<T, Error> m_state;
};

struct Done {
    bool operator==(const Done&) const = default;
};

/// The outcome of an action that has no value of its own.
using Status = Result<Done>;

} // namespace gw
