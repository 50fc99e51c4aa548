// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One file from one address, written to disk as it arrives, with a limit on its size.
final class Download: NSObject, URLSessionDataDelegate {
    struct Answer: Sendable {
        /// False where the server says that nothing is newer.
        let isNew: Bool
        let tag: ListTag?
    }

    private struct Progress {
        let file: FileHandle
        var count = 0
        var response: HTTPURLResponse?
        var fault: SourceFault?
        var waiting: CheckedContinuation<Answer, any Error>?
    }

    private let progress: Mutex<Progress>
    private let address: URL
    private let known: ListTag?

    private init(_ address: URL, _ known: ListTag?, into path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw SourceFault("`\(path)` cannot be written") }
        progress = Mutex(Progress(file: file))
        self.address = address
        self.known = known
    }

    /// - Parameter path: Where the file is written. What stands there is of use only where the answer is new.
    static func run(_ address: URL, tag: ListTag?, into path: String, timeout: TimeInterval) async throws
        -> Answer
    {
        let download = try Download(address, tag, into: path)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.timeoutIntervalForResource = timeout * 10
        let session = URLSession(configuration: configuration, delegate: download, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        var request = URLRequest(url: address, cachePolicy: .reloadIgnoringLocalCacheData)
        request.setValue("entente", forHTTPHeaderField: "User-Agent")
        if let entityTag = tag?.entityTag { request.setValue(entityTag, forHTTPHeaderField: "If-None-Match") }
        if let modified = tag?.modified {
            request.setValue(modified, forHTTPHeaderField: "If-Modified-Since")
        }
        let task = session.dataTask(with: request)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                download.progress.withLock { $0.waiting = continuation }
                task.resume()
            }
        } onCancel: {
            task.cancel()
        }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        guard let next = request.url, ListFetch.isAllowed(next) else {
            progress.withLock { $0.fault = SourceFault("`\(address)` leads to an address that is not https") }
            // Not cancelled as well: Foundation stops the whole process over an answer for a task that is over.
            return completionHandler(nil)
        }
        completionHandler(request)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isOver = progress.withLock { progress in
            guard progress.fault == nil else { return true }
            progress.count += data.count
            if progress.count > ListFetch.limit {
                progress.fault = SourceFault("`\(address)` is larger than \(ListFetch.limit >> 20) MB")
            } else {
                do {
                    try progress.file.write(contentsOf: data)
                } catch {
                    progress.fault = SourceFault("what `\(address)` sent cannot be written to disk")
                }
            }
            return progress.fault != nil
        }
        if isOver { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let (waiting, result) = progress.withLock { progress in
            let result = Result { try self.answer(progress, task.response as? HTTPURLResponse, error) }
            defer { progress.waiting = nil }
            try? progress.file.close()
            return (progress.waiting, result)
        }
        waiting?.resume(with: result)
    }

    private func answer(_ progress: Progress, _ response: HTTPURLResponse?, _ error: (any Error)?) throws
        -> Answer
    {
        if let fault = progress.fault { throw fault }
        if let error { throw SourceFault("`\(address)`: \((error as NSError).localizedDescription)") }
        guard let response else { throw SourceFault("`\(address)` did not answer") }
        let tag = ListTag(
            entityTag: response.value(forHTTPHeaderField: "ETag"),
            modified: response.value(forHTTPHeaderField: "Last-Modified"))
        switch response.statusCode {
        case 200: return Answer(isNew: true, tag: tag)
        case 304 where known != nil: return Answer(isNew: false, tag: known)
        case let status: throw SourceFault("`\(address)` answered with status \(status)")
        }
    }
}
