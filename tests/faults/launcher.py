"""Starts one program after the other, and tells what each used; read by `measured`, run as a process of its own.

It is small, and imports nothing of the suite: a child counts the memory of its parent as its own until it has begun.
"""

import json
import os
import resource
import signal
import sys

PROCESSOR_SECONDS, ADDRESS_SPACE = 8, 3 * 1024**3 // 2


def become(job: dict[str, object]) -> None:
    """In the child: bounds, files for its streams, and then the program."""
    streams = (("/dev/null", os.O_RDONLY), (f"{job['out']}", _ANEW), (f"{job['err']}", _ANEW))
    for number, (path, how) in enumerate(streams):
        os.dup2(os.open(path, how, 0o600), number)
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    words = [str(word) for word in job["words"]]  # type: ignore[attr-defined]
    os.execve(words[0], words, job["env"])  # type: ignore[arg-type]


_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def launch(job: dict[str, object]) -> dict[str, object]:
    """Run it to its end, or to the bound by the clock, and say what it used."""
    child = os.fork()
    if child == 0:
        try:
            become(job)
        finally:
            os._exit(127)
    hung: list[bool] = []

    def stop(_number: int, _frame: object) -> None:
        hung.append(True)
        os.kill(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, float(str(job["bound"])))
    _, status, used = os.wait4(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    return {
        "code": os.waitstatus_to_exitcode(status),
        "seconds": used.ru_utime + used.ru_stime,
        "mib": used.ru_maxrss / 1024,
        "hung": bool(hung),
    }


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(json.dumps(launch(json.loads(line))) + "\n")
        sys.stdout.flush()
