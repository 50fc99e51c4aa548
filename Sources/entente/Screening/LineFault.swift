// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Why a line of input was of no use.
struct LineFault: CustomStringConvertible {
    let description: String

    init(line: Int, _ error: any Error) {
        let reason =
            switch error as? DecodingError {
            case .keyNotFound(let key, _): "`\(key.stringValue)` is missing"
            case .typeMismatch(_, let context), .valueNotFound(_, let context):
                "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` is not of the expected kind"
            default: "not a JSON object"
            }
        description = "line \(line): \(reason)"
    }

    func report() {
        FileHandle.standardError.write(Data("\(description)\n".utf8))
    }
}
