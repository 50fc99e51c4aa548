// SPDX-License-Identifier: Apache-2.0
import Screening

/// What OFAC packs into the remarks of an entry: "DOB 16 May 1961; POB Bogota, Colombia; Passport AH330349 (Colombia);
/// a.k.a. 'BNC'.". A name in quotes there is what OFAC calls a weak alias.
struct OFACRemarks {
    let text: String

    func describe(_ entry: inout ListEntry, _ names: inout NameGathering) throws {
        let body = text.hasSuffix(".") ? String(text.dropLast()) : text
        for item in body.split(separator: ";") { try take(item.collapsed, &entry, &names) }
    }

    private func take(_ item: String, _ entry: inout ListEntry, _ names: inout NameGathering) throws {
        let plain = item.hasPrefix("alt. ") ? String(item.dropFirst(5)) : item
        if let alias = plain.after("a.k.a. ") {
            try names.add(alias.unquoted, .weak)
        } else if let former = plain.after("f.k.a. ") {
            try names.add(former.unquoted, .former)
        } else if let date = plain.after("DOB ") {
            entry.births.add(Self.birth(date))
        } else if let place = plain.after("POB ") {
            entry.birthPlaces.add(words: place)
        } else if let country = plain.after("nationality ") ?? plain.after("citizen ") {
            entry.nationalities.add(CountryNames.code(of: country))
        } else if let gender = plain.after("Gender ") {
            entry.gender = gender == "Male" ? .male : gender == "Female" ? .female : .other
        } else if let identifier = identifier(plain) {
            entry.identifiers.add(identifier)
            Self.add(bare: identifier, to: &entry)
        } else {
            entry.remarks.add(words: item)
            if let page = plain.after("Website ") { entry.links.add(words: page) }
            Self.add(OFACNumbers.number(in: plain), to: &entry)
        }
    }

    /// A number with the day on which its paper was issued is not found by the number; it stays, for marks are made of it.
    private static func add(bare identifier: ListIdentifier, to entry: inout ListEntry) {
        var bare = identifier
        bare.number = OFACNumbers.bare(identifier.number)
        bare.isRepeated = true
        if !bare.number.isEmpty { add(bare, to: &entry) }
    }

    private static func add(_ identifier: ListIdentifier?, to entry: inout ListEntry) {
        guard let identifier else { return }
        let isThere = entry.identifiers.contains {
            $0.kind == identifier.kind && $0.number == identifier.number
        }
        if !isThere { entry.identifiers.append(identifier) }
    }

    private static let marks: [(mark: String, kind: ListIdentifier.Kind)] = [
        ("Vessel Registration Identification IMO ", .imo), ("MMSI ", .mmsi),
        ("Maritime Mobile Service Identity ", .mmsi), ("Passport ", .passport), ("SWIFT/BIC ", .swift),
        ("Cedula No. ", .national), ("National ID No. ", .national), ("Identification Number ", .national),
        ("C.U.R.P. ", .national), ("D.N.I. ", .national), ("SSN ", .national), ("Tax ID No. ", .tax),
        ("R.F.C. ", .tax), ("NIT # ", .tax), ("RUC # ", .tax), ("Registration ID ", .registration),
        ("Registration Number ", .registration), ("Business Registration Number ", .registration),
        ("Company Number ", .registration), ("Matricula Mercantil No ", .registration),
        ("Commercial Registry Number ", .registration), ("Legal Entity Number ", .registration),
    ]

    private func identifier(_ item: String) -> ListIdentifier? {
        if let wallet = item.after("Digital Currency Address - ") {
            return wallet.split(separator: " ").last.map { ListIdentifier(.wallet, String($0)) }
        }
        for (mark, kind) in Self.marks {
            guard let rest = item.after(mark) else { continue }
            let number = rest.prefix { $0 != "(" }.collapsed
            let country = rest.split(separator: "(").dropFirst().first?.prefix { $0 != ")" }.collapsed
            guard !number.isEmpty else { return nil }
            return ListIdentifier(kind, number, country: country.map(CountryNames.code))
        }
        return nil
    }

    /// "16 May 1961", "Sep 1960", "1957", "circa 1957", "1957 to 1959".
    static func birth(_ text: String) -> ListBirth? {
        var words = text.split(separator: " ").map(String.init)
        let isApproximate = words.first == "circa"
        if isApproximate { words.removeFirst() }
        if let middle = words.firstIndex(of: "to") {
            guard let from = date(words[..<middle]), let to = date(words[(middle + 1)...]) else { return nil }
            return ListBirth(from, to: to, isApproximate: isApproximate)
        }
        return date(words[...]).map { ListBirth($0, isApproximate: isApproximate) }
    }

    private static func date(_ words: ArraySlice<String>) -> PartialDate? {
        guard let year = words.last.flatMap({ Int($0) }), words.count <= 3 else { return nil }
        let rest = Array(words.dropLast())
        guard let name = rest.last else { return PartialDate(year: year) }
        guard let month = PartialDate.month(named: name) else { return nil }
        return PartialDate(year: year, month: month, day: rest.count == 2 ? Int(rest[0]) : nil)
    }
}

extension String {
    fileprivate func after(_ mark: String) -> String? {
        hasPrefix(mark) ? String(dropFirst(mark.count)) : nil
    }

    fileprivate var unquoted: String {
        let marks: Set<Character> = ["'", "\"", "‘", "’"]
        var text = self[...]
        while let first = text.first, marks.contains(first) { text = text.dropFirst() }
        while let last = text.last, marks.contains(last) || last == "." { text = text.dropLast() }
        return String(text)
    }
}
