// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The alphabetical order of names, whatever their script.
enum Texts {
    static func precede(_ left: String, _ right: String) -> Bool {
        left.localizedStandardCompare(right) == .orderedAscending
    }
}
