// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Screening

extension RowReader {
    /// Reads the file at `path`; fails with `NodeError.unreadable` where none can be opened.
    convenience init(_ path: String, columns: Columns, kind: ListEntry.Kind, skipping: Int) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw NodeError.unreadable(path) }
        let stream = ByteStream { Array(try file.read(upToCount: 1 << 18) ?? Data()) }
        self.init(stream, columns: columns, kind: kind, skipping: skipping)
    }
}
