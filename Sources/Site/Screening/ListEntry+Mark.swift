// SPDX-License-Identifier: Apache-2.0
package import Record
package import Screening

extension ListEntry {
    /// The mark of what the list itself says of the entry: another one as soon as anything is corrected, and the same one
    /// where only the order changed in which it is said. Not in it are `updatedOn`, for a day on which nothing else changed
    /// says nothing of anybody; `programmeBases`, which are made of the programmes that are in it: they may be worded anew by a
    /// node without the list having changed; `origin`; and numbers that are in it already, in the words of a remark.
    package var mark: Hash { marks.present }

    /// And beside it the mark as it was made before links and further properties were part of it. Many stand on the record:
    /// what was decided under one holds for as long as the list says the same in its terms.
    var marks: (present: Hash, former: Hash) {
        let former = told
        let properties = otherProperties.flatMap { key, values in values.map { "\(key) \($0)" } }
        let present = "2\u{1E}" + former + Self.group(links) + Self.group(properties)
        return (.of(present.utf8), .of(former.utf8))
    }

    private var told: String {
        var text = "\(id)\u{1F}\(kind.rawValue)\u{1F}\(gender?.rawValue ?? "")"
        func add(_ values: [String]) { text += Self.group(values) }
        add(names.map { "\($0.role.rawValue) \($0.text)" })
        add(births.map { "\($0.isApproximate) \($0.from.text) \($0.to?.text ?? "")" })
        for values in [
            birthPlaces, nationalities, countries, addresses, titles, positions, programmes, legalBases,
            remarks,
        ] { add(values) }
        // Who was struck off and listed anew, with the same words, was listed on another day.
        add([reference ?? "-", unReference ?? "-", listedOn?.text ?? "-"])
        // A number under two names is one number.
        let numbers = identifiers.filter { !$0.isRepeated }
        add(Array(Set(numbers.map { "\($0.kind.rawValue) \($0.number) \($0.country ?? "")" })))
        return text
    }

    private static func group(_ values: [String]) -> String {
        "\u{1E}" + values.sorted().joined(separator: "\u{1F}")
    }
}
