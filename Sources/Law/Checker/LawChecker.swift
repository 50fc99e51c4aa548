// SPDX-License-Identifier: Apache-2.0

/// The static checks on a law book. Each looks at one thing, and says where and what it expected.
package struct LawChecker {
    let parts: LawParts
    /// What is dated later than this has not happened. Nil where the checker is not told the day.
    let today: LawDate?

    package init(_ parts: LawParts, today: LawDate? = nil) { (self.parts, self.today) = (parts, today) }

    /// Everything that is wrong, in the order of the files; what has no place comes first.
    package func problems() -> [LawProblem] {
        let meaningless = meaninglessParts()
        var found = meaningless
        found += citationProblems() + softLawProblems() + testProblems() + translationProblems()
        found += conditionProblems() + hardRuleProblems() + readingProblems() + participationProblems()
        found += wordingProblems() + pronouncementProblems()
        // What premises come to can be told once their words mean something.
        if meaningless.isEmpty { found += reachabilityProblems() + oppositeProblems() }
        return found.sorted { one, other in
            let (left, right) = (one.place, other.place)
            return (left?.file ?? "", left?.line ?? 0, left?.column ?? 0, one.message)
                < (right?.file ?? "", right?.line ?? 0, right?.column ?? 0, other.message)
        }
    }

    /// What makes rules meaningless, so that no book can be compiled.
    func meaninglessParts() -> [LawProblem] {
        duplicateProblems() + vocabularyProblems() + gateTermProblems() + termProblems() + yieldsToProblems()
    }

    func problem(
        _ check: LawProblem.Check, at path: String, _ message: String, nearest: String? = nil
    ) -> LawProblem {
        LawProblem(check, at: path, message, nearest: nearest, place: place(of: path))
    }

    /// The place of a path, or of the nearest part that encloses it.
    private func place(of path: String) -> SourcePlace? {
        var rest = path[...]
        while true {
            if let place = parts.places[String(rest)] { return place }
            guard let end = rest.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
            rest = rest[..<end]
        }
    }
}
