// SPDX-License-Identifier: Apache-2.0

/// What stands behind the name of a thing, as far as the viewer may look.
extension View {
    /// Whether the thing is there for the viewer and can be opened.
    package func isOpen(_ subject: Subject) -> Bool {
        let name = subject.text
        return switch name.prefix(while: { $0 != "-" }) {
        case "A": assessment(.init(verbatim: name)) != nil
        case "B": lawChange(.init(verbatim: name)) != nil
        case "C": credential(.init(verbatim: name)) != nil
        case "D": decision(.init(verbatim: name)) != nil
        case "E": activity(.init(verbatim: name)) != nil
        case "F": followUp(.init(verbatim: name)) != nil
        case "G": contribution(.init(verbatim: name)) != nil
        case "H": hit(.init(verbatim: name)) != nil
        case "I": sees(Initiative.ID(verbatim: name))
        case "M": meeting(.init(verbatim: name)) != nil
        case "K": charterAmendment(.init(verbatim: name)) != nil
        case "N": indicator(.init(verbatim: name)) != nil
        case "O": self.override(.init(verbatim: name)) != nil
        case "Q": run(.init(verbatim: name)) != nil
        case "R": release(.init(verbatim: name)) != nil
        case "V": visit(.init(verbatim: name)) != nil
        case "S": strategy(.init(verbatim: name)) != nil
        case "W": supportRequest(.init(verbatim: name)) != nil
        case "X": pairing(.init(verbatim: name)) != nil
        case "Y": supportOffer(.init(verbatim: name)) != nil
        default: organisation(.init(verbatim: name)) != nil || person(.init(verbatim: name)) != nil
        }
    }

    /// Whether the viewer may know that there is such a thing: of all that can be opened, of a release that was ever
    /// published, and of a visit, whose file stays closed, where something was agreed with one's own organisation.
    package func knows(of subject: Subject) -> Bool {
        if isOpen(subject) { return true }
        if let release = state.releases[.init(verbatim: subject.text)] { return release.published != nil }
        guard let visit = state.visits[.init(verbatim: subject.text)] else { return false }
        return visit.followUps.contains { followUp($0) != nil }
    }
}
