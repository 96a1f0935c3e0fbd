// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/derivation_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gw {
namespace {

/// Titles as `core/explain` makes them.
constexpr const char* titles[] {
    QT_TRANSLATE_NOOP("derivation", "16-bit arithmetic"), QT_TRANSLATE_NOOP("derivation", "4-bit arithmetic"), QT_TRANSLATE_NOOP("derivation", "8-bit arithmetic"),
    QT_TRANSLATE_NOOP("derivation", "Accelerator racks"), QT_TRANSLATE_NOOP("derivation", "Accelerators"), QT_TRANSLATE_NOOP("derivation", "Accelerators in one rack"),
    QT_TRANSLATE_NOOP("derivation", "Active experts"), QT_TRANSLATE_NOOP("derivation", "Active parameters"),
    QT_TRANSLATE_NOOP("derivation", "All racks at their maximum"), QT_TRANSLATE_NOOP("derivation", "All that is paid"),
    QT_TRANSLATE_NOOP("derivation", "All that is paid, discounted"), QT_TRANSLATE_NOOP("derivation", "Applications, running cost a year"),
    QT_TRANSLATE_NOOP("derivation", "Approach"), QT_TRANSLATE_NOOP("derivation", "Attention width"), QT_TRANSLATE_NOOP("derivation", "Availability"),
    QT_TRANSLATE_NOOP("derivation", "Availability of the chain"), QT_TRANSLATE_NOOP("derivation", "Availability of the supply"),
    QT_TRANSLATE_NOOP("derivation", "Bore of the mains"), QT_TRANSLATE_NOOP("derivation", "Building shell"), QT_TRANSLATE_NOOP("derivation", "Building works"),
    QT_TRANSLATE_NOOP("derivation", "CUE"), QT_TRANSLATE_NOOP("derivation", "Cached elements for each token"),
    QT_TRANSLATE_NOOP("derivation", "Cached part of the input"), QT_TRANSLATE_NOOP("derivation", "Capacity"), QT_TRANSLATE_NOOP("derivation", "Capacity factor"),
    QT_TRANSLATE_NOOP("derivation", "Capital"), QT_TRANSLATE_NOOP("derivation", "Capital over the horizon"), QT_TRANSLATE_NOOP("derivation", "Carbon a year"),
    QT_TRANSLATE_NOOP("derivation", "Carbon of energy"), QT_TRANSLATE_NOOP("derivation", "Carbon of energy, of own sources"),
    QT_TRANSLATE_NOOP("derivation", "Carbon of grid energy"), QT_TRANSLATE_NOOP("derivation", "Carbon of own sources"),
    QT_TRANSLATE_NOOP("derivation", "Carbon of the grid"), QT_TRANSLATE_NOOP("derivation", "Chips, capital"),
    QT_TRANSLATE_NOOP("derivation", "Chips, running cost a year"), QT_TRANSLATE_NOOP("derivation", "Construction"),
    QT_TRANSLATE_NOOP("derivation", "Construction capital drawn"), QT_TRANSLATE_NOOP("derivation", "Construction with design and fees"),
    QT_TRANSLATE_NOOP("derivation", "Contingency"), QT_TRANSLATE_NOOP("derivation", "Cooling at the peak"), QT_TRANSLATE_NOOP("derivation", "Cooling capacity"),
    QT_TRANSLATE_NOOP("derivation", "Cooling capacity of air handlers"), QT_TRANSLATE_NOOP("derivation", "Cooling capacity of all"),
    QT_TRANSLATE_NOOP("derivation", "Cooling capacity of its kind"), QT_TRANSLATE_NOOP("derivation", "Cooling capacity in service"), QT_TRANSLATE_NOOP("derivation", "Cooling energy"),
    QT_TRANSLATE_NOOP("derivation", "Cooling equipment"), QT_TRANSLATE_NOOP("derivation", "Cooling power, mean"), QT_TRANSLATE_NOOP("derivation", "Cost"),
    QT_TRANSLATE_NOOP("derivation", "Cost of a million tokens"), QT_TRANSLATE_NOOP("derivation", "Cost of energy"),
    QT_TRANSLATE_NOOP("derivation", "Cost of energy, of own sources"), QT_TRANSLATE_NOOP("derivation", "Cost of models"),
    QT_TRANSLATE_NOOP("derivation", "Cost of pieces"), QT_TRANSLATE_NOOP("derivation", "Cost of selling and support"),
    QT_TRANSLATE_NOOP("derivation", "Cost of the source"), QT_TRANSLATE_NOOP("derivation", "Demand"), QT_TRANSLATE_NOOP("derivation", "Demand charge"),
    QT_TRANSLATE_NOOP("derivation", "Demand charges"), QT_TRANSLATE_NOOP("derivation", "Demand of the application"),
    QT_TRANSLATE_NOOP("derivation", "Density of the coolant"), QT_TRANSLATE_NOOP("derivation", "Depreciation"), QT_TRANSLATE_NOOP("derivation", "Design and fees"),
    QT_TRANSLATE_NOOP("derivation", "Design draw"), QT_TRANSLATE_NOOP("derivation", "Design draw of all"), QT_TRANSLATE_NOOP("derivation", "Design draw of all cooling"),
    QT_TRANSLATE_NOOP("derivation", "Discount rate"), QT_TRANSLATE_NOOP("derivation", "Draw of the piece at the peak"), QT_TRANSLATE_NOOP("derivation", "Dry bulb"),
    QT_TRANSLATE_NOOP("derivation", "Earned in a second, at today's prices"), QT_TRANSLATE_NOOP("derivation", "Earned with one output token"),
    QT_TRANSLATE_NOOP("derivation", "Electrical installation"), QT_TRANSLATE_NOOP("derivation", "Energy bill"),
    QT_TRANSLATE_NOOP("derivation", "Energy bill of a year at this load"), QT_TRANSLATE_NOOP("derivation", "Energy of own sources"),
    QT_TRANSLATE_NOOP("derivation", "Energy price over today's"), QT_TRANSLATE_NOOP("derivation", "Energy, capital"),
    QT_TRANSLATE_NOOP("derivation", "Energy, running cost a year"), QT_TRANSLATE_NOOP("derivation", "Experts"), QT_TRANSLATE_NOOP("derivation", "Facility power, mean"),
    QT_TRANSLATE_NOOP("derivation", "Failures that take both sides"), QT_TRANSLATE_NOOP("derivation", "Fans and pumps, of the heat"),
    QT_TRANSLATE_NOOP("derivation", "Feeds to pieces alike"), QT_TRANSLATE_NOOP("derivation", "Flow at the peak"), QT_TRANSLATE_NOOP("derivation", "Flow in one pipe"),
    QT_TRANSLATE_NOOP("derivation", "Flow in the mains"), QT_TRANSLATE_NOOP("derivation", "Flow of all else"), QT_TRANSLATE_NOOP("derivation", "Flow that racks ask"),
    QT_TRANSLATE_NOOP("derivation", "Fuel and operation of own sources"), QT_TRANSLATE_NOOP("derivation", "Fuel and operation of own sources, at the load of that time"),
    QT_TRANSLATE_NOOP("derivation", "Given after a failure"), QT_TRANSLATE_NOOP("derivation", "Given at the peak"),
    QT_TRANSLATE_NOOP("derivation", "Given without side A"), QT_TRANSLATE_NOOP("derivation", "Given without side B"), QT_TRANSLATE_NOOP("derivation", "Goodput"),
    QT_TRANSLATE_NOOP("derivation", "Grid bill"), QT_TRANSLATE_NOOP("derivation", "Grid bill, at the load of that time"),
    QT_TRANSLATE_NOOP("derivation", "Grid bill, bend with the serving load"), QT_TRANSLATE_NOOP("derivation", "Grid bill, rise with the serving load"),
    QT_TRANSLATE_NOOP("derivation", "Grid capacity"), QT_TRANSLATE_NOOP("derivation", "Grid capacity that may be called back"),
    QT_TRANSLATE_NOOP("derivation", "Grid connection"), QT_TRANSLATE_NOOP("derivation", "Grid energy"), QT_TRANSLATE_NOOP("derivation", "Grid energy, paid"),
    QT_TRANSLATE_NOOP("derivation", "Grid peak"), QT_TRANSLATE_NOOP("derivation", "Hardware life"), QT_TRANSLATE_NOOP("derivation", "Heat at the peak"),
    QT_TRANSLATE_NOOP("derivation", "Heat from the air"), QT_TRANSLATE_NOOP("derivation", "Heat from the loop"), QT_TRANSLATE_NOOP("derivation", "Heat given off, mean"),
    QT_TRANSLATE_NOOP("derivation", "Heat of all else"), QT_TRANSLATE_NOOP("derivation", "Heat of cooling pieces"), QT_TRANSLATE_NOOP("derivation", "Heat after a failure"), QT_TRANSLATE_NOOP("derivation", "Heat from the air after a failure"), QT_TRANSLATE_NOOP("derivation", "Heat of its loops at the peak"), QT_TRANSLATE_NOOP("derivation", "Heat taken up after a failure"),
    QT_TRANSLATE_NOOP("derivation", "Heat of racks on the loop"), QT_TRANSLATE_NOOP("derivation", "Heat of racks to air"),
    QT_TRANSLATE_NOOP("derivation", "Heat of racks to liquid"), QT_TRANSLATE_NOOP("derivation", "Heat taken up at the peak"),
    QT_TRANSLATE_NOOP("derivation", "Heat that goes with the flow"), QT_TRANSLATE_NOOP("derivation", "Heat that its kind is asked to take"), QT_TRANSLATE_NOOP("derivation", "Heat to liquid"), QT_TRANSLATE_NOOP("derivation", "Hidden width"),
    QT_TRANSLATE_NOOP("derivation", "Highest hour"), QT_TRANSLATE_NOOP("derivation", "Highest operated hour"), QT_TRANSLATE_NOOP("derivation", "Horizon"),
    QT_TRANSLATE_NOOP("derivation", "IT capacity"), QT_TRANSLATE_NOOP("derivation", "IT energy"), QT_TRANSLATE_NOOP("derivation", "IT power"),
    QT_TRANSLATE_NOOP("derivation", "IT power, mean"), QT_TRANSLATE_NOOP("derivation", "Idle power of one rack"),
    QT_TRANSLATE_NOOP("derivation", "Infrastructure without land"), QT_TRANSLATE_NOOP("derivation", "Infrastructure, capital"),
    QT_TRANSLATE_NOOP("derivation", "Infrastructure, running cost a year"), QT_TRANSLATE_NOOP("derivation", "Input tokens of a request"),
    QT_TRANSLATE_NOOP("derivation", "Insurance of chips"), QT_TRANSLATE_NOOP("derivation", "Insurance of the energy plant"),
    QT_TRANSLATE_NOOP("derivation", "Insurance, of all capital"), QT_TRANSLATE_NOOP("derivation", "Interactivity"),
    QT_TRANSLATE_NOOP("derivation", "Key and value heads"), QT_TRANSLATE_NOOP("derivation", "Land"), QT_TRANSLATE_NOOP("derivation", "Land, bought"),
    QT_TRANSLATE_NOOP("derivation", "Layers"), QT_TRANSLATE_NOOP("derivation", "Load after a failure"), QT_TRANSLATE_NOOP("derivation", "Load at the peak"),
    QT_TRANSLATE_NOOP("derivation", "Load at worst"), QT_TRANSLATE_NOOP("derivation", "Load when a side is lost"), QT_TRANSLATE_NOOP("derivation", "Load without side A"),
    QT_TRANSLATE_NOOP("derivation", "Load without side B"), QT_TRANSLATE_NOOP("derivation", "Loading at the peak"), QT_TRANSLATE_NOOP("derivation", "Loading at worst"),
    QT_TRANSLATE_NOOP("derivation", "Loading when a side is lost"), QT_TRANSLATE_NOOP("derivation", "Longest way along the mains"),
    QT_TRANSLATE_NOOP("derivation", "Loss after a failure"), QT_TRANSLATE_NOOP("derivation", "Loss at the peak"),
    QT_TRANSLATE_NOOP("derivation", "Loss that grows with the load"), QT_TRANSLATE_NOOP("derivation", "Loss that grows with the load's square"),
    QT_TRANSLATE_NOOP("derivation", "Loss with fittings, over that of the pipe"), QT_TRANSLATE_NOOP("derivation", "Loss without load"),
    QT_TRANSLATE_NOOP("derivation", "Loss without side A"), QT_TRANSLATE_NOOP("derivation", "Loss without side B"), QT_TRANSLATE_NOOP("derivation", "Losses"),
    QT_TRANSLATE_NOOP("derivation", "Losses at the peak"), QT_TRANSLATE_NOOP("derivation", "Losses carried forward"),
    QT_TRANSLATE_NOOP("derivation", "Losses of UPS and rectifiers"), QT_TRANSLATE_NOOP("derivation", "Losses of busways and PDUs"),
    QT_TRANSLATE_NOOP("derivation", "Losses of switchgear"), QT_TRANSLATE_NOOP("derivation", "Losses of transformers and grid connection"),
    QT_TRANSLATE_NOOP("derivation", "Maintenance and insurance"), QT_TRANSLATE_NOOP("derivation", "Maintenance, of what is built"),
    QT_TRANSLATE_NOOP("derivation", "Margin at the peak"), QT_TRANSLATE_NOOP("derivation", "Maximum power of one rack"),
    QT_TRANSLATE_NOOP("derivation", "Mean draw of the piece"), QT_TRANSLATE_NOOP("derivation", "Mean loss"), QT_TRANSLATE_NOOP("derivation", "Mean output"),
    QT_TRANSLATE_NOOP("derivation", "Mean output of firm sources"), QT_TRANSLATE_NOOP("derivation", "Mean output of own sources"),
    QT_TRANSLATE_NOOP("derivation", "Mean power given"), QT_TRANSLATE_NOOP("derivation", "Mean power of one rack"),
    QT_TRANSLATE_NOOP("derivation", "Mean power of racks"), QT_TRANSLATE_NOOP("derivation", "Mean power taken"),
    QT_TRANSLATE_NOOP("derivation", "Mechanical installation"), QT_TRANSLATE_NOOP("derivation", "Memory"), QT_TRANSLATE_NOOP("derivation", "Memory bandwidth"),
    QT_TRANSLATE_NOOP("derivation", "Models, of revenue"), QT_TRANSLATE_NOOP("derivation", "Models, running cost a year"), QT_TRANSLATE_NOOP("derivation", "Net cash"),
    QT_TRANSLATE_NOOP("derivation", "Net cash over the horizon"), QT_TRANSLATE_NOOP("derivation", "Net present value"),
    QT_TRANSLATE_NOOP("derivation", "Network and storage, of the racks' price"), QT_TRANSLATE_NOOP("derivation", "Nothing"), QT_TRANSLATE_NOOP("derivation", "Offered"),
    QT_TRANSLATE_NOOP("derivation", "One over the power of serving in the plan's year"), QT_TRANSLATE_NOOP("derivation", "Opening, after the first year"),
    QT_TRANSLATE_NOOP("derivation", "Operation of the infrastructure"), QT_TRANSLATE_NOOP("derivation", "Other racks"),
    QT_TRANSLATE_NOOP("derivation", "Output tokens of a request"), QT_TRANSLATE_NOOP("derivation", "Own energy sources"),
    QT_TRANSLATE_NOOP("derivation", "Own sources' bill, bend with the serving load"), QT_TRANSLATE_NOOP("derivation", "Own sources' bill, rise with the serving load"),
    QT_TRANSLATE_NOOP("derivation", "PUE"), QT_TRANSLATE_NOOP("derivation", "Parameters"), QT_TRANSLATE_NOOP("derivation", "Part by capacity"),
    QT_TRANSLATE_NOOP("derivation", "Part of its capacity that works"), QT_TRANSLATE_NOOP("derivation", "Part of the racks that is live"),
    QT_TRANSLATE_NOOP("derivation", "Part that comes by one of its feeds"), QT_TRANSLATE_NOOP("derivation", "Part that goes to one of its loops"), QT_TRANSLATE_NOOP("derivation", "Part of the loop's heat"), QT_TRANSLATE_NOOP("derivation", "Part that goes to one loop in service"),
    QT_TRANSLATE_NOOP("derivation", "Part that its kind takes at the peak"), QT_TRANSLATE_NOOP("derivation", "Payback"),
    QT_TRANSLATE_NOOP("derivation", "Peak power of racks"), QT_TRANSLATE_NOOP("derivation", "Peak with every rack at its maximum"),
    QT_TRANSLATE_NOOP("derivation", "Physical limit of all racks"), QT_TRANSLATE_NOOP("derivation", "Physical limit of one rack"),
    QT_TRANSLATE_NOOP("derivation", "Pieces"), QT_TRANSLATE_NOOP("derivation", "Pieces alike on the loop"), QT_TRANSLATE_NOOP("derivation", "Pieces among them"),
    QT_TRANSLATE_NOOP("derivation", "Pieces on the circuit"), QT_TRANSLATE_NOOP("derivation", "Pieces on the loop"), QT_TRANSLATE_NOOP("derivation", "Pieces alike in the room"), QT_TRANSLATE_NOOP("derivation", "Pieces alike on the loop, in service"), QT_TRANSLATE_NOOP("derivation", "Pieces in service"), QT_TRANSLATE_NOOP("derivation", "Pieces placed"),
    QT_TRANSLATE_NOOP("derivation", "Pipes side by side"), QT_TRANSLATE_NOOP("derivation", "Power equipment"),
    QT_TRANSLATE_NOOP("derivation", "Power of one rack at full load"), QT_TRANSLATE_NOOP("derivation", "Power of serving"),
    QT_TRANSLATE_NOOP("derivation", "Power of serving for each token/s"), QT_TRANSLATE_NOOP("derivation", "Power of serving in the plan's year"),
    QT_TRANSLATE_NOOP("derivation", "Power that serving adds"), QT_TRANSLATE_NOOP("derivation", "Power that serving adds to one rack"),
    QT_TRANSLATE_NOOP("derivation", "Power that serving adds to one rack, mean"), QT_TRANSLATE_NOOP("derivation", "Power that training adds to one rack"),
    QT_TRANSLATE_NOOP("derivation", "Pressure drop in the mains"), QT_TRANSLATE_NOOP("derivation", "Price of capacity"),
    QT_TRANSLATE_NOOP("derivation", "Price of grid energy"), QT_TRANSLATE_NOOP("derivation", "Price of input"), QT_TRANSLATE_NOOP("derivation", "Price of land"),
    QT_TRANSLATE_NOOP("derivation", "Price of one"), QT_TRANSLATE_NOOP("derivation", "Price of output"),
    QT_TRANSLATE_NOOP("derivation", "Price of racks bought anew, over today's"), QT_TRANSLATE_NOOP("derivation", "Price of water"),
    QT_TRANSLATE_NOOP("derivation", "Promised time to the first token"), QT_TRANSLATE_NOOP("derivation", "Promised tokens/s for each user"),
    QT_TRANSLATE_NOOP("derivation", "Published flow"), QT_TRANSLATE_NOOP("derivation", "Query heads"), QT_TRANSLATE_NOOP("derivation", "Racks"),
    QT_TRANSLATE_NOOP("derivation", "Racks among them"), QT_TRANSLATE_NOOP("derivation", "Racks are bought anew"),
    QT_TRANSLATE_NOOP("derivation", "Racks at their maximum"), QT_TRANSLATE_NOOP("derivation", "Racks at work"), QT_TRANSLATE_NOOP("derivation", "Racks in the room"),
    QT_TRANSLATE_NOOP("derivation", "Racks on the loop"), QT_TRANSLATE_NOOP("derivation", "Racks placed"), QT_TRANSLATE_NOOP("derivation", "Ramp"),
    QT_TRANSLATE_NOOP("derivation", "Rate of return"), QT_TRANSLATE_NOOP("derivation", "Rating"), QT_TRANSLATE_NOOP("derivation", "Residual value of the last racks"),
    QT_TRANSLATE_NOOP("derivation", "Restart after a failure"), QT_TRANSLATE_NOOP("derivation", "Return on investment"),
    QT_TRANSLATE_NOOP("derivation", "Return temperature"), QT_TRANSLATE_NOOP("derivation", "Revenue"), QT_TRANSLATE_NOOP("derivation", "Revenue a year"),
    QT_TRANSLATE_NOOP("derivation", "Revenue of serving"), QT_TRANSLATE_NOOP("derivation", "Running cost"), QT_TRANSLATE_NOOP("derivation", "Running cost a year"),
    QT_TRANSLATE_NOOP("derivation", "Sales and support, of revenue"), QT_TRANSLATE_NOOP("derivation", "Scale-out bandwidth"),
    QT_TRANSLATE_NOOP("derivation", "Scale-up bandwidth"), QT_TRANSLATE_NOOP("derivation", "Scale-up domain"),
    QT_TRANSLATE_NOOP("derivation", "Serving load at which all capacity works"), QT_TRANSLATE_NOOP("derivation", "Serving load over the plan's"),
    QT_TRANSLATE_NOOP("derivation", "Serving's part of all that is paid, discounted"), QT_TRANSLATE_NOOP("derivation", "Serving's part of all used time"),
    QT_TRANSLATE_NOOP("derivation", "Share of Carnot's coefficient"), QT_TRANSLATE_NOOP("derivation", "Share of the accelerators' time"),
    QT_TRANSLATE_NOOP("derivation", "Site energy"), QT_TRANSLATE_NOOP("derivation", "Software"), QT_TRANSLATE_NOOP("derivation", "Software and insurance of chips"),
    QT_TRANSLATE_NOOP("derivation", "Software, of the racks' price"), QT_TRANSLATE_NOOP("derivation", "Specific heat of the coolant"),
    QT_TRANSLATE_NOOP("derivation", "Speed in the mains"), QT_TRANSLATE_NOOP("derivation", "Staff"), QT_TRANSLATE_NOOP("derivation", "Staff, for each megawatt"),
    QT_TRANSLATE_NOOP("derivation", "Start of construction, after the first year"), QT_TRANSLATE_NOOP("derivation", "Supply temperature"),
    QT_TRANSLATE_NOOP("derivation", "Taken after a failure"), QT_TRANSLATE_NOOP("derivation", "Taken at the peak"),
    QT_TRANSLATE_NOOP("derivation", "Taken without side A"), QT_TRANSLATE_NOOP("derivation", "Taken without side B"), QT_TRANSLATE_NOOP("derivation", "Tax"),
    QT_TRANSLATE_NOOP("derivation", "Tax rate"), QT_TRANSLATE_NOOP("derivation", "Taxable income"), QT_TRANSLATE_NOOP("derivation", "Temperature rise"),
    QT_TRANSLATE_NOOP("derivation", "Throughput of racks bought anew, over that before"),
    QT_TRANSLATE_NOOP("derivation", "Throughput over that of the first racks, at the year's end"),
    QT_TRANSLATE_NOOP("derivation", "Throughput over that of the first racks, at the year's start"), QT_TRANSLATE_NOOP("derivation", "Time between failures"),
    QT_TRANSLATE_NOOP("derivation", "Time between failures of one accelerator"), QT_TRANSLATE_NOOP("derivation", "Time given to post-training"),
    QT_TRANSLATE_NOOP("derivation", "Time given to pre-training"), QT_TRANSLATE_NOOP("derivation", "Time of interruptions in a year"),
    QT_TRANSLATE_NOOP("derivation", "Time of one checkpoint"), QT_TRANSLATE_NOOP("derivation", "Time to first token"),
    QT_TRANSLATE_NOOP("derivation", "Time to full capacity"), QT_TRANSLATE_NOOP("derivation", "Time to power"), QT_TRANSLATE_NOOP("derivation", "Time to repair"),
    QT_TRANSLATE_NOOP("derivation", "Time to the first token on one rack"), QT_TRANSLATE_NOOP("derivation", "Time with power for work"),
    QT_TRANSLATE_NOOP("derivation", "Token price over today's"), QT_TRANSLATE_NOOP("derivation", "Tokens for each joule"),
    QT_TRANSLATE_NOOP("derivation", "Tokens of a user in a day"), QT_TRANSLATE_NOOP("derivation", "Tokens sold"),
    QT_TRANSLATE_NOOP("derivation", "Tokens sold, discounted"), QT_TRANSLATE_NOOP("derivation", "Tokens/s for each megawatt"),
    QT_TRANSLATE_NOOP("derivation", "Tokens/s for each user"), QT_TRANSLATE_NOOP("derivation", "Tokens/s of all racks"),
    QT_TRANSLATE_NOOP("derivation", "Tokens/s of one rack"), QT_TRANSLATE_NOOP("derivation", "Tokens/s sold"),
    QT_TRANSLATE_NOOP("derivation", "Tokens/s sold by one rack"), QT_TRANSLATE_NOOP("derivation", "Tokens/s sold by racks"), QT_TRANSLATE_NOOP("derivation", "Training"),
    QT_TRANSLATE_NOOP("derivation", "Typical power of one rack"), QT_TRANSLATE_NOOP("derivation", "Users"), QT_TRANSLATE_NOOP("derivation", "Utilisation"),
    QT_TRANSLATE_NOOP("derivation", "Viscosity of the coolant"), QT_TRANSLATE_NOOP("derivation", "WUE"), QT_TRANSLATE_NOOP("derivation", "Water"),
    QT_TRANSLATE_NOOP("derivation", "Water a year"), QT_TRANSLATE_NOOP("derivation", "Water bill"),
    QT_TRANSLATE_NOOP("derivation", "Water bill, at the load of that time"), QT_TRANSLATE_NOOP("derivation", "Wet bulb"),
    QT_TRANSLATE_NOOP("derivation", "When racks are bought anew"), QT_TRANSLATE_NOOP("derivation", "Whole months before"),
    QT_TRANSLATE_NOOP("derivation", "Worth of a year's training on one accelerator"), QT_TRANSLATE_NOOP("derivation", "Yearly decline of token prices"),
    QT_TRANSLATE_NOOP("derivation", "Yearly rise of the energy bill"),
};

/// What a title has behind it where the tape made a part without a name of its own.
constexpr std::array endings {QT_TRANSLATE_NOOP("derivation", "%1, a part"), QT_TRANSLATE_NOOP("derivation", "%1, a factor"), QT_TRANSLATE_NOOP("derivation", "%1, before"),
    QT_TRANSLATE_NOOP("derivation", "%1, at least a year")};

QString tr(const char* text) { return QCoreApplication::translate("derivation", text); }

/// The ending of a title without its "%1"; null where it has none.
const char* endingOf(const std::string& title)
{
    const auto found = std::ranges::find_if(endings, [&](const char* ending) { return title.ends_with(ending + 2); });
    return found == endings.end() ? nullptr : *found;
}

bool isListed(const std::string& title) { return std::ranges::find(titles, title) != std::end(titles); }

std::string withoutEnding(const std::string& title, const char* ending) { return title.substr(0, title.size() - std::char_traits<char>::length(ending) + 2); }

} // namespace

QString derivationTitle(const std::string& english)
{
    if (isListed(english)) return tr(english.c_str());
    const char* ending = endingOf(english);
    return ending ? tr(ending).arg(derivationTitle(withoutEnding(english, ending))) : tr(english.c_str());
}

bool isDerivationTitle(const std::string& english)
{
    if (isListed(english)) return true;
    const char* ending = endingOf(english);
    return ending && isDerivationTitle(withoutEnding(english, ending));
}

} // namespace gw
