// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation

/// The order of names, and how they are looked for, whatever their script.
enum Texts {
    static func precede(_ left: String, _ right: String) -> Bool {
        left.localizedStandardCompare(right) == .orderedAscending
    }

    /// As a reader who is not particular would write it, so that "senegal" finds "Sénégal" and "الاردن" finds "الأردن".
    static func plain(_ text: String) -> String { String(decoding: FoldedText(text).bytes, as: UTF8.self) }
}
