// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes

/// A prepared act as one reader finds it: what it says, how it stands, and what the reader may do about it.
struct Prepared: Sendable {
    let act: PreparedAct
    /// Nil where what is kept cannot be read.
    let deed: Deed?
    /// Its number on the record.
    let index: Int?

    /// What was kept is read anew, and the record has the last word on whether it was signed.
    init(_ act: PreparedAct, _ call: Call) {
        self.act = act
        deed = try? JSONDecoder().decode(Deed.self, from: Data(act.content.deed))
        index = Act.ID(act.content.key).flatMap { call.view.act(of: $0) } ?? act.settlement?.act
    }

    func status(_ call: Call) -> PreparedAct.Status { index == nil ? act.status(at: call.now) : .signed }

    func isOwn(_ call: Call) -> Bool { act.author.person == call.view.me?.id }

    /// Whether the reader may sign it, as far as powers go. Nobody signs for themselves what they have prepared.
    func maySign(_ call: Call) -> Bool {
        !isOwn(call) && deed.map { call.view.maySign($0) } ?? false
    }

    /// Whoever prepared it, who settled it, and who could sign it. Nobody of another organisation.
    func isOpen(to call: Call) -> Bool {
        guard let me = call.view.me, call.view.organisation?.id == act.author.organisation else {
            return false
        }
        return isOwn(call) || act.settlement?.by == me.id || maySign(call)
    }

    static func find(_ id: Int?, _ call: Call) async throws -> Prepared {
        guard let id, let act = try await call.site.accounts.prepared(id: id) else { throw Fault.notFound }
        let prepared = Prepared(act, call)
        guard prepared.isOpen(to: call) else { throw Fault.notFound }
        return prepared
    }

    /// All that concern the reader, the latest first.
    static func all(_ call: Call) async throws -> [Prepared] {
        guard let organisation = call.view.organisation else { return [] }
        return try await call.site.accounts.prepared(of: organisation.id, at: call.now)
            .map { Prepared($0, call) }.filter { $0.isOpen(to: call) }
    }

    /// The thing that it is about.
    var subject: Subject? {
        guard let json = try? JSONReader.read(act.content.deed) else { return nil }
        return DeedTarget.find(in: json)?.subject
    }

    // MARK: Settling

    enum Signing {
        case recorded(Act, warnings: [Finding])
        case refused([Finding])
        case impossible(PreparedRefusal)
    }

    /// Submits it as the reader's own deed, under the rules as they stand now. Of several at once one succeeds; what the
    /// rules refuse waits on.
    func sign(_ call: Call) async throws -> Signing {
        guard let author = call.author, maySign(call) else { throw Fault.notFound }
        guard let deed, let id = Act.ID(act.content.key) else { return .impossible(.unreadable) }
        if let refusal = refusal(call) { return .impossible(refusal) }
        let book = call.site.accounts
        let settlement = PreparedAct.Settlement(.signed, by: author.person, at: call.now)
        guard try await book.settle(act.id, as: settlement) else { return .impossible(.settled) }
        do {
            switch try await call.site.registry.submit(Submission(id: id, author: author, deed: deed)) {
            case .recorded(let recorded, let warnings):
                try await book.note(recorded.index, of: act.id, by: author.person, at: recorded.at)
                return .recorded(recorded, warnings: warnings)
            case .refused(let findings):
                try await book.reopen(act.id, after: settlement)
                return .refused(findings)
            }
        } catch RegistryError.identifierTaken {
            // Another's signature arrived before: the record names its signer, and this is not kept as one.
            try await book.reopen(act.id, after: settlement)
            return .impossible(.settled)
        } catch {
            try await book.reopen(act.id, after: settlement)
            throw error
        }
    }

    /// Sends it back to whoever prepared it.
    func sendBack(_ reason: String?, _ call: Call) async throws -> PreparedRefusal? {
        guard maySign(call) else { throw Fault.notFound }
        guard let reason else { return .reasonMissing }
        guard reason.utf8.count <= PreparedAct.noteLimit else { return .tooLarge }
        return try await settle(.returned, reason, call)
    }

    /// Takes it back, before anybody has signed it.
    func takeBack(_ call: Call) async throws -> PreparedRefusal? {
        guard isOwn(call) else { throw Fault.notFound }
        return try await settle(.withdrawn, nil, call)
    }

    private func settle(_ outcome: PreparedAct.Outcome, _ reason: String?, _ call: Call) async throws
        -> PreparedRefusal?
    {
        guard let me = call.view.me else { throw Fault.signInNeeded }
        if let refusal = refusal(call) { return refusal }
        let isSettled = try await call.site.accounts.settle(
            act.id, as: .init(outcome, by: me.id, at: call.now, reason: reason))
        return isSettled ? nil : .settled
    }

    /// Why nothing can be done about it any more.
    private func refusal(_ call: Call) -> PreparedRefusal? {
        switch status(call) {
        case .waiting: nil
        case .expired: .expired
        case .signed, .returned, .withdrawn: .settled
        }
    }
}
