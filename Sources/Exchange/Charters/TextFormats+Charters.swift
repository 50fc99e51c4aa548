// SPDX-License-Identifier: Apache-2.0

package import Coalition
import Yams

extension TextFormats {
    package func charter(_ charter: Charter) -> String {
        let encoder = YAMLEncoder()
        encoder.options.allowUnicode = true
        encoder.options.width = -1
        // Every charter is made of texts, numbers and lists alone.
        return (try? encoder.encode(charter)) ?? ""
    }

    package func charter(written text: String) -> CharterReading {
        do throws(CharterError) {
            return .read(try CharterFile.read(Array(text.utf8), name: "charter.yaml"))
        } catch {
            return .faulty(
                error.problems.map { problem in
                    let nearest = problem.nearest.map { "; did you mean `\($0)`?" } ?? ""
                    return .init(
                        line: problem.line, column: problem.column, field: problem.field,
                        message: problem.message + nearest)
                })
        }
    }
}
