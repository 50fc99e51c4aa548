// SPDX-License-Identifier: Apache-2.0
package import Screening

/// What became of bytes that were offered as a new version.
package enum ListOutcome: Hashable, Sendable {
    case accepted(ListVersion)
    /// The same bytes as those in force, or the publisher has nothing newer.
    case unchanged
    /// The same bytes as those in force, whose files here had been damaged: they are whole again.
    case mended
    /// The last good version stays in force.
    case refused(ListAlert)
}

/// How a new version comes into force, or does not. Screening fails closed: nothing that is doubtful takes the place of
/// a good list, and nobody has to notice by himself.
extension ListStore {
    /// Takes a new version if it is whole and plausible; raises an alert if it is not. Errors of the source are passed on.
    /// - Parameters:
    ///   - acceptsLoss: A person has looked and says that so many entries did go, or that an older version is the right one.
    ///   - place: Where the list comes from after this. If what is offered is refused, nothing changes at all.
    package func offer(
        _ source: any ListSource, to list: String, tags: [String: ListTag] = [:], at now: Int64,
        acceptsLoss: Bool = false, movingTo place: String? = nil
    ) throws -> ListOutcome {
        try holdingLock {
            var state = try found(list)
            state.checked = now
            defer { discardArrivals(of: state) }
            let arrived = try takeIn(source, of: state)
            if arrived.hash == state.inForce {
                let wasDamaged = try keep(arrived, of: state)
                try settle(&state, tags, place)
                return wasDamaged ? .mended : .unchanged
            }
            let candidate: Candidate
            do {
                candidate = try read(arrived.folder, as: state.format)
            } catch let fault as ListFault {
                return try refuse(&state, .malformed, fault.description, at: now, isNoted: place == nil)
            }
            let before = acceptsLoss ? nil : state.version
            if let fault = try doubt(of: candidate, after: before, in: state) {
                return try refuse(
                    &state, .implausible, fault.description, doubt: fault, at: now, isNoted: place == nil)
            }
            try keep(arrived, of: state)
            let version = version(arrived, candidate, tags[state.format.parts[0]], at: now)
            state.versions.append(version)
            state.inForce = arrived.hash
            try settle(&state, tags, place)
            return .accepted(version)
        }
    }

    /// Notes that all is well, and what to ask the source with the next time.
    private func settle(_ state: inout ListState, _ tags: [String: ListTag], _ place: String?) throws {
        state.alert = nil
        state.tags = tags
        if let place { state.source = place }
        try save(state)
    }

    private func version(
        _ arrived: ArrivedList, _ candidate: Candidate, _ tag: ListTag?, at now: Int64
    ) -> ListVersion {
        let head = candidate.head
        let served = tag?.modified.flatMap { PublicationDate(header: $0)?.text }
        return ListVersion(
            hash: arrived.hash, accepted: now, published: head.published, counts: candidate.counts,
            bytes: arrived.byteCount, served: head.published == nil ? served : nil,
            passedOver: head.passedOver.isEmpty ? nil : head.passedOver)
    }

    /// What is compared with the version in force.
    private struct Candidate {
        var head = ListHead()
        var counts = ListCounts()
        var ids: Set<ListEntry.ID> = []
    }

    private func read(_ source: any ListSource, as format: ListFormat) throws -> Candidate {
        var candidate = Candidate()
        candidate.head = try reader.read(source, as: format) { entry in
            guard candidate.ids.insert(entry.id).inserted else {
                throw ListFault("entry `\(entry.id)` appears twice")
            }
            candidate.counts.add(entry)
        }
        return candidate
    }

    /// Why the candidate cannot be true; nil where it is plausible.
    private func doubt(of new: Candidate, after old: ListVersion?, in state: ListState) throws
        -> Implausibility?
    {
        guard let old else { return Plausibility.fault(of: new.counts, after: nil) }
        // As it is read today: a better reader may pass over what the one that accepted it counted.
        let kept = try candidate(of: old, in: state)
        if let fault = Plausibility.fault(of: new.counts, after: kept?.counts ?? old.counts) { return fault }
        if let fault = Plausibility.fault(ofDate: new.head.published, after: old.published) { return fault }
        return kept.flatMap { Plausibility.fault(of: new.ids, after: $0.ids) }
    }

    /// Nil where the files are damaged or a reader that knows better refuses them: they must not keep a good version from
    /// taking their place, and the totals are compared all the same.
    private func candidate(of version: ListVersion, in state: ListState) throws -> Candidate? {
        do {
            let kept = files(of: state, version: version.hash)
            guard try kept.hash(as: state.format) == version.hash else { return nil }
            return try read(kept, as: state.format)
        } catch is ListFault {
            return nil
        } catch StorageError.damaged {
            return nil
        }
    }

    /// Notes that the publisher has nothing newer than what is in force.
    package func noteUnchanged(_ list: String, at now: Int64) throws {
        try holdingLock {
            var state = try found(list)
            state.checked = now
            state.alert = nil
            try save(state)
        }
    }

    /// Notes that the source did not give anything.
    package func noteUnreachable(_ list: String, _ message: String, at now: Int64) throws -> ListAlert {
        try holdingLock {
            var state = try found(list)
            state.checked = now
            guard case .refused(let alert) = try refuse(&state, .unreachable, message, at: now) else {
                preconditionFailure("a refusal is a refusal")
            }
            return alert
        }
    }

    /// - Parameter isNoted: Whether the list has an alert from now on, which it has not where it did not come from its
    ///   own source.
    private func refuse(
        _ state: inout ListState, _ cause: ListAlert.Cause, _ message: String,
        doubt: Implausibility? = nil, at now: Int64, isNoted: Bool = true
    ) throws -> ListOutcome {
        let before = isNoted ? state.alert : nil
        var alert = ListAlert(
            cause, message, since: before?.since ?? now, times: (before?.times ?? 0) + 1)
        alert.doubt = doubt
        guard isNoted else { return .refused(alert) }
        state.alert = alert
        // What was refused must be sent again in full.
        state.tags = [:]
        try save(state)
        return .refused(alert)
    }

    /// What changed from one version to another, named by hashes or their beginnings.
    package func difference(of list: String, from old: String, to new: String) throws -> ListDifference {
        let state = try found(list)
        let from = try version(old, of: state)
        let to = try version(new, of: state)
        let earlier = state.versions.prefix { $0.hash != from.hash }
        var known: Set<String> = []
        for version in earlier {
            known.formUnion(try entries(of: list, version: version.hash).lazy.map(\.id))
        }
        return ListDifference(
            from: try entries(of: list, version: from.hash), to: try entries(of: list, version: to.hash),
            earlier: known)
    }

    /// The version whose hash begins so.
    package func version(_ text: String, of state: ListState) throws -> ListVersion {
        let found = state.versions.filter { $0.hash.hasPrefix(text.lowercased()) }
        let hashes = Set(found.map(\.hash))
        guard text.utf8.count >= 4, hashes.count == 1, let version = found.last else {
            throw ListStoreError.noVersion(state.name, text)
        }
        return version
    }
}
