// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import entente

/// Whatever a person reads in the demonstration exists in Arabic, French and English.
struct DemonstrationWordsTests {
    private func state() async throws -> Coalition { try await PlayedStory.shared.value.state }

    private func expectAll(_ text: Multilingual?, _ what: String) {
        guard let text else { return }
        #expect(text.missing(of: Language.allCases).isEmpty, "\(what): \(text)")
        if let arabic = text.ar {
            #expect(
                arabic.unicodeScalars.contains { (0x600...0x6ff).contains($0.value) }, "\(what): \(arabic)")
        }
    }

    @Test func `every initiative that was found admissible is complete in three languages`() async throws {
        let early: [Stage] = [.draft, .submitted, .returned]
        let known = try await state().initiatives.values.filter { !early.contains($0.stage) }
        #expect(known.count >= 30)
        for initiative in known {
            expectAll(initiative.proposal.title, "\(initiative.id) title")
            expectAll(initiative.proposal.objective, "\(initiative.id) objective")
            #expect(initiative.texts.incomplete(of: Language.allCases).isEmpty, "\(initiative.id)")
            #expect(initiative.texts.paragraphCount >= 3, "\(initiative.id)")
            #expect(initiative.texts.authentic == Language.allCases, "\(initiative.id)")
            for note in initiative.notes where note.stage != .withdrawn {
                expectAll(note.text, "\(initiative.id) note")
            }
            for opinion in initiative.opinions {
                expectAll(opinion.draft.reasoning, "\(initiative.id) opinion")
                for condition in opinion.draft.conditions { expectAll(condition.text, "\(initiative.id)") }
            }
            expectAll(initiative.evaluation?.draft.summary, "\(initiative.id) evaluation")
        }
    }

    @Test func `drafts and submissions await translations, so that the desk has work`() async throws {
        let state = try await state()
        let early = state.initiatives.values.filter { $0.stage == .draft || $0.stage == .submitted }
        #expect(early.contains { !$0.texts.incomplete(of: Language.allCases).isEmpty })
    }

    @Test func `activities, gifts, indicators and people are named in three languages`() async throws {
        let state = try await state()
        for activity in state.activities.values {
            expectAll(activity.plan.title, "\(activity.id)")
            expectAll(activity.plan.place, "\(activity.id)")
            expectAll(activity.note, "\(activity.id)")
        }
        for gift in state.contributions.values {
            expectAll(gift.inKind, "\(gift.id)")
            expectAll(gift.earmark, "\(gift.id)")
        }
        for indicator in state.indicators.values {
            expectAll(indicator.title, "\(indicator.id)")
            expectAll(indicator.unit, "\(indicator.id)")
        }
        for person in state.people.values {
            expectAll(person.title, "\(person.id)")
            #expect(person.title.fr?.contains("{") != true, "\(person.id)")
        }
    }

    @Test func `visits, follow-ups and releases are in three languages, paragraph for paragraph`()
        async throws
    {
        let state = try await state()
        for visit in state.visits.values {
            expectAll(visit.plan.title, "\(visit.id)")
            expectAll(visit.plan.purpose, "\(visit.id)")
            expectAll(visit.minutes?.text, "\(visit.id)")
            for visitor in visit.delegation { expectAll(visitor.title, "\(visit.id)") }
            for item in visit.agenda { expectAll(item.plan.title, "\(visit.id)") }
        }
        for followUp in state.followUps.values { expectAll(followUp.plan.action, "\(followUp.id)") }
        #expect(state.releases.count >= 6)
        for release in state.releases.values {
            expectAll(release.draft.title, "\(release.id)")
            expectAll(release.draft.lead, "\(release.id)")
            #expect(Set(Language.allCases.map { release.draft.body[$0]?.count ?? 0 }).count == 1)
            #expect(release.draft.body[.arabic]?.isEmpty == false)
        }
    }

    @Test func `meetings, their agendas and minutes are in three languages`() async throws {
        let state = try await state()
        #expect(state.meetings.values.contains { $0.minutes.stage == .approved && !$0.followUps.isEmpty })
        for meeting in state.meetings.values {
            expectAll(meeting.plan.title, "\(meeting.id)")
            for item in meeting.agenda {
                expectAll(item.plan.title, "\(meeting.id)")
                expectAll(item.plan.office, "\(meeting.id)")
            }
            for text in meeting.minutes.items.values {
                expectAll(text.summary, "\(meeting.id)")
                if !text.conclusions.isEmpty { expectAll(text.conclusions, "\(meeting.id)") }
            }
        }
    }

    @Test func `nobody is asked for by name: every person is an office`() async throws {
        let offices = try await state().people.values.map(\.id.text)
        let known = ["delegate-", "focal-point-", "observer-", "officer-", "-officer"]
        let single = [
            "registrar", "deputy-registrar", "secretary-general", "legal-adviser", "deputy-legal-adviser",
            "military-commander",
            "evaluator", "auditor", "newsroom-editor", "ctf-analyst", "ctf-reviewer",
        ]
        for office in offices {
            #expect(single.contains(office) || known.contains { office.contains($0) }, "\(office)")
        }
    }
}
