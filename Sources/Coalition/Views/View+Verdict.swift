// SPDX-License-Identifier: Apache-2.0

extension View {
    /// What the coalition would say if the viewer did this now. Nothing is done.
    package func verdict(on deed: Deed) -> Verdict? {
        guard let me, let organisation else { return nil }
        return state.admit(deed, by: Author(person: me.id, organisation: organisation.id), at: at)
    }

    /// Whether a form for a deed is worth showing to the viewer now: the rules themselves are asked, with a deed that says as
    /// little as possible, and nothing bars it.
    ///
    /// - Parameter trial: the deed without what people would write into it. Nothing is done.
    package func mayTry(_ trial: Deed) -> Bool {
        guard let power = trial.verb.power, may(power), let verdict = verdict(on: trial) else { return false }
        return !verdict.findings.contains { Refusals.bars.contains($0.code) }
    }
}
