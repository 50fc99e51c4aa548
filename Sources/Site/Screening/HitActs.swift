// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Deciding a hit, confirming or contradicting, releasing a homonym, and destroying what was screened.
enum HitActs {
    static let routes: [Route] = [decide, review, release, endRelease, forget].flatMap(\.routes)

    static let decide = ActForm<ScreeningHit>(
        name: "screening.decide", path: "/screening/hits/:id/decide", section: .screening, isWeighty: true,
        find: find, crumbs: crumbs, preface: preface,
        questions: { form, call, _ in
            form.radios(
                "finding",
                ScreeningHit.Finding.allCases.map {
                    Choice(
                        $0.rawValue, call.words("screening.finding.\($0.rawValue)"),
                        note: call.words("screening.finding.\($0.rawValue).note"))
                })
            reason(&form, call)
        },
        deed: { reader, _, hit in
            let finding: ScreeningHit.Finding? = reader.choice("finding")
            let reason = reader.remark("reason")
            guard let finding, let reason else { return nil }
            return .screening(
                .decide(
                    hit: hit.id, finding: finding, reason: reason, basedOn: reader.input.number("basis")))
        }, basis: { $0.turn })

    static let review = ActForm<ScreeningHit>(
        name: "screening.review", path: "/screening/hits/:id/review", section: .screening, isWeighty: true,
        find: find, crumbs: crumbs,
        preface: { call, hit in preface(call, hit) + HitPage.decisions(hit, call) },
        questions: { form, call, _ in
            form.radios(
                "agrees",
                [
                    Choice("yes", call.words("screening.review.yes")),
                    Choice("no", call.words("screening.review.no")),
                ])
            reason(&form, call)
        },
        deed: { reader, _, hit in
            let agrees = reader.input["agrees"]
            if agrees != "yes", agrees != "no" { reader.fail("agrees", "error.choice") }
            let reason = reader.remark("reason")
            guard let reason else { return nil }
            return .screening(
                .review(
                    hit: hit.id, agrees: agrees == "yes", reason: reason,
                    basedOn: reader.input.number("basis")))
        }, basis: { $0.turn })

    static let release = ActForm<ScreeningHit>(
        name: "screening.release", path: "/screening/hits/:id/release", section: .screening, isWeighty: true,
        find: find, crumbs: crumbs,
        preface: { call, hit in preface(call, hit) + HitPage.decisions(hit, call) },
        start: { call, _ in
            FormInput(["until": [(call.now + .days(365)).day.description]])
        },
        questions: { form, call, _ in
            form.day("until")
            reason(&form, call)
        },
        deed: { reader, _, hit in
            let until = reader.day("until")
            let reason = reader.remark("reason")
            guard let until, let reason else { return nil }
            return .screening(.release(hit: hit.id, until: until, reason: reason))
        })

    static let endRelease = ActForm<ScreeningHit>(
        name: "screening.end-release", path: "/screening/hits/:id/end-release", section: .screening,
        isWeighty: true, find: find, crumbs: crumbs,
        preface: { call, hit in preface(call, hit) + HitPage.decisions(hit, call) },
        questions: { form, call, _ in reason(&form, call) },
        deed: { reader, _, hit in
            reader.remark("reason").map { .screening(.endRelease(hit: hit.id, reason: $0)) }
        })

    static let forget = ActForm<ScreeningHit>(
        name: "screening.forget", path: "/screening/hits/:id/forget", section: .screening, isWeighty: true,
        isGrave: true, find: find, crumbs: crumbs, preface: preface,
        questions: { form, call, _ in
            ground(&form, call)
        },
        deed: { reader, _, hit in
            let ground: ForgettingGround? = reader.choice("ground")
            return ground.map { .screening(.forget(subject: hit.raised.subject, ground: $0)) }
        })

    /// Why a name is destroyed before its time.
    static func ground(_ form: inout Form, _ call: Call) {
        form.radios(
            "ground",
            ForgettingGround.allCases.map {
                Choice($0.rawValue, call.words("screening.ground.\($0.rawValue)"))
            })
    }

    /// The reason stays on the record: it says why, and names nobody.
    private static func reason(_ form: inout Form, _ call: Call) {
        form.area("reason", rows: 4)
        form.select("reason.language", Choices.languages(call))
    }

    /// Both sides and how they met, so that nobody decides from memory.
    @Sendable private static func preface(_ call: Call, _ hit: ScreeningHit) -> [any Component] {
        guard let desk = call.site.desk, let comparison = try? HitComparison(hit, desk, call) else {
            return []
        }
        return [comparison.notice].compactMap(\.self) + comparison.parts
    }

    @Sendable private static func find(_ call: Call) throws -> ScreeningHit {
        _ = try call.screeningDesk()
        guard call.may(.screen) else { throw Fault.forbidden }
        guard let hit = call.view.hit(try call.identifier()) else { throw Fault.notFound }
        return hit
    }

    @Sendable private static func crumbs(_ call: Call, _ hit: ScreeningHit) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("screening.title")), path: "/screening"),
            .init(label: .leftToRight(hit.id.text), path: "/screening/hits/\(hit.id)"),
        ]
    }
}
