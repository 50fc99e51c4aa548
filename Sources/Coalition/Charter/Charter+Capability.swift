// SPDX-License-Identifier: Apache-2.0

extension Charter {
    /// Something that states ask one another for and offer: a seat on a course, a team, a device. The charter keeps the
    /// catalogue, so that what is asked for and what is offered can be compared without reading.
    package struct Capability: Codable, Hashable, Sendable, Identifiable {
        package typealias ID = Identifier<Capability>
        package var id: ID
        package var domain: Domain.ID
        package var name: Multilingual
        /// What is counted, in the plural: "seats".
        package var unit: Multilingual

        package init(id: ID, domain: Domain.ID, name: Multilingual, unit: Multilingual) {
            self.id = id
            self.domain = domain
            self.name = name
            self.unit = unit
        }
    }

    /// The catalogue in the order of the charter; empty where the charter names none, and then nothing can be asked for.
    package var catalogue: [Capability] { capabilities ?? [] }

    package func capability(_ id: Capability.ID) -> Capability? { catalogue.first { $0.id == id } }

    func capabilityFaults() -> [CharterFault] {
        var faults: [CharterFault] = []
        var seen: Set<Capability.ID> = []
        for (index, capability) in catalogue.enumerated() {
            let path = "capabilities[\(index)]"
            if !seen.insert(capability.id).inserted {
                faults.append(.init(path: "capabilities", message: "`\(capability.id)` appears twice"))
            }
            if !domains.contains(where: { $0.id == capability.domain }) {
                faults.append(.init(path: "\(path).domain", message: "unknown domain `\(capability.domain)`"))
            }
            for (name, text) in [("name", capability.name), ("unit", capability.unit)] {
                for language in text.missing(of: languages) {
                    faults.append(
                        .init(
                            path: "\(path).\(name)",
                            message: "no text in `\(language.rawValue)`, an official language"))
                }
            }
        }
        return faults
    }
}
