// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    /// Takes an act into the state. Total: checks nothing, so old acts always replay.
    package mutating func apply(_ act: Act) {
        switch act.deed {
        case .charter(let deed): apply(deed, act)
        case .directory(let deed): apply(deed, act)
        case .initiative(let deed): apply(deed, act)
        case .decision(let deed): apply(deed, act)
        case .participation(let deed): apply(deed, act)
        case .resource(let deed): apply(deed, act)
        case .activity(let deed): apply(deed, act)
        case .result(let deed): apply(deed, act)
        case .visit(let deed): apply(deed, act)
        case .meeting(let deed): apply(deed, act)
        case .publication(let deed): apply(deed, act)
        case .law(let deed): apply(deed, act)
        case .screening(let deed): apply(deed, act)
        case .strategy(let deed): apply(deed, act)
        case .support(let deed): apply(deed, act)
        case .clock(let deed): apply(deed, act)
        }
        involve(act)
        date(act)
        submissions[act.id] = act.index
        noteConcern(of: act)
        sortUnfinished(act.about)
        note(TrailEntry(of: act))
    }

    /// Takes the place of an act whose payload was destroyed: its time is known from the leaf, nothing else.
    package mutating func applyErased(index: Int, at: Instant) {
        note(TrailEntry(erased: index, at: at))
        erasures += 1
    }

    private mutating func note(_ entry: TrailEntry) {
        precondition(entry.index == trail.count, "acts are applied in order")
        trail.append(entry)
        for subject in entry.about { trails[subject, default: []].append(entry.index) }
        lastInstant = max(lastInstant, entry.at)
    }
}
