// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Resources {
    static let charterVersionSummary = Shape<CharterVersion>.object(
        "CharterVersionSummary", "A charter that is or was in force."
    ) { it in
        it.has("number", .count) { $0.number }
        it.has("since", .instant) { $0.since }
        it.has("act", .count) { $0.act }
        it.shows(
            "amendment", Shape<CharterAmendment.ID>.id().orNull, "Null for the founding, and to the public."
        ) {
            version, view in version.amendment.flatMap { view.charterAmendment($0) }?.id
        }
        it.has("decision", Shape<Decision.ID>.id().orNull, "Under which it came into force.") { $0.decision }
        it.has("html", pages) { "\(CharterPages.versions)/\($0.number)" }
    }

    static let charterVersion = Shape<CharterVersion>.object(
        "CharterVersion", "A charter that is or was in force, whole."
    ) { it in
        it.has("version", charterVersionSummary) { $0 }
        it.has("name", multilingual) { $0.charter.name }
        it.has("shortName", multilingual) { $0.charter.shortName }
        it.has("charter", charter) { $0.charter }
    }

    static let charterDifference = Shape<CharterDifference>.object(
        "CharterDifference", "One place that is to be changed."
    ) { it in
        it.has("path", .text, "`ruleSets[silence].minimumWindow`") { $0.path }
        it.has("before", Shape<String>.text.orNull, "Null where it is new.") { $0.before }
        it.has("after", Shape<String>.text.orNull, "Null where it is gone.") { $0.after }
    }

    enum AmendmentState: String, CaseIterable { case proposed, enacted, declined }

    static let charterAmendment = Shape<CharterAmendment>.object(
        "CharterAmendment", "A charter that is proposed in place of the one in force."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("status", Shape<AmendmentState>.word()) { amendment in
            switch amendment.status {
            case .proposed: .proposed
            case .enacted: .enacted
            case .declined: .declined
            }
        }
        it.has("replaces", .count, "The version that it was written from.") { $0.replaces }
        it.has("reason", multilingual) { $0.reason }
        it.has("proposed", signature) { ($0.by, $0.at) }
        it.has("settled", signature.orNull) { amendment in
            switch amendment.status {
            case .proposed: nil
            case .enacted(let by, let at, _), .declined(let by, let at, _): (by, at)
            }
        }
        it.shows("differences", charterDifference.list) { amendment, view in
            view.charterVersions.first { $0.number == amendment.replaces }
                .map { amendment.charter.differences(from: $0.charter) } ?? []
        }
        it.has("charter", charter) { $0.charter }
        it.has("html", pages) { "\(CharterPages.amendments)/\($0.id)" }
    }
}
