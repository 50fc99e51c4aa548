// SPDX-License-Identifier: Apache-2.0

/// What a provision does.
package enum Modality: String, Codable, CaseIterable, Sendable, Hashable {
    case obligation
    case prohibition
    case permission
    case limit
    case recommendation
    case definition
    case priority
}
