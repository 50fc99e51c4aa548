// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What stands in the country column of a file of names: codes, names in the site's three languages, and whatever else
/// publishers of lists call a state.
struct CountryColumn {
    private let published: (String) -> String

    init(_ screening: NameScreening?) { published = screening?.countryCode ?? { $0.lowercased() } }

    /// The code in lower case; nil where no country is called so. A code that is none would speak against every entry
    /// that has a country.
    func code(of text: String) -> String? {
        if let code = Self.byName[CellWord.key(text)] { return code }
        let code = published(text)
        return Self.codes.contains(code) ? code : nil
    }

    private static let codes = Set(Countries.codes.map { $0.lowercased() })

    private static let byName: [String: String] = {
        var names: [String: String] = [:]
        for language in Language.allCases {
            for code in Countries.codes {
                names[CellWord.key(Countries.name(of: code, in: language))] = code.lowercased()
            }
        }
        for (code, spellings) in short {
            for name in spellings { names[CellWord.key(name)] = code }
        }
        return names
    }()

    /// What people write in Arabic and locale data has not.
    private static let short: [String: [String]] = [
        "ae": ["الإمارات"], "gb": ["بريطانيا"], "sa": ["السعودية"], "sy": ["سورية"], "us": ["أمريكا"],
    ]
}
