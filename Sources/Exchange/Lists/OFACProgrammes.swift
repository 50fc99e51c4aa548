// SPDX-License-Identifier: Apache-2.0

/// What OFAC's programmes rest on. Its files name the programme alone, by a tag.
enum OFACProgrammes {
    /// The regulation or order behind a tag; the tag itself where this is not known.
    ///
    /// Newer tags end with their executive order: "RUSSIA-EO14024".
    static func basis(_ tag: String) -> String {
        if let order = tag.split(separator: "-").last, order.hasPrefix("EO") {
            let number = order.dropFirst(2)
            if number.utf8.count == 5, number.utf8.allSatisfy({ (48...57).contains($0) }) {
                return "Executive Order \(number)"
            }
        }
        return bases[tag] ?? tag
    }

    /// By OFAC's definitions of its tags
    /// (https://ofac.treasury.gov/specially-designated-nationals-list-sdn-list/program-tag-definitions-for-ofac-sanctions-lists).
    private static let bases: [String: String] = [
        "BALKANS": "Western Balkans Stabilization Regulations, 31 CFR part 588",
        "BELARUS": "Belarus Sanctions Regulations, 31 CFR part 548",
        "CAATSA - IRAN": "Countering America’s Adversaries Through Sanctions Act, Public Law 115-44",
        "CAATSA - RUSSIA": "Countering America’s Adversaries Through Sanctions Act, Public Law 115-44",
        "CAR": "Central African Republic Sanctions Regulations, 31 CFR part 553",
        "CUBA": "Cuban Assets Control Regulations, 31 CFR part 515",
        "CYBER2": "Cyber-Related Sanctions Regulations, 31 CFR part 578",
        "DARFUR": "Darfur Sanctions Regulations, 31 CFR part 546",
        "DPRK": "North Korea Sanctions Regulations, 31 CFR part 510",
        "DPRK2": "Executive Order 13687",
        "DPRK3": "Executive Order 13722",
        "DPRK4": "Executive Order 13810",
        "DRCONGO": "Democratic Republic of the Congo Sanctions Regulations, 31 CFR part 547",
        "FTO": "Foreign Terrorist Organizations Sanctions Regulations, 31 CFR part 597",
        "GLOMAG": "Global Magnitsky Sanctions Regulations, 31 CFR part 583",
        "IFCA": "Iran Freedom and Counter-Proliferation Act of 2012, Public Law 112-239",
        "IFSR": "Iranian Financial Sanctions Regulations, 31 CFR part 561",
        "IRAN": "Iranian Transactions and Sanctions Regulations, 31 CFR part 560",
        "IRAN-HR": "Executive Order 13553",
        "LEBANON": "Lebanon Sanctions Regulations, 31 CFR part 549",
        "MAGNIT": "Sergei Magnitsky Rule of Law Accountability Act of 2012, Public Law 112-208",
        "NICARAGUA": "Nicaragua Sanctions Regulations, 31 CFR part 582",
        "NPWMD": "Weapons of Mass Destruction Proliferators Sanctions Regulations, 31 CFR part 544",
        "SDGT": "Global Terrorism Sanctions Regulations, 31 CFR part 594",
        "SDNT": "Narcotics Trafficking Sanctions Regulations, 31 CFR part 536",
        "SDNTK": "Foreign Narcotics Kingpin Sanctions Regulations, 31 CFR part 598",
        "SOMALIA": "Somalia Sanctions Regulations, 31 CFR part 551",
        "SOUTH SUDAN": "South Sudan Sanctions Regulations, 31 CFR part 558",
        "SYRIA": "Syrian Sanctions Regulations, 31 CFR part 542",
        "TCO": "Transnational Criminal Organizations Sanctions Regulations, 31 CFR part 590",
        "VENEZUELA": "Venezuela Sanctions Regulations, 31 CFR part 591",
        "YEMEN": "Yemen Sanctions Regulations, 31 CFR part 552",
        "ZIMBABWE": "Zimbabwe Sanctions Regulations, 31 CFR part 541",
    ]
}
