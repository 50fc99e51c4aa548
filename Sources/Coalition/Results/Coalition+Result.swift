// SPDX-License-Identifier: Apache-2.0

/// Indicators against their baseline and target, and the accounts of what was given.
extension Coalition {
    func inspect(_ deed: ResultDeed, by author: Author, at now: Instant, _ inspection: inout Inspection)
        -> Reach?
    {
        switch deed {
        case .define(let id, let title, let unit, let baseline, let target):
            guard let initiative = known(id, to: author, &inspection) else { return nil }
            requireSecretariat(author, &inspection)
            inspection.require(initiative, isAt: [.resourcing, .active, .suspended])
            inspection.requireText(title, "title", limit: TextLimit.title)
            inspection.requireText(unit, "unit", limit: TextLimit.title)
            inspection.require(baseline != target, ExecutionRefusal.targetIsBaseline)
            return reach(of: initiative, and: [Indicator.ID(series: "N", indicators.count + 1).subject])
        case .report(let id, _):
            guard let (indicator, initiative) = indicator(id, to: author, &inspection) else { return nil }
            if !isSecretariat(author) { inspection.require(author, sponsors: initiative) }
            inspection.require(initiative, isAt: [.active, .suspended, .closing])
            inspection.require(
                indicator.status != .approved || initiative.stage != .closing,
                ExecutionRefusal.indicatorLocked, ["indicator": id.text])
            return reach(of: initiative, and: [id.subject])
        case .approve(let id):
            guard let (indicator, initiative) = indicator(id, to: author, &inspection) else { return nil }
            inspectApproval(of: indicator, author, &inspection)
            return reach(of: initiative, and: [id.subject])
        case .reconcile(let id, let note):
            guard let initiative = known(id, to: author, &inspection) else { return nil }
            requireSecretariat(author, &inspection)
            inspection.require(initiative, isAt: [.closing])
            inspection.requireText(note, "note")
            return reach(of: initiative)
        }
    }

    private func indicator(_ id: Indicator.ID, to author: Author, _ inspection: inout Inspection) -> (
        Indicator, Initiative
    )? {
        guard let indicator = indicators[id], let initiative = initiatives[indicator.initiative],
            initiative.publication == .published || isIn(initiative.audience, author.organisation)
        else {
            inspection.refuse(ExecutionRefusal.unknownIndicator, ["indicator": id.text])
            return nil
        }
        return (indicator, initiative)
    }

    private func inspectApproval(of indicator: Indicator, _ author: Author, _ inspection: inout Inspection) {
        requireSecretariat(author, &inspection)
        inspection.require(
            indicator.status == .pending, ExecutionRefusal.nothingToApprove, ["indicator": indicator.id.text])
        inspection.require(
            indicator.reporter?.person != author.person, ExecutionRefusal.ownReport,
            ["indicator": indicator.id.text, "person": author.person.text])
    }

    mutating func apply(_ deed: ResultDeed, _ act: Act) {
        switch deed {
        case .define(let initiative, let title, let unit, let baseline, let target):
            let indicator = Indicator(
                id: .init(series: "N", indicators.count + 1), initiative: initiative, title: title,
                unit: unit, baseline: baseline, target: target)
            indicators.insert(indicator)
            initiatives[initiative]?.indicators.append(indicator.id)
        case .report(let id, let value): indicators[id]?.report(value, act)
        case .approve(let id): indicators[id]?.approve(act)
        case .reconcile(let id, let note):
            initiatives[id]?.reconciled = Reconciliation(by: act.author, at: act.at, note: note)
        }
    }
}
