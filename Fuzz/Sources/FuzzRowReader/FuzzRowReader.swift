// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening

/// The first byte says how long the pieces are in which the file is read, the rest is the file. However it is cut, it gives
/// the same rows or the same fault, and a run that goes on gets those that are left; a row is looked for or says why not.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRowReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    let file = Array(bytes.dropFirst())
    let whole = outcome(of: file, piece: max(3, file.count))
    // A mark at the beginning is one of three bytes, and is looked for in the first piece.
    precondition(outcome(of: file, piece: 3 + Int(first)) == whole, "the pieces make a difference")
    guard case .rows(let rows) = whole else { return 0 }
    for (place, row) in rows.enumerated() {
        precondition(row.number == place + 1, "rows are not counted as they stand")
        if let fault = row.fault {
            precondition(!fault.description.isEmpty, "refused, and nobody knows why")
        } else {
            precondition(row.query.canBeLookedUp, "nobody is looked for")
            precondition(row.query.names.allSatisfy { $0.unicodeScalars.count <= Engine.Limits.scalars })
        }
    }
    let half = rows.count / 2
    let left = outcome(of: file, piece: max(3, file.count), skipping: half)
    precondition(left == .rows(Array(rows.dropFirst(half))), "a run that goes on gets other rows")
    return 0
}

private enum Outcome: Equatable {
    case rows([RowReader.Row])
    case fault(String)
}

private func outcome(of file: [UInt8], piece length: Int, skipping: Int = 0) -> Outcome {
    var rest = file[...]
    let columns = RowReader.Columns(name: "name", birth: "born", country: "country")
    let stream = ByteStream {
        let piece = rest.prefix(length)
        rest = rest.dropFirst(length)
        return Array(piece)
    }
    let reader = RowReader(stream, columns: columns, kind: .person, skipping: skipping)
    var rows: [RowReader.Row] = []
    do {
        while true {
            let portion = try reader.next(5)
            precondition(portion.count <= 5, "more than was asked for")
            if portion.isEmpty { return .rows(rows) }
            rows += portion
        }
    } catch let fault as ListFault {
        return .fault(fault.description)
    } catch let fault as MissingColumn {
        return .fault(fault.description)
    } catch {
        preconditionFailure("an error of another kind: \(error)")
    }
}
