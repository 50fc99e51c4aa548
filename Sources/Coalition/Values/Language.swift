// SPDX-License-Identifier: Apache-2.0

/// A language that the platform speaks. A charter names the ones that are official in its coalition.
package enum Language: String, Codable, CaseIterable, Sendable, Hashable, CodingKeyRepresentable {
    case arabic = "ar"
    case french = "fr"
    case english = "en"
}
