// SPDX-License-Identifier: Apache-2.0

/// Where something stands in the files of a law book.
package struct SourcePlace: Hashable, Sendable {
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, counted in Unicode scalars.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        (self.file, self.line, self.column) = (file, line, column)
    }
}

extension SourcePlace: CustomStringConvertible {
    package var description: String { "\(file):\(line):\(column)" }
}
