// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The codes of countries (ISO 3166-1, lower case) by the names that lists and clients write.
package enum CountryNames {
    /// The code; the text itself, in lower case, where no country is called so. A note behind the name is left aside:
    /// "Bahrain (citizenship revoked in Jan. 2015)".
    package static func code(of name: String) -> String {
        if let code = known(name) { return code }
        let start = name.prefix { !"(.;".contains($0) }
        return known(start) ?? name.collapsed.lowercased()
    }

    private static func known(_ name: some StringProtocol) -> String? {
        let key = key(String(name))
        return key.utf8.count == 2 && codes.contains(key) ? key : byName[key]
    }

    /// Letters only, without marks: "Côte d’Ivoire" and "COTE D'IVOIRE" are the same.
    private static func key(_ name: String) -> String {
        let folded = name.prefix(120).folding(
            options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        var key = ""
        for scalar in folded.unicodeScalars where scalar.properties.isAlphabetic {
            key.unicodeScalars.append(scalar)
        }
        return key.hasPrefix("the") && !key.hasPrefix("thei") ? String(key.dropFirst(3)) : key
    }

    private static let regions = Locale.Region.isoRegions.map(\.identifier).filter { $0.count == 2 }
    private static let codes = Set(regions.map { $0.lowercased() })

    private static let byName: [String: String] = {
        var names: [String: String] = [:]
        for locale in ["en", "fr", "es"].map({ Locale(identifier: $0) }) {
            for region in regions {
                guard let name = locale.localizedString(forRegionCode: region) else { continue }
                names[key(name)] = names[key(name)] ?? region.lowercased()
            }
        }
        for (code, spellings) in official {
            for name in spellings { names[key(name)] = code }
        }
        return names
    }()

    /// Names that publishers use and locale data has not.
    private static let official: [String: [String]] = [
        "ae": ["UAE", "U.A.E."], "af": ["Afghan"], "dz": ["Algerian"], "eg": ["Egyptian"],
        "et": ["Ethiopian"],
        "iq": ["Iraqi"], "jo": ["Jordanian"], "kw": ["Kuwaiti"], "lb": ["Lebanese"], "ma": ["Moroccan"],
        "pk": ["Pakistani"], "sa": ["Saudi", "Saudi Arabian"], "sd": ["Sudanese"], "so": ["Somali"],
        "tn": ["Tunisian"], "ye": ["Yemeni"], "ba": ["Bosnia and Herzegovina", "Bosnia-Herzegovina"],
        "bn": ["Brunei Darussalam"],
        "bo": ["Bolivia (Plurinational State of)"], "bs": ["Bahamas"],
        "cd": [
            "Democratic Republic of the Congo", "Congo, Democratic Republic of the",
            "Congo (Democratic Republic)",
            "Congo, Democratic Republic of", "DRC", "Congo, The Democratic Republic Of The",
        ],
        "cf": ["Central African Republic"],
        "cg": ["Congo", "Republic of the Congo", "Congo, Republic of the"],
        "ci": ["Ivory Coast", "Cote d Ivoire"], "cv": ["Cabo Verde"], "cz": ["Czech Republic"],
        "fm": ["Micronesia (Federated States of)"],
        "gb": [
            "United Kingdom of Great Britain and Northern Ireland", "Great Britain", "UK", "England",
        ],
        "gm": ["Gambia"], "gw": ["Guinea Bissau"], "hk": ["Hong Kong"],
        "ir": [
            "Iranian", "Iran (Islamic Republic of)", "Islamic Republic of Iran", "Iran, Islamic Republic of",
        ],
        "kp": [
            "Democratic People's Republic of Korea", "DPRK", "Korea, Democratic People's Republic of",
            "Korea, North", "Democratic People’s Republic of Korea",
        ],
        "kr": ["Republic of Korea", "Korea, Republic of", "Korea, South"],
        "la": ["Lao People's Democratic Republic"],
        "ly": ["Libyan", "Libyan Arab Jamahiriya", "State of Libya"],
        "md": ["Republic of Moldova", "Moldova, Republic of"],
        "mk": ["The former Yugoslav Republic of Macedonia", "Macedonia", "Republic of North Macedonia"],
        "mm": ["Burma", "Myanmar"], "mo": ["Macau", "Macao"], "nl": ["The Netherlands"],
        "ps": [
            "State of Palestine", "Palestine", "Palestinian", "Occupied Palestinian Territories",
            "Palestinian Territory, Occupied", "West Bank", "Gaza",
        ],
        "ru": ["Russian", "Russian Federation", "Russia"], "sy": ["Syrian", "Syrian Arab Republic"],
        "sz": ["Swaziland"],
        "tr": ["Turkish", "Turkey", "Türkiye"], "tw": ["Taiwan", "Taiwan, Province of China"],
        "tz": ["United Republic of Tanzania", "Tanzania, United Republic of"],
        "us": ["United States of America", "USA", "U.S.A.", "United States"], "va": ["Holy See"],
        "ve": ["Venezuela (Bolivarian Republic of)", "Venezuela, Bolivarian Republic of"], "vn": ["Viet Nam"],
        "xk": ["Kosovo"],
    ]
}
