// SPDX-License-Identifier: Apache-2.0
package import Screening

/// What became of bytes that were offered as a new version.
package enum ListOutcome: Hashable, Sendable {
    case accepted(ListVersion)
    /// The same bytes as those in force, or the publisher has nothing newer.
    case unchanged
    /// The last good version stays in force.
    case refused(ListAlert)
}

/// How a new version comes into force, or does not. Screening fails closed: nothing that is doubtful takes the place of
/// a good list, and nobody has to notice by himself.
extension ListStore {
    /// Takes a new version if it is whole and plausible; raises an alert if it is not.
    /// - Parameter acceptsLoss: A person has looked and says that so many entries did go.
    package func offer(
        _ bytes: ListBytes, to list: String, tags: [String: ListTag] = [:], at now: Int64,
        acceptsLoss: Bool = false
    ) throws -> ListOutcome {
        try holdingLock {
            var state = try found(list)
            state.checked = now
            let hash = bytes.hash(as: state.format)
            if hash == state.inForce {
                state.alert = nil
                state.tags = tags
                try save(state)
                return .unchanged
            }
            var counts = ListCounts()
            let head: ListHead
            do {
                var known: Set<String> = []
                head = try reader.read(bytes, as: state.format) { entry in
                    guard known.insert(entry.id).inserted else {
                        throw ListFault("entry `\(entry.id)` appears twice")
                    }
                    counts.add(entry)
                }
            } catch let fault as ListFault {
                return try refuse(&state, .malformed, fault.description, at: now)
            }
            let before = acceptsLoss ? nil : state.version?.counts
            if let fault = Plausibility.fault(of: counts, after: before) {
                return try refuse(&state, .implausible, fault, at: now)
            }
            try keep(bytes, of: state, hash: hash)
            let version = ListVersion(
                hash: hash, accepted: now, published: head.published, counts: counts, bytes: bytes.count)
            state.versions.append(version)
            state.inForce = hash
            state.alert = nil
            state.tags = tags
            try save(state)
            return .accepted(version)
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

    private func refuse(
        _ state: inout ListState, _ cause: ListAlert.Cause, _ message: String, at now: Int64
    ) throws -> ListOutcome {
        let alert = ListAlert(
            cause, message, since: state.alert?.since ?? now, times: (state.alert?.times ?? 0) + 1)
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
