// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Law
import Site

/// The law books of a node: the one that ships, and each folder that its keeper put into `law` beside the record.
enum LawBooks {
    /// The files of the book that ships, by their path in its folder.
    static var shipped: [LawFile] {
        EmbeddedFiles.all.filter { $0.key.hasPrefix("law/") }.sorted { $0.key < $1.key }
            .map { LawFile(name: String($0.key.dropFirst("law/".count)), bytes: $0.value) }
    }

    /// Reads all of them; a folder that is no law book, or one that `law check` refuses, is said on standard error, and
    /// left out: nobody can use it or propose it. The book that ships was checked when it was built.
    static func read(in folder: String) throws -> [LawBook] {
        var books = [try LawFolder.book(of: shipped)]
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") {
            do {
                let book = try LawFolder.checkedBook(
                    of: LawFolder.files(in: "\(folder)/\(name)"), today: LawFailure.today)
                if !books.contains(where: { $0.pins == book.pins }) { books.append(book) }
            } catch {
                FileHandle.standardError.write(Data("law/\(name) is left out: \(error)\n".utf8))
            }
        }
        return books
    }
}
