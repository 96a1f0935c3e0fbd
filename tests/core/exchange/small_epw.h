// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

namespace gw::test {

/// The lines of a weather file of an invented place: 15 degC on average, warm in summer and in the afternoon, 8 K drier than warm, at 300 m.
struct SmallEpw {
    std::vector<std::string> header {"LOCATION,Middle.Town.AP,XX,TST,SRC-TMYx,123456,40.5,-74.25,-5.0,300.0",
        "DESIGN CONDITIONS,1,Invented,,Heating,1,-9.5,-7.5,-19,0.7,-5.6,-17,0.9,-5.4,12.6,0.5,11.3,0.4,3.2,320,0.434,Cooling,7,11.5,34.5,24.8,33,24,32.3,23.6,"
        "25.5,32.3,25.6,31.2,24.9,30.1,3,240,24.9,20.3,29.1,23.9,19.1,28,23,17.9,27.1,82.4,32,79.1,30.6,76.2,30.5,29,Extremes,10.4,8.5,7.4,-13.8,37.1,2.9,1.2,-15.9,"
        "37.9,-17.6,38.6,-19.2,39.3,-21.3,40.2",
        "COMMENTS 1,\"Period of Record=2007-2021; Jan=2010\"", "DATA PERIODS,1,1,Data,Sunday,1/ 1,12/31"};
    std::vector<std::string> rows;

    explicit SmallEpw(bool hasLeapDay = false)
    {
        const int days[] {31, hasLeapDay ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1, hour = 0; month <= 12; ++month)
            for (int day = 1; day <= days[month - 1]; ++day)
                for (int h = 1; h <= 24; ++h, ++hour) rows.push_back(row(month, day, h, dryBulb(hour), dryBulb(hour) - 8, 97800));
    }

    static double dryBulb(int hour)
    {
        const double turn = 6.283185307179586;
        return std::round((15 - 12 * std::cos(turn * hour / 8760) - 5 * std::cos(turn * (hour - 3) / 24)) * 10) / 10;
    }
    static std::string row(int month, int day, int hour, double dry, double dew, double pressure)
    {
        char text[200];
        std::snprintf(text, sizeof text, "2019,%d,%d,%d,60,?9?9,%.1f,%.1f,55,%.0f,0,0,300,0,0,0,0,0,0,0,180,2.0,5,5,16.0,77777,9,999999999,15,0.1,0,88,0.2,0,0", month, day, hour, dry, dew, pressure);
        return text;
    }
    std::string text(const char* end = "\r\n") const
    {
        std::string all;
        for (const auto* lines : {&header, &rows})
            for (const std::string& line : *lines) all += line + end;
        return all;
    }
    /// Another text in a field of a row; fields count from 0.
    void setField(std::size_t at, std::size_t field, const std::string& value)
    {
        std::string& line = rows[at];
        std::size_t begin = 0;
        for (std::size_t i = 0; i < field; ++i) begin = line.find(',', begin) + 1;
        line.replace(begin, line.find(',', begin) - begin, value);
    }
};

} // namespace gw::test
