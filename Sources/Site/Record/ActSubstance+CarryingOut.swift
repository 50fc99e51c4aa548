// SPDX-License-Identifier: Apache-2.0
import Coalition

extension ActSubstance {
    mutating func add(_ deed: ResourceDeed) {
        switch deed {
        case .pledge(_, let money, let inKind, let earmark):
            if let money { fact(.leftToRight(Amounts.text(money, in: call.numerals))) }
            quote(inKind)
            quote(earmark)
        case .commit(_, let evidence), .receive(_, let evidence): quote(evidence)
        case .cancel(_, let reason): quote(reason)
        case .disburse(let id, let recipient, _, let amount, let evidence):
            self.amount(amount, of: id)
            fact(.text(call.name(recipient)))
            quote(evidence)
        case .spend(let id, _, let amount, let evidence), .giveBack(let id, _, let amount, let evidence):
            self.amount(amount, of: id)
            quote(evidence)
        case .writeOff(let id, _, let amount, let reason):
            self.amount(amount, of: id)
            quote(reason)
        }
    }

    private mutating func amount(_ amount: Int, of id: Contribution.ID) {
        guard let currency = call.view.contribution(id)?.money?.currency else { return }
        fact(.leftToRight(Amounts.text(Money(minorUnits: amount, currency: currency), in: call.numerals)))
    }

    mutating func add(_ deed: ActivityDeed) {
        switch deed {
        case .plan(_, let plan), .replan(_, let plan):
            title(plan.title)
            fact(call.dates.day(call.dates.seat.day(at: plan.begins)))
            fact(.text(call.name(plan.host)))
        case .confirm, .begin: break
        case .nominate(_, let seats): number("history.seats", seats)
        case .complete(_, let attendance, let note):
            number("history.came", attendance.values.reduce(0, +))
            quote(note)
        case .cancel(_, let reason): quote(reason)
        }
    }

    mutating func add(_ deed: ResultDeed) {
        switch deed {
        case .define(_, let title, _, let baseline, let target):
            self.title(title)
            number("history.baseline", baseline)
            number("history.target", target)
        case .report(_, let value): number("history.value", value)
        case .approve: break
        case .reconcile(_, let note): quote(note)
        }
    }

    mutating func add(_ deed: VisitDeed) {
        switch deed {
        case .plan(let plan), .replan(_, let plan):
            title(plan.title)
            fact(call.dates.moment(plan.begins))
        case .setDelegation(_, let delegation): number("history.delegation", delegation.count)
        case .addItem(_, let item), .changeItem(_, _, let item):
            title(item.title)
            fact(call.dates.moment(item.begins))
        case .removeItem(_, let item): number("history.item", item)
        case .issueBook, .close: break
        case .recordMinutes(_, let minutes): quote(minutes)
        case .agree(_, let followUp):
            title(followUp.action)
            fact(.text(call.office(of: followUp.owner)))
            fact("history.by", ["day": call.dates.day(followUp.due)])
        case .complete(_, let note): quote(note)
        case .cancel(_, let reason): quote(reason)
        }
    }

    mutating func add(_ deed: PublicationDeed) {
        switch deed {
        case .draft(let draft), .revise(_, let draft): title(draft.title)
        case .clear, .publish, .withdrawCorrection, .publishCorrection, .clearInitiative, .publishInitiative:
            break
        case .correct(_, _, let reason), .proposeCorrection(_, _, let reason), .withdraw(_, let reason),
            .confineInitiative(_, let reason):
            quote(reason)
        }
    }

    mutating func add(_ deed: DirectoryDeed) {
        switch deed {
        case .admitMember(let member): fact("history.from", ["day": call.dates.day(member.joined)])
        case .seatDelegate(_, let day): fact("history.from", ["day": call.dates.day(day)])
        case .suspend(_, let reason), .revoke(_, let reason), .challenge(_, let reason): quote(reason)
        case .reinstate: break
        case .appoint(_, let organisation, let title):
            self.title(title)
            fact(.text(call.name(organisation)))
        case .accredit(_, let role, _, let from, let until):
            if let role = call.view.charter?.roles.first(where: { $0.id == role }) {
                fact(call.text(role.title))
            }
            fact("history.from", ["day": call.dates.day(call.dates.seat.day(at: from))])
            if let until { fact("history.to", ["day": call.dates.day(call.dates.seat.day(at: until))]) }
        case .requireCountersignature(_, let powers):
            if powers.isEmpty { fact("history.uncountersigned") }
            for power in Power.allCases where powers.contains(power) { fact("power.\(power.rawValue)") }
        case .rule(_, let upheld, let reason):
            fact(upheld ? "history.upheld" : "history.dismissed")
            quote(reason)
        }
    }

    mutating func add(_ deed: CharterDeed) {
        switch deed {
        case .found: break
        case .propose(_, let replaces, let reason):
            number("history.charter-replaces", replaces)
            quote(reason)
        case .enact(_, let decision):
            fact("history.charter-decision", ["decision": .leftToRight(decision.text)])
        case .decline(_, let reason): quote(reason)
        }
    }
}
