// SPDX-License-Identifier: Apache-2.0

extension PartialDate {
    /// "2001-05-28", or as Europe writes it, "28/05/2001" or "28.05.2001"; zeros and letters stand for what is not known. A
    /// year has four digits: of "61" nobody can tell the century.
    package init?(listed text: String) {
        let parts = text.split(whereSeparator: { $0 == "/" || $0 == "." })
        let digits = parts.last?.prefix(4) ?? ""
        guard parts.count == 3, digits.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(digits)
        else {
            self.init(text)
            return
        }
        guard digits.utf8.count == 4 else { return nil }
        let month = Int(parts[1]).flatMap { $0 == 0 ? nil : $0 }
        let day = month == nil ? nil : Int(parts[0]).flatMap { $0 == 0 ? nil : $0 }
        self.init(year: year, month: month, day: day)
    }
}
