// SPDX-License-Identifier: Apache-2.0

/// Why bytes or texts of the record are not accepted.
package enum RecordError: Error, Equatable {
    /// Text or bytes that do not have the exact form of what they claim to be.
    case malformed(_ what: Form, _ reason: String)
    /// No signature of a note was made by the expected key.
    case notSigned(by: String)
    /// A signature that names the expected key does not hold.
    case falseSignature(by: String)
    /// A checkpoint of another log.
    case otherLog(expected: String, found: String)
    /// The proof does not lead from the leaf to the root.
    case notIncluded(index: Int, size: Int)
    /// The later tree does not extend the earlier one.
    case notConsistent(from: Int, to: Int)
    /// The payload is not what the leaf at this index commits to.
    case notCommitted(index: Int)
    /// A file or byte range that the tree needs is not there.
    case missing(String)
    /// Stored hashes differ from those computed over the bytes they cover.
    case mismatch(String)

    /// The forms that have a strict parser.
    package enum Form: String, Sendable {
        case leaf, salt, note, key, checkpoint, tile, bundle, path, proof
    }
}

extension RecordError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let what, let reason): "malformed \(what.rawValue): \(reason)"
        case .notSigned(let key): "no signature by `\(key)`"
        case .falseSignature(let key): "the signature by `\(key)` does not hold"
        case .otherLog(let expected, let found): "checkpoint of log `\(found)`, expected `\(expected)`"
        case .notIncluded(let index, let size): "entry \(index) is not in the tree of size \(size)"
        case .notConsistent(let from, let to):
            "the tree of size \(to) does not extend the one of size \(from)"
        case .notCommitted(let index): "the payload of entry \(index) is not what its leaf commits to"
        case .missing(let place): "`\(place)` is missing"
        case .mismatch(let place): "`\(place)` does not match the bytes it covers"
        }
    }
}
