# SPDX-License-Identifier: Apache-2.0
"""A demonstration of its own for the browser tests: played into a temporary folder and served on a free port."""
import contextlib, pathlib, socket, subprocess, tempfile, time, urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, entente, data, port):
        self.entente, self.data = entente, data
        self.port = port
        self.base = f"http://127.0.0.1:{port}"

    def on_localhost(self):
        """The same server under this machine's name: passkeys are bound to a name."""
        same = Server(self.entente, self.data, self.port)
        same.base = f"http://localhost:{self.port}"
        return same

    def verify(self, *arguments):
        """What `entente verify` says of the data, or of a file; its exit code must be 0."""
        command = [self.entente, "verify", "--data", str(self.data), *map(str, arguments)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@contextlib.contextmanager
def demonstration(entente, *options):
    with tempfile.TemporaryDirectory(prefix="entente-browser-") as folder:
        data = pathlib.Path(folder) / "data"
        subprocess.run([entente, "demo", "--data", str(data)], check=True, stdout=subprocess.DEVNULL)
        port = free_port()
        log = open(pathlib.Path(folder) / "serve.log", "w+")
        process = subprocess.Popen(
            [entente, "serve", "--data", str(data), "--address", f"127.0.0.1:{port}", *options],
            stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        server = Server(entente, data, port)
        try:
            await_answer(server, process, log)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=20)
            log.seek(0)
            errors = [line for line in log if " error " in line]
            if errors:
                raise AssertionError("the server reported errors:\n" + "".join(errors[:20]))


def await_answer(server, process, log):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            log.seek(0)
            raise AssertionError("the server ended:\n" + log.read())
        try:
            urllib.request.urlopen(server.base + "/en", timeout=5).read()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not answer within a minute")
