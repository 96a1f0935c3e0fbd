// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/peer_script.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace gw::bench {
namespace {

std::string python()
{
    const char* named = std::getenv("GIGAWRIGHT_PYTHON");
    return named && *named ? named : "python3";
}

std::string outputOf(const std::string& command)
{
    std::string output;
    FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) return output;
    std::array<char, 4096> part {};
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), pipe)) output.append(part.data(), read);
    return pclose(pipe) == 0 ? output : std::string();
}

} // namespace

bool hasNumpy()
{
    return !outputOf(python() + " -c 'import numpy; print(numpy.__version__)' 2>/dev/null").empty();
}

std::optional<nlohmann::json> runScript(const std::string& name, const nlohmann::json& input)
{
    const std::filesystem::path file = std::filesystem::temp_directory_path() / ("gigawright-bench-" + std::to_string(getpid()) + ".json");
    std::ofstream(file) << input;
    const std::string one = "OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 ";
    const std::string output = outputOf(one + python() + " '" GW_BENCHMARKS "/" + name + "' < '" + file.string() + "'");
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    const nlohmann::json answer = nlohmann::json::parse(output, nullptr, false);
    return answer.is_discarded() ? std::nullopt : std::optional(answer);
}

} // namespace gw::bench
