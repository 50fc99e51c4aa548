// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening
import Storage

/// What the commands say of a list.
enum ListsReport {
    static func report(_ outcome: ListOutcome, of name: String) throws {
        switch outcome {
        case .accepted(let version):
            print("\(name)  version \(version.short) in force: \(counts(version.counts))")
        case .unchanged: print("\(name)  nothing newer")
        case .refused(let alert):
            Failure.report("\(name): \(alert.message)", remedy: remedy(alert))
            throw Failure.exitCode
        }
    }

    static func published(_ version: ListVersion) -> String {
        version.published.map { "published \($0)" } ?? "the file gives no date of publication"
    }

    static func counts(_ counts: ListCounts) -> String {
        var parts = [
            "\(counts.entries) entries", "\(counts.people) people", "\(counts.organisations) organisations",
        ]
        if counts.vessels > 0 { parts.append("\(counts.vessels) vessels") }
        parts.append("\(counts.names) names")
        if counts.nameless > 0 { parts.append("\(counts.nameless) without a name") }
        return parts.joined(separator: ", ")
    }

    static func remedy(_ alert: ListAlert) -> String {
        switch alert.cause {
        case .unreachable: "look at the source; what is in force stays in force"
        case .malformed: "wait for the publisher's next version; what is in force stays in force"
        case .implausible:
            "look at the publisher's page: if what came is right, `entente lists update --accept-loss`"
        }
    }

    static func moment(_ milliseconds: Int64) -> String {
        Instant(milliseconds: milliseconds).description
    }
}
