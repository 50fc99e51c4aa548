// SPDX-License-Identifier: Apache-2.0

import Law
import Yams

/// Collects what is wrong while a file of law is read, and remembers where each part stands.
final class LawLog {
    private(set) var problems: [LawProblem] = []
    private(set) var places: [String: SourcePlace] = [:]

    func note(_ place: SourcePlace, at path: String) {
        if places[path] == nil { places[path] = place }
    }

    func report(_ problem: LawProblem) { problems.append(problem) }
}
