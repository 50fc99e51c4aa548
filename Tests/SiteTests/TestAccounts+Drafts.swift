// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Drafts for the length of a test. The rules about them are tested on the real table, in `StorageTests`.
extension TestAccounts: DraftBook {
    func save(_ draft: Draft) throws {
        guard draft.size <= Draft.sizeLimit else { throw DraftRefusal.tooLarge }
        let mine = drafts.values.filter { $0.login == draft.login && $0.key != draft.key }
        guard mine.count < Draft.countLimit else { throw DraftRefusal.tooMany }
        drafts["\(draft.login) \(draft.key)"] = draft
    }

    func draft(of login: String, under key: String, at now: Instant) -> Draft? {
        drafts["\(login) \(key)"].flatMap { now < $0.saved + Draft.lifetime ? $0 : nil }
    }

    func drafts(of login: String, at now: Instant) -> [Draft] {
        drafts.values.filter { $0.login == login && now < $0.saved + Draft.lifetime }
            .sorted { $0.saved > $1.saved }
    }

    func discardDraft(of login: String, under key: String) { drafts["\(login) \(key)"] = nil }
    func draftSecret() -> [UInt8] { Array("a secret of the test, 32 letters".utf8) }
}
