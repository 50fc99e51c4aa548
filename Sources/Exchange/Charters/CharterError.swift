// SPDX-License-Identifier: Apache-2.0

/// Everything that is wrong with a charter file, in the order of the file.
package struct CharterError: Error, Hashable {
    /// The name of the file, as it was given.
    package let file: String
    package let problems: [CharterProblem]
}

/// One thing that is wrong in a charter file, and where.
package struct CharterProblem: Hashable, Sendable {
    /// From 1.
    package let line: Int
    /// From 1, counted in Unicode scalars.
    package let column: Int
    /// The path of the field, as "members[3].joined"; empty where the file as a whole is meant.
    package let field: String
    /// What is wrong and what was expected: lower case, no full stop, input in backticks.
    package let message: String
    /// The nearest term that would be right, where there is one near enough.
    package let nearest: String?

    init(line: Int, column: Int, field: String, message: String, nearest: String? = nil) {
        self.line = line
        self.column = column
        self.field = field
        self.message = message
        self.nearest = nearest
    }
}

extension CharterError: CustomStringConvertible {
    /// One line a problem, in the form that editors can jump to:
    /// "charter.yaml:12:9: members[3].joined: `2015-13-01` is no day, expected YYYY-MM-DD".
    package var description: String {
        problems.map { problem in
            let field = problem.field.isEmpty ? "" : "\(problem.field): "
            let nearest = problem.nearest.map { "; did you mean `\($0)`?" } ?? ""
            return "\(file):\(problem.line):\(problem.column): \(field)\(problem.message)\(nearest)"
        }.joined(separator: "\n")
    }
}
