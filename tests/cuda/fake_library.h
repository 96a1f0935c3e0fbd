// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/open_cuda_solver.h"
#include "tests/cuda/fake_device.h"

#include <QCoreApplication>

#include <dlfcn.h>

namespace gw::test {

/// A device library of fakes beside the tests, with the ledger of its device.
class FakeLibrary {
public:
    explicit FakeLibrary(const char* name) : m_path((QCoreApplication::applicationDirPath() + "/" + name + ".so").toStdString())
    {
        m_library = dlopen(m_path.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (m_library) m_ledger = reinterpret_cast<FakeLedger* (*)()>(dlsym(m_library, "gwFakeLedger"))();
        if (m_ledger) *m_ledger = {};
    }
    ~FakeLibrary()
    {
        if (m_library) dlclose(m_library);
    }
    FakeLibrary(const FakeLibrary&) = delete;
    FakeLibrary& operator=(const FakeLibrary&) = delete;

    std::unique_ptr<Solver> open(std::string& whyNot) { return openCudaSolver(std::filesystem::path(m_path), whyNot, {0, [this](const std::string& fault) { m_told.push_back(fault); }}); }
    std::unique_ptr<Solver> open()
    {
        m_told.clear();
        std::string ignored;
        return open(ignored);
    }
    /// Faults that the last solver has told.
    const std::vector<std::string>& told() const { return m_told; }
    FakeLedger& ledger() const { return *m_ledger; }

private:
    std::string m_path;
    void* m_library = nullptr;
    FakeLedger* m_ledger = nullptr;
    std::vector<std::string> m_told;
};

} // namespace gw::test
