// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening

/// The first byte chooses the format, the rest is the list. A set of files is parted by bytes 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLists(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = bytes.first else { return 0 }
    let format = ListFormat.allCases[Int(choice) % ListFormat.allCases.count]
    let pieces = bytes.dropFirst().split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
    var parts: [String: [UInt8]] = [:]
    if format.parts.count == 1 {
        parts["list"] = Array(bytes.dropFirst())
    } else {
        for (part, piece) in zip(format.parts, pieces) { parts[part] = piece }
    }
    do {
        _ = try ListReaders().read(ListBytes(parts), as: format) { entry in
            precondition(!entry.id.isEmpty, "an entry without a name of its own")
            precondition(entry.names.allSatisfy { !$0.text.isEmpty && $0.text.utf8.count <= 4096 })
            _ = entry.births.map(\.phrase)
        }
    } catch let fault as ListFault {
        precondition(!fault.description.isEmpty)
    } catch {
        preconditionFailure("an error of another kind: \(error)")
    }
    return 0
}
