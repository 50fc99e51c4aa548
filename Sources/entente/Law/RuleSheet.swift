// SPDX-License-Identifier: Apache-2.0
import Law

/// A rule on one sheet, in one language.
struct RuleSheet {
    let rule: Rule
    let parts: LawParts
    let tongue: Tongue

    private enum Heading: CaseIterable {
        case when, advises, binds, because, rests, floor, conditions, readings, yields, valid

        var wording: Wording {
            switch self {
            case .when: Wording(ar: "متى", fr: "Quand", en: "When")
            case .advises: Wording(ar: "المشورة", fr: "Conseil", en: "Advice")
            case .binds:
                Wording(
                    ar: "بحسب حالة الدولة إزاء الصك التالي", fr: "Selon la situation de l'État à l'égard de",
                    en: "By standing towards")
            case .because: Wording(ar: "لأن", fr: "Parce que", en: "Because")
            case .rests: Wording(ar: "ما تستند إليه", fr: "Fondement", en: "Rests on")
            case .floor: Wording(ar: "سياسة التحالف", fr: "Politique de la coalition", en: "Coalition policy")
            case .conditions: Wording(ar: "الشروط", fr: "Conditions", en: "Conditions")
            case .readings:
                Wording(ar: "قراءات مختلف عليها", fr: "Lectures contestées", en: "Contested readings")
            case .yields: Wording(ar: "تتنحى أمام", fr: "S'efface devant", en: "Yields to")
            case .valid: Wording(ar: "للأعمال من", fr: "Pour les actes à compter du", en: "For acts from")
            }
        }
    }

    var text: String {
        var lines = ["\(rule.id)  \(rule.title.text(in: tongue))", ""]
        lines += [heading(.when), RuleProse(rule, vocabulary: parts.vocabulary, in: tongue).text()]
        switch rule.binds {
        case .everyone(let verdict): lines.append("\(heading(.advises)) \(verdict.label.text(in: tongue))")
        case .byStanding(let instrument, _):
            lines.append("\(heading(.binds)) \(parts.name(of: instrument, in: tongue))")
            for standing in Standing.allCases {
                guard let verdict = rule.binds.verdict(for: standing) else { continue }
                let who = standing.label.text(in: tongue) + (tongue == .french ? " : " : ": ")
                lines.append("- \(who)\(verdict.label.text(in: tongue))")
            }
        }
        lines.append("\(heading(.because)) \(rule.because.text(in: tongue))")
        lines += list(.rests, rule.cites.map(citation))
        if let footing = rule.footing { lines.append("\(footing.wording.text(in: tongue)).") }
        if !rule.floor.text(in: tongue).isEmpty { lines += list(.floor, [rule.floor.text(in: tongue)]) }
        lines += list(.conditions, conditions)
        lines += list(
            .readings,
            rule.readings.map { "\($0.text.text(in: tongue)) → \($0.verdict.label.text(in: tongue))" })
        if !rule.yieldsTo.isEmpty {
            lines.append("\(heading(.yields)) \(rule.yieldsTo.map(\.text).joined(separator: ", "))")
        }
        if let from = rule.validity.from { lines.append("\(heading(.valid)) \(from)") }
        return lines.joined(separator: "\n")
    }

    private func heading(_ heading: Heading) -> String {
        heading.wording.text(in: tongue) + (tongue == .french ? " :" : ":")
    }

    private func list(_ head: Heading, _ items: [String]) -> [String] {
        items.isEmpty ? [] : [heading(head)] + items.map { "- \($0)" }
    }

    private var conditions: [String] {
        rule.conditions.compactMap { id in
            parts.conditions.first { $0.id == id }.map { $0.text.text(in: tongue) }
        }
    }

    private func citation(_ citation: Citation) -> String {
        let provision = parts.catalogue.provision(citation)
        let paraphrase = provision.map { $0.paraphrase.text(in: tongue) } ?? ""
        let colon = tongue == .french ? " : " : ": "
        return parts.name(of: citation, in: tongue)
            + " (\(citation.layer.label.text(in: tongue)))\(paraphrase.isEmpty ? "" : colon)\(paraphrase)"
    }
}
