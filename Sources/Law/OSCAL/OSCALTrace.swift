// SPDX-License-Identifier: Apache-2.0

extension LawBook {
    /// An act with all its states as canonical JSON, with how each rule comes to what it says, and on which lists it rests.
    ///
    /// Not the bytes of an assessment on the record: those are `InitiativeAssessment.json`, which this holds in full.
    package func tracedJSON(of assessment: InitiativeAssessment) -> [UInt8] {
        OSCALDocument(
            pins: assessment.pins, date: assessment.date, assessments: assessment.assessments, outlines: self
        ).value.bytes
    }
}

/// Adds to the findings of a result how each rule comes to what it says. A line of the outline is a group of properties:
/// `trace` with its text in each language, `trace-truth` with what it came to, `trace-answer` with what is recorded. The
/// group's numbers say what stands under what: `trace.2.1` is the first part of `trace.2`. What the stored form does not
/// tell about standings is added too: as of when each list was read, where a reservation is read, and in the result the
/// oldest of those lists. Identifiers stay as they are.
struct OSCALTrace {
    let book: LawBook

    func traced(_ result: JSONValue, of assessment: Assessment) -> JSONValue {
        let oldest = assessment.oldestSource.map { OSCALDocument.property("status-as-of", $0.description) }
        let dated = adding([oldest].compactMap(\.self), to: result)
        guard case .object(var members) = dated, case .list(let findings)? = members["findings"] else {
            return dated
        }
        members["findings"] = .list(
            zip(findings, assessment.grounds).map { finding, ground in
                adding(lists(of: ground) + properties(of: ground), to: finding)
            })
        return .object(members)
    }

    private func adding(_ properties: [JSONValue], to item: JSONValue) -> JSONValue {
        guard case .object(var members) = item, case .list(let own)? = members["props"] else { return item }
        members["props"] = .list(own + properties)
        return .object(members)
    }

    /// As of when the lists were read in which the standings are found, and where reservations to them are read.
    func lists(of ground: Ground) -> [JSONValue] {
        ([ground.standing].compactMap(\.self) + ground.treaties).flatMap { standing -> [JSONValue] in
            let treaty = OSCALResult.token(standing.instrument.text)
            let told = [
                ("standing-as-of", standing.row?.asOf?.description),
                ("standing-reservation", standing.row?.reservation),
            ]
            return told.compactMap { name, text in
                text.map { OSCALDocument.property(name, $0, kind: treaty) }
            }
        }
    }

    func properties(of ground: Ground) -> [JSONValue] {
        let outlines = Tongue.allCases.map { ($0, RuleProse(ground, of: book, in: $0).lines) }
        let lines = outlines.first?.1 ?? []
        return zip(lines.indices, numbers(of: lines)).flatMap { place, number in
            let (line, group) = (lines[place], "trace.\(number)")
            var found = outlines.map { tongue, lines in
                OSCALDocument.property("trace", lines[place].text, kind: tongue.rawValue, group: group)
            }
            if let truth = line.truth {
                found.append(OSCALDocument.property("trace-truth", truth.rawValue, group: group))
            }
            if let term = line.term, let answer = line.answer {
                let kind = OSCALResult.token(term.text)
                found.append(OSCALDocument.property("trace-answer", answer, kind: kind, group: group))
            }
            return found
        }
    }

    /// Where each line stands, as in the numbering of a statute: 1, 2, 2.1, 2.2, 3.
    private func numbers(of lines: [RuleProse.Line]) -> [String] {
        var place: [Int] = []
        return lines.map { line in
            if line.depth < place.count {
                place.removeLast(place.count - line.depth - 1)
                place[line.depth] += 1
            } else {
                place.append(1)
            }
            return place.map(String.init).joined(separator: ".")
        }
    }
}
