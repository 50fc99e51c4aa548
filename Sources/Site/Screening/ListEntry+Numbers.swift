// SPDX-License-Identifier: Apache-2.0
import Screening

extension ListEntry {
    /// Its numbers, each once for each state that gave it, though the list may have it under several names, or once more in
    /// the words of a remark.
    var numbers: [ListIdentifier] {
        let told = identifiers.filter { !$0.isRepeated }
        let repeated = identifiers.filter { number in
            number.isRepeated && !told.contains { $0.number == number.number }
        }
        return (told + repeated).reduce(into: []) { numbers, next in
            let isKnown = numbers.contains { $0.number == next.number && $0.country == next.country }
            if !isKnown { numbers.append(next) }
        }
    }
}
