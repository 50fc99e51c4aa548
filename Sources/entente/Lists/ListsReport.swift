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
            if let passedOver = version.passedOver { print("\(name)  \(words(passedOver))") }
        case .unchanged: print("\(name)  nothing newer")
        case .mended: print("\(name)  nothing newer; its files here were damaged and are whole again")
        case .refused(let alert):
            Failure.report("\(name): \(alert.message)", remedy: remedy(alert))
            throw Failure.exitCode
        }
    }

    static func published(_ version: ListVersion) -> String {
        if let published = version.published { return "published \(published)" }
        guard let served = version.served else { return "the file gives no date of publication" }
        return "published \(served) at the latest, by the server's date; the file gives none"
    }

    /// What the file holds and nobody is looked up as.
    static func words(_ passedOver: PassedOver) -> String {
        var parts = passedOver.schemas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            "\($0.value) \($0.key)"
        }
        if passedOver.bystanders > 0 { parts.insert("\(passedOver.bystanders) that are no targets", at: 0) }
        return "passed over: " + parts.joined(separator: ", ")
    }

    /// Says of which lists nothing is known any more.
    /// - Returns: Whether there are any.
    static func reportUnknown(in store: ListStore) throws -> Bool {
        let unknown = try store.unknown()
        for list in unknown {
            Failure.report(list.reason, remedy: ListStoreError.damaged(list.name, "").remedy)
        }
        return !unknown.isEmpty
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
