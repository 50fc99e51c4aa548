// SPDX-License-Identifier: Apache-2.0

extension Deed {
    /// Why something was done, in the words of whoever did it, where no page of a thing keeps them: they are found with
    /// the act.
    package var reasons: [Passage] {
        switch self {
        case .charter(.propose(_, _, let reason)), .charter(.decline(_, let reason)): Passage.all(reason)
        case .directory(let deed): deed.reasons
        case .participation(.withdraw(_, _, let reason)): Passage.remark(reason)
        case .publication(.confineInitiative(_, let reason)): Passage.all(reason)
        case .publication(.correct(_, _, let reason)), .publication(.proposeCorrection(_, _, let reason)),
            .publication(.withdraw(_, let reason)):
            Passage.all(reason)
        case .law(let deed): deed.reasons
        case .strategy(let deed): deed.reasons
        case .support(.decline(_, let reason)), .support(.rescind(_, let reason)),
            .support(.fail(_, let reason)):
            Passage.remark(reason)
        case .support(.deliver(_, _, let note)): Passage.remark(note)
        default: []
        }
    }
}

extension LawDeed {
    fileprivate var reasons: [Passage] {
        switch self {
        case .propose(let draft): Passage.all(draft.note)
        case .decline(_, let reason), .withdraw(_, let reason), .lift(_, let reason): Passage.remark(reason)
        case .override(_, let draft): Passage.all(draft.reasons)
        case .dissent(_, _, let draft): Passage.all(draft.reasoning)
        case .approve, .assess, .countersign: []
        }
    }
}

extension DirectoryDeed {
    fileprivate var reasons: [Passage] {
        switch self {
        case .suspend(_, let reason), .revoke(_, let reason), .challenge(_, let reason),
            .rule(_, _, let reason):
            [Passage(reason, in: nil)]
        default: []
        }
    }
}

extension Coalition {
    /// Whether an act of this kind may hold reasons of its own, judged by its name, without reading it.
    package func givesReasons(at index: Int) -> Bool {
        trail[index].name.map { Deed.withReasons.contains($0) } ?? false
    }
}

extension Deed {
    /// The names of the deeds whose `reasons` may hold something.
    package static let withReasons: Set<String> = [
        "charter.propose", "charter.decline", "directory.suspend", "directory.revoke", "directory.challenge",
        "directory.rule",
        "participation.withdraw", "publication.confineInitiative", "publication.correct",
        "publication.proposeCorrection", "publication.withdraw", "law.propose", "law.decline",
        "law.withdraw", "law.lift", "law.override",
        "law.dissent", "strategy.revise", "strategy.decline", "strategy.unassign",
        "support.decline", "support.rescind", "support.fail", "support.deliver",
    ]
}
