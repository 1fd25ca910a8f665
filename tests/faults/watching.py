"""What a traced command does outside its home: sockets, files, other programs; and how private it makes its own files."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TRACE = (
    "%network,execve,execveat,open,openat,openat2,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,"
    "linkat,symlink,symlinkat,unlink,unlinkat,rmdir,chmod,fchmod,fchmodat,fchmodat2,chown,fchown,lchown,fchownat,"
    "truncate,utimensat,setxattr,fsetxattr,memfd_create,shmget,msgget,mq_open,clone,clone3,fork,vfork"
).replace(",", ",?")
"""The calls to look at; those that a machine does not have are left out by strace."""
OPTIONS = ("--seccomp-bpf", "-s", "300", "-e", f"trace={TRACE}")
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")
_PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
_NETWORK = frozenset(
    {
        *("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "shutdown"),
        *("sendto", "sendmsg", "sendmmsg", "recvfrom", "recvmsg", "recvmmsg", "setsockopt", "getsockopt"),
    }
)
_OPENING = frozenset({"open", "openat", "openat2", "creat"})
_BEARING = frozenset({"clone", "clone3", "fork", "vfork"})
_BORN = re.compile(r"^(\d+) +(?:clone3?|v?fork|<\.\.\. (?:clone3?|v?fork) resumed).* = (\d+)(?:<.*)?$")
_TO_WRITE = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")
_MODE = re.compile(r", 0(\d*)\)?(?: |$)")
_DEVICES = ("/dev/null", "/dev/tty", "/dev/pts/")
_SOCKET = re.compile(r"<(?:socket|UNIX[A-Z-]*):\[(\d+)")


@dataclass(frozen=True)
class Seen:
    """Something that a command did: what kind of thing, and the line of the trace."""

    kind: str
    line: str


SOCKET, PAIR = "sockets to anywhere", "pairs of sockets that a walk uses for itself"
OUTSIDE, INSIDE = "files touched outside the home", "files touched in the home"
STARTED, EDITED = "other programs started", "starts of the editor, or of coach by its own demo"
OPEN, PRIVATE = "files and folders open to others", "files and folders made, each private from its first byte"
BAD = (SOCKET, OUTSIDE, STARTED, OPEN)
"""What is never to be seen."""


@dataclass(frozen=True)
class Allowed:
    """Where a command may write; the end of the path of the person's editor; whether it may start itself."""

    folders: tuple[Path, ...]
    editor: str = ""
    itself: bool = False

    def is_editor(self, rest: str) -> bool:
        return bool(self.editor) and rest.split('"')[1].endswith(self.editor)

    def is_itself(self, rest: str) -> bool:
        return self.itself and rest.split('"')[1] == sys.executable and '"interview_coach"' in rest


def seen(log: Sequence[str], allowed: Allowed) -> Iterator[Seen]:
    """All that is to be told of a trace; its first line starts the command itself.

    What the editor does, and what it starts, is the person's own business.
    """
    sockets: set[str] = set()
    parents = {child: parent for line in log for parent, child in _BORN.findall(line)}
    theirs: set[str] = set()
    for line in log[1:]:
        found = _LINE.match(line)
        if not found or theirs & set(_line_of(found[1], parents)):
            continue
        name, rest = found[2], found[3]
        if name.startswith("exec") and allowed.is_editor(rest):
            theirs.add(found[1])
        yield from (Seen(kind, line) for kind in _kinds(name, rest, allowed, sockets))


def _line_of(process: str, parents: dict[str, str]) -> Iterator[str]:
    """The process, and those that it comes from."""
    while process:
        yield process
        process = parents.get(process, "")


def _kinds(name: str, rest: str, allowed: Allowed, sockets: set[str]) -> Iterator[str]:
    if name in _NETWORK:
        yield from _sockets(name, rest, sockets)
    elif name.startswith("exec"):
        yield EDITED if allowed.is_editor(rest) or allowed.is_itself(rest) else STARTED
    elif name not in _BEARING and (name not in _OPENING or _TO_WRITE.search(rest)):
        paths = [path for path in _paths(name, rest) if not path.startswith(_DEVICES)]
        for path in paths:
            yield INSIDE if _is_in(path, allowed.folders) else OUTSIDE
        if paths and " = -1 " not in rest and (wide := _openness(name, rest)) is not None:
            yield OPEN if wide else PRIVATE


def _sockets(name: str, rest: str, own: set[str]) -> Iterator[str]:
    """A pair within the process is known by its names from then on; what goes through it goes nowhere else."""
    if name == "socketpair" and rest.startswith("AF_UNIX, "):
        own.update(_SOCKET.findall(rest))
        yield PAIR
    elif not own & set(_SOCKET.findall(rest)):
        yield SOCKET


def _paths(name: str, rest: str) -> list[str]:
    """The paths that a call is about, as far as its own words tell them."""
    if name in {"fchmod", "fchown", "fsetxattr"}:
        return re.findall(r"^\d+<([^>]*)>", rest)
    found = [str(Path(folder or "/") / path) for folder, path in _PATH.findall(rest.partition(" = ")[0])]
    # The first word of a symbolic link is what it says, and not where it stands.
    return found[1:] if name.startswith("symlink") else found


def _is_in(path: str, folders: tuple[Path, ...]) -> bool:
    return any(Path(path).is_relative_to(folder) for folder in folders)


def _openness(name: str, rest: str) -> bool | None:
    """Whether a call lets others in; None where it says nothing of rights."""
    mode = _MODE.search(rest)
    if name in _OPENING and "O_CREAT" in rest:
        return mode is None or bool(int(mode[1] or "0", 8) & ~0o600)
    if name.startswith(("mkdir", "chmod", "fchmod")):
        return mode is None or bool(int(mode[1] or "0", 8) & ~0o700)
    return True if name in {"creat", "mknod", "mknodat"} else None
