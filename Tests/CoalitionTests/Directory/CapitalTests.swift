// SPDX-License-Identifier: Apache-2.0

import Coalition
import Record
import Testing

/// What binds a state may be kept to its capital, at the state's own wish.
struct CapitalTests {
    private func demand(_ powers: [Power]) -> Deed {
        .directory(.requireCountersignature(organisation: "ML", powers: powers))
    }

    private func pledge(_ initiative: Initiative.ID) -> Deed {
        .resource(
            .pledge(
                initiative: initiative, money: Money(minorUnits: 100, currency: "SAR"), inKind: nil,
                earmark: nil))
    }

    @Test
    func
        `the delegate's signature is sent to the capital, the capital's is taken, and no other state is bound`()
    {
        var story = Story(at: .resourcing)
        story.seatCapital()
        let id: Initiative.ID = "I-1"
        story.expect(demand([.sign]), by: "focal-point-ML")
        story.refuse(pledge(id), by: "delegate-ML", with: AuthorityRefusal.capitalMustSign)
        #expect(story.findings.map(\.code) == [AuthorityRefusal.capitalMustSign.code])
        story.expect(pledge(id), by: "focal-point-ML")
        story.expect(pledge(id), by: "delegate-NE")
        // What does not bind goes on as before.
        let credential = story.coalition.credentialsByPerson["delegate-NE"]?.first ?? "C-0"
        story.expect(.directory(.challenge(credential: credential, reason: "x")), by: "delegate-ML")
    }

    @Test func `the delegate cannot lift what the capital keeps to itself, and the capital can`() {
        var story = Story(at: .resourcing)
        story.seatCapital()
        let id: Initiative.ID = "I-1"
        story.expect(demand([.sign]), by: "focal-point-ML")
        story.refuse(demand([]), by: "delegate-ML", with: AuthorityRefusal.capitalMustSign)
        story.expect(demand([]), by: "focal-point-ML")
        story.expect(pledge(id), by: "delegate-ML")
    }

    @Test func `the demand is the state's own affair: no other state knows of it`() {
        var story = Story()
        story.seatCapital()
        story.expect(demand([.sign]), by: "focal-point-ML")
        let index = story.coalition.count - 1
        for person in ["delegate-ML", "focal-point-ML", "officer"] {
            #expect(story.view(for: .person(.init(stringLiteral: person))).act(index) != nil, "\(person)")
        }
        for person in ["delegate-NE", "uncct", "observer-FR"] {
            #expect(story.view(for: .person(.init(stringLiteral: person))).act(index) == nil, "\(person)")
        }
    }

    @Test func `those who may sign are colleagues with the power, and never oneself`() {
        var story = Story(at: .resourcing)
        story.seatCapital()
        let id: Initiative.ID = "I-1"
        let delegate = story.view(for: .person("delegate-ML"))
        #expect(delegate.signers(of: pledge(id)).map(\.id) == ["focal-point-ML"])
        #expect(!delegate.isColleagues(pledge(id)), "she may sign herself")
        story.expect(demand([.sign]), by: "focal-point-ML")
        #expect(story.view(for: .person("delegate-ML")).isColleagues(pledge(id)))
        #expect(story.view(for: .person("focal-point-ML")).signers(of: pledge(id)).isEmpty)
        #expect(story.view(for: .person("delegate-NE")).signers(of: pledge(id)).isEmpty)
    }

    @Test func `an opinion and a look at a list are nobody else's to sign`() {
        let opinion = Deed.initiative(
            .giveOpinion(initiative: "I-1", textHash: Hash.of([]), opinion: Story.opinion(.clear)))
        #expect(!opinion.mayBePrepared)
        #expect(!Deed.screening(.review(hit: "H-1", agrees: true, reason: Story.remark())).mayBePrepared)
    }

    @Test func `whatever needs the power to sign or to object is held to it, and can be prepared`() {
        var charter = SmallCharter.charter
        for index in charter.roles.indices where charter.roles[index].id == "focal-point" {
            charter.roles[index].powers.append(.object)
        }
        var story = Story(at: .resourcing, charter: charter)
        story.seatCapital()
        story.expect(demand([.sign, .object]), by: "focal-point-ML")
        let binding = DeedSamples.all.filter { $0.verb.power.map(\.isCountersignable) ?? false }
        #expect(
            Set(binding.map { $0.name.prefix { $0 != "." } }).isSuperset(of: [
                "decision", "resource", "support", "strategy", "participation",
            ]))
        for deed in binding {
            story.refuse(deed, by: "delegate-ML", with: AuthorityRefusal.capitalMustSign)
            #expect(deed.mayBePrepared, "\(deed.name)")
            let signers = story.view(for: .person("delegate-ML")).signers(of: deed)
            #expect(signers.map(\.id) == ["focal-point-ML"], "\(deed.name)")
        }
    }

    @Test func `the record leads to the same demand again`() {
        var story = Story()
        story.seatCapital()
        story.expect(demand([.sign]), by: "focal-point-ML")
        #expect(story.replayed { _ in false }.organisations["ML"]?.countersigned == [.sign])
    }
}
