// SPDX-License-Identifier: Apache-2.0
import Screening

/// Numbers in OFAC's remarks beyond those that `OFACRemarks` takes out of them: of aircraft, of registers, of papers with a day
/// on which they were issued. The remark stays as it is, for it may say more, and because marks are made of it.
enum OFACNumbers {
    /// What a remark gives as a number: by a name that is known here, or that ends as such names do.
    static func number(in remark: String) -> ListIdentifier? {
        for (label, kind) in known {
            guard let rest = remark.rest(after: label) else { continue }
            return identifier(kind, label, rest)
        }
        guard let (label, rest) = labelled(remark) else { return nil }
        return identifier(.other, label, rest)
    }

    /// The number before what is said of it, and behind: "K754050 issued 26 May 1999 expires 25 May 2004", "CUD: A2014
    /// (Mexico)".
    static func bare(_ text: some StringProtocol) -> String {
        var number = String(text)
        for end in ["(", ", ", ". ", " issued", " expire", " at "] {
            if let place = number.firstRange(of: end) { number = String(number[..<place.lowerBound]) }
        }
        if let colon = number.firstRange(of: ": ") { number = String(number[colon.upperBound...]) }
        while let last = number.last, ".,:".contains(last) { number.removeLast() }
        return number.collapsed
    }

    private static func identifier(
        _ kind: ListIdentifier.Kind, _ label: String, _ rest: String
    ) -> ListIdentifier? {
        let number = bare(rest)
        // Some aircraft have letters alone: "EP-MMH".
        guard number.contains(where: { $0.isNumber || $0 == "-" }), (3...40).contains(number.utf8.count)
        else { return nil }
        let country = rest.split(separator: "(").dropFirst().first?.prefix { $0 != ")" }.collapsed
        return ListIdentifier(
            kind, number, country: country.map(CountryNames.code), label: label, isRepeated: true)
    }

    /// "Electoral Registry No. 22942118" by its third word: few words that end with one for a number, and a number behind them.
    private static func labelled(_ remark: String) -> (label: String, rest: String)? {
        let words = remark.split(separator: " ")
        let isNumber: (Substring) -> Bool = { word in
            ["no.", "no", "number", "#", "id"].contains(word.filter { $0 != ":" }.lowercased())
        }
        guard var end = words.prefix(longest).firstIndex(where: isNumber), end > 0,
            let first = words.first, !others.contains(first.filter { $0 != ":" }.lowercased())
        else { return nil }
        while end + 1 < words.count, isNumber(words[end + 1]) { end += 1 }
        guard words[(end + 1)...].prefix(3).contains(where: { $0.contains(where: \.isNumber) }) else {
            return nil
        }
        var label = words[...end].joined(separator: " ")
        if label.last == ":" { label.removeLast() }
        return (label, words[(end + 1)...].joined(separator: " "))
    }

    /// Words of the longest name of a number.
    private static let longest = 8

    /// Numbers under which somebody is called, and what is no number of anybody.
    private static let others: Set<String> = [
        "alt.", "phone", "telephone", "tel", "tel.", "mobile", "cell", "fax", "telex", "linked", "executive",
        "secondary", "transactions", "interpol",
    ]

    /// As OFAC writes them; those of which all that is known is that they are numbers end as `labelled` knows.
    private static let known: [(label: String, kind: ListIdentifier.Kind)] = [
        ("Diplomatic Passport", .passport), ("Stateless Person Passport", .passport),
        ("British National Overseas Passport", .passport), ("Travel Document Number", .passport),
        ("Aircraft Tail Number", .registration), ("Previous Aircraft Tail Number", .registration),
        ("Folio Mercantil No.", .registration), ("Government Gazette Number", .registration),
        ("Trade License No.", .registration), ("D-U-N-S Number", .registration), ("C.R. No.", .registration),
        ("Romanian C.R.", .registration), ("Business Registration Document #", .registration),
        ("Public Registration Number", .registration), ("UK Company Number", .registration),
        ("Chamber of Commerce Number", .registration), ("Registered Charity No.", .registration),
        ("Certificate of Incorporation Number", .registration), ("Enterprise Number", .registration),
        ("United Social Credit Code Certificate (USCCC)", .registration), ("Business Number", .registration),
        ("Unified Social Credit Code (USCC)", .registration), ("MSB Registration Number", .registration),
        ("V.A.T. Number", .tax), ("RIF #", .tax), ("Italian Fiscal Code", .tax), ("Fiscal Code", .tax),
        ("US FEIN", .tax), ("RFC", .tax), ("RTN", .tax), ("C.U.I.T.", .tax), ("C.I.F.", .tax),
        ("National Foreign ID Number", .national), ("Personal ID Card", .national),
        ("Turkish Identification Number", .national), ("UAE Identification", .national),
        ("Electoral Registry No.", .national), ("Credencial electoral", .national), ("I.F.E.", .national),
        ("C.U.I.P.", .national), ("C.U.I.", .national), ("Citizen's Card Number", .national),
        ("Numero de Identidad", .national), ("Residency Number", .national), ("LE Number", .national),
        ("Kenyan ID No.", .national), ("Moroccan Personal ID No.", .national),
        ("Bosnian Personal ID No.", .national), ("Tazkira National ID Card", .national),
        ("Stateless Person ID Card", .national), ("Refugee ID Card", .national), ("N.I.E.", .national),
        ("Cartilla de Servicio Militar Nacional", .national), ("Other Vessel Call Sign", .callSign),
        ("Aircraft Manufacturer's Serial Number (MSN)", .other),
        ("Aircraft Construction Number (also called L/N or S/N or F/N)", .other),
        ("Aircraft Mode S Transponder Code", .other), ("Aircraft Serial Identification", .other),
        ("Driver's License No.", .other), ("License", .other), ("BIK (RU)", .other), ("VisaNumberID", .other),
    ]
}

extension String {
    /// What stands behind a name, parted from it.
    fileprivate func rest(after label: String) -> String? {
        guard hasPrefix(label) else { return nil }
        let rest = dropFirst(label.count)
        guard let first = rest.first, first == " " || first == ":" else { return nil }
        return rest.drop { $0 == ":" || $0 == " " }.collapsed
    }
}
