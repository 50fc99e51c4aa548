// SPDX-License-Identifier: Apache-2.0

/// The static checks on a law book. Each looks at one thing, and says what it expected.
package struct LawChecker {
    let parts: LawParts

    package init(_ parts: LawParts) { self.parts = parts }

    /// What makes rules meaningless, so that no book can be compiled.
    func meaninglessParts() -> [LawProblem] { [] }
}
