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
        return inForce[tag] ?? titled[tag] ?? removed[tag] ?? tag
    }

    /// Tags that a regulation in 31 CFR chapter V names as the identifier of those it blocks, or that OFAC defines in its
    /// program tag definitions (read in copies on 27 November 2026; behind each the section, or "definitions", or the FAQ):
    /// https://ofac.treasury.gov/specially-designated-nationals-list-sdn-list/program-tag-definitions-for-ofac-sanctions-lists
    private static let inForce: [String: String] = [
        // Definitions.
        "BALKANS": "Western Balkans Stabilization Regulations, 31 CFR part 588",
        "BELARUS": "Belarus Sanctions Regulations, 31 CFR part 548",
        "CAATSA - IRAN":
            "Countering America’s Adversaries Through Sanctions Act of 2017, Title I, Public Law 115-44",
        "CAATSA - RUSSIA":
            "Countering America’s Adversaries Through Sanctions Act of 2017, Title II, Public Law 115-44",
        "CUBA": "Cuban Assets Control Regulations, 31 CFR part 515",
        "DPRK2": "Executive Order 13687",
        "DPRK3": "Executive Order 13722",
        "DPRK4": "Executive Order 13810",
        "SDGT": "Global Terrorism Sanctions Regulations, 31 CFR part 594",
        // Definitions; part 546 was called the Darfur Sanctions Regulations until 5 March 2024 (FR 2024-04500).
        "DARFUR": "Sudan Stabilization Sanctions Regulations, 31 CFR part 546",
        // Note to § 553.201.
        "CAR": "Central African Republic Sanctions Regulations, 31 CFR part 553",
        // Note to § 510.311.
        "DPRK": "North Korea Sanctions Regulations, 31 CFR part 510",
        // Note to § 597.301.
        "FTO": "Foreign Terrorist Organizations Sanctions Regulations, 31 CFR part 597",
        // FAQ 172 and 182.
        "IFSR": "Iranian Financial Sanctions Regulations, 31 CFR part 561",
        // Note to § 560.304.
        "IRAN": "Iranian Transactions and Sanctions Regulations, 31 CFR part 560",
        // Note to § 562.201.
        "IRAN-HR": "Executive Order 13553",
        // Note to § 584.201.
        "MAGNIT": "Magnitsky Act Sanctions Regulations, 31 CFR part 584",
        // Note to § 582.201.
        "NICARAGUA": "Nicaragua Sanctions Regulations, 31 CFR part 582",
        // FAQ 182 for the tag, § 544.201 for the part.
        "NPWMD": "Weapons of Mass Destruction Proliferators Sanctions Regulations, 31 CFR part 544",
        // Note to § 536.312.
        "SDNT": "Narcotics Trafficking Sanctions Regulations, 31 CFR part 536",
        // Note to § 598.314.
        "SDNTK": "Foreign Narcotics Kingpin Sanctions Regulations, 31 CFR part 598",
        // Note to § 590.201.
        "TCO": "Transnational Criminal Organizations Sanctions Regulations, 31 CFR part 590",
        // Note to § 552.201.
        "YEMEN": "Yemen Sanctions Regulations, 31 CFR part 552",
    ]

    /// Title and part were checked in the same way, in § .201 of the part. That the tag stands for it is plain from its name
    /// only: the place where OFAC says so was not at hand.
    private static let titled: [String: String] = [
        "CYBER2": "Cyber-Related Sanctions Regulations, 31 CFR part 578",
        "DRCONGO": "Democratic Republic of the Congo Sanctions Regulations, 31 CFR part 547",
        "GLOMAG": "Global Magnitsky Sanctions Regulations, 31 CFR part 583",
        "LEBANON": "Lebanon Sanctions Regulations, 31 CFR part 549",
        "SOMALIA": "Somalia Sanctions Regulations, 31 CFR part 551",
        "SOUTH SUDAN": "South Sudan Sanctions Regulations, 31 CFR part 558",
        "VENEZUELA": "Venezuela Sanctions Regulations, 31 CFR part 591",
    ]

    /// Regulations that are no longer in the Code; versions of the list from before still have their tags.
    private static let removed: [String: String] = [
        // § 542.201 for the tag; Executive Order 14312 of 30 June 2025.
        "SYRIA": "Syrian Sanctions Regulations, 31 CFR part 542 (removed on 26 August 2025)",
        // 89 FR 27386; Executive Order 14118 of 4 March 2024.
        "ZIMBABWE": "Zimbabwe Sanctions Regulations, 31 CFR part 541 (removed on 17 April 2024)",
    ]
}
