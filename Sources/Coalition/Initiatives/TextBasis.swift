// SPDX-License-Identifier: Apache-2.0

/// The text that its writer had before them when they began.
package struct TextBasis: Codable, Hashable, Sendable {
    /// The revision of the substance; 0 where nothing was written.
    package let revision: Int
    /// The number of the version in the language that is written; 0 where it had none.
    package let version: Int

    package init(revision: Int, version: Int) {
        self.revision = revision
        self.version = version
    }
}

/// Nobody overwrites what they have not read. A deed that names no basis is taken as it always was.
extension Coalition {
    func inspectBasis(
        _ basis: TextBasis?, in language: Language, of initiative: Initiative, _ inspection: inout Inspection
    ) {
        guard let basis else { return }
        inspection.require(basis.revision, isRevisionOf: initiative)
        inspection.require(
            basis.version == initiative.texts.current[language]?.number ?? 0, InitiativeRefusal.textMoved,
            ["language": language.rawValue])
    }

    func inspectBasis(_ wording: Int?, of initiative: Initiative, _ inspection: inout Inspection) {
        guard let wording else { return }
        inspection.require(
            wording == initiative.wording, InitiativeRefusal.proposalMoved,
            ["initiative": initiative.id.text])
    }
}

extension Inspection {
    /// The substance is still the one that was read, where the deed says which.
    mutating func require(_ revision: Int?, isRevisionOf initiative: Initiative) {
        guard let revision else { return }
        require(
            revision == initiative.texts.revision, InitiativeRefusal.substanceMoved,
            ["revision": String(revision), "current": String(initiative.texts.revision)])
    }
}

extension InitiativeTexts {
    /// What a writer has before them now.
    package func basis(in language: Language) -> TextBasis {
        TextBasis(revision: revision, version: current[language]?.number ?? 0)
    }

    /// A version by its number; nil where there is none, as for 0.
    package func version(_ number: Int) -> TextVersion? {
        versions.indices.contains(number - 1) ? versions[number - 1] : nil
    }
}
