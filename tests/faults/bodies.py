"""YAML that means harm: what is put into a home as a record, an archived record and the settings.

Each body is bytes by its name. Those of YAML as such stand here, those that are records gone wrong in `bad_records`.
"""

from collections.abc import Callable

from tests.faults.bad_records import BAD_RECORDS, CROWDS

Body = bytes | Callable[[], bytes]
"""Bytes, or what makes them: those that are large are made when they are needed."""

MIB = 1024 * 1024
FULL = 4 * MIB - 64
"""Just below the largest file that the program reads."""
HEAD = b"schema: 1\ncompany: Hostile\n"
DEEP = 100_000


def _full(piece: bytes, head: bytes = b"") -> Body:
    """The piece again and again, up to the largest size."""
    return lambda: head + piece * ((FULL - len(head)) // len(piece))


def _counted(line: bytes, count: int, head: bytes) -> Body:
    """The line with each number below the count."""
    return lambda: head + b"".join(line % number for number in range(count))


def _laughs(opening: str, closing: str, separator: str, levels: int = 30) -> bytes:
    """Each level repeats the one before ten times: 10 to the power of the levels, if it were composed."""
    lines = ["schema: 1", "company: Hostile", f"a0: &a0 {opening}lol{closing}"]
    for level in range(1, levels):
        again = separator.join([f"*a{level - 1}"] * 10)
        lines.append(f"a{level}: &a{level} {opening}{again}{closing}")
    return ("\n".join(lines) + "\n").encode()


def _merge_laughs() -> bytes:
    """Merge keys that a composer unfolds for seconds, in a few hundred bytes."""
    lines = ["a0: &a0 {x: 1}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 12)]
    return HEAD + "\n".join(lines).encode() + b"\n"


def _block_deep(opening: str, levels: int) -> bytes:
    return HEAD + b"x:\n" + b"".join(f"{' ' * n}{opening}\n".encode() for n in range(1, levels))


LAUGHS = {
    "laughs in flow lists": _laughs("[", "]", ", "),
    "laughs in flow mappings": _laughs("{k: ", "}", ", z: "),
    "laughs in text": _laughs('"', '"', " "),
    "laughs without anchors": HEAD + b"x: *nowhere\n",
    "an alias to itself": HEAD + b"x: &x [*x]\n",
    "an alias as key": HEAD + b"x: &x a\n*x : b\n",
    "merge keys that stall": _merge_laughs(),
    "a merge key": HEAD + b"<<: {role: x}\n",
    "a merge key in quotes": HEAD + b'"<<": x\n',
    "a merge key in an entry": HEAD + b"log:\n- <<: {on: 2026-11-24}\n  reply: x\n",
    "anchors on everything": b"&a schema: &b 1\n&c company: &d Hostile\n",
    "an anchor on the document": b"&a\nschema: 1\ncompany: Hostile\n",
}
NESTED = {
    "100,000 opening brackets": HEAD + b"x: " + b"[" * DEEP,
    "100,000 pairs of brackets": HEAD + b"x: " + b"[" * DEEP + b"]" * DEEP + b"\n",
    "100,000 opening braces": HEAD + b"x: " + b"{a: " * DEEP,
    "100,000 closing brackets": HEAD + b"x: " + b"]" * DEEP,
    "brackets one a line": HEAD + b"x:\n" + b" [\n" * DEEP,
    "dashes in one line": HEAD + b"x:\n" + b"- " * DEEP + b"a\n",
    "block lists 2,000 deep": _block_deep("-", 2_000),
    "block mappings 2,000 deep": _block_deep("a:", 2_000),
    "question marks in one line": HEAD + b"? " * DEEP + b"a\n",
    "lists 17 deep": HEAD + b"x: " + b"[" * 17 + b"]" * 17 + b"\n",
    "lists 21 deep": HEAD + b"x: " + b"[" * 21 + b"]" * 21 + b"\n",
    "a list as the file": b"- schema: 1\n- company: Hostile\n",
    "brackets without head": b"[" * DEEP,
    "braces without head": b"{" * DEEP,
    "brackets in a key": HEAD + b"? " + b"[" * DEEP + b"\n: a\n",
    "mixed nesting": HEAD + b"x: " + b"[{a: " * DEEP,
}
FLOODS: dict[str, Body] = {
    "4 MiB of dashes": _full(b"- "),
    "4 MiB of dashes, one a line": _full(b"-\n", b"schema: 1\ncompany: Hostile\nx:\n"),
    "4 MiB of empty people": _full(b"-\n", b"schema: 1\ncompany: Hostile\npeople:\n"),
    "4 MiB of empty entries": _full(b"-\n", b"schema: 1\ncompany: Hostile\nlog:\n"),
    "4 MiB of empty matches": _full(b"- {}\n", b"schema: 1\ncompany: Hostile\nmatches:\n"),
    "4 MiB of empty names": _full(b"- \n", b"schema: 1\ncompany: Hostile\npassed:\n"),
    "4 MiB of a colon": _full(b"a: "),
    "4 MiB of one key": _full(b"a:\n", HEAD),
    "4 MiB of question marks": _full(b"? "),
    "4 MiB of question marks, one a line": _full(b"?\n", HEAD),
    "4 MiB of escapes": _full(b"\\x41", HEAD + b'x: "'),
    "4 MiB of opening escapes": _full(b'"\\x41'),
    "4 MiB of anchors": _full(b"&a "),
    "4 MiB of binary tags": _full(b"!!binary "),
    "4 MiB of aliases": _full(b"*a "),
    "4 MiB of percent signs": _full(b"%"),
    "4 MiB of opening quotes": _full(b'"'),
    "4 MiB of apostrophes": _full(b"'"),
    "4 MiB of bars": _full(b"|\n"),
    "4 MiB of blanks": _full(b" "),
    "4 MiB of blanks and a record": lambda: b" " * (FULL - 100) + b"\n" + HEAD,
    "4 MiB of line feeds": _full(b"\n"),
    "4 MiB of comments": _full(b"# c\n", HEAD),
    "4 MiB of one comment": _full(b"#", HEAD),
    "4 MiB of one word": _full(b"a", HEAD + b"x: "),
    "4 MiB of words": _full(b"word ", HEAD + b"notes: "),
    "4 MiB of prose": _full(b"  a line of prose\n", HEAD + b"research:\n  org-why: |\n"),
    "4 MiB of combining marks": _full("\u0301".encode(), HEAD + b"role: e"),
    "4 MiB of commas": _full(b",", HEAD + b"x: ["),
    "4 MiB of documents": _full(b"--- a\n", HEAD),
    "4 MiB of document ends": _full(b"...\n", HEAD),
    "4 MiB of BOMs": _full(b"\xef\xbb\xbf", HEAD),
    "4 MiB of NULs": lambda: bytes(FULL),
    "4 MiB of bad bytes": _full(b"\xff"),
    "4 MiB of carriage returns": _full(b"\r", HEAD),
    "4 MiB of unknown keys": _counted(b"k%d:\n", 450_000, HEAD),
    "4 MiB of keys in an entry": _counted(b"  k%d:\n", 350_000, HEAD + b"log:\n- on: 2026-11-24\n"),
    "5 MiB": lambda: HEAD + b"# comment\n" * (MIB // 2),
    "a key of 1 MB": lambda: HEAD + b"? " + b"k" * 1_000_000 + b"\n: x\n",
    "a key of 1 MB twice": lambda: HEAD + (b"? " + b"k" * 1_000_000 + b"\n: x\n") * 2,
    "a tag of 1 MB": lambda: HEAD + b"x: !" + b"t" * 1_000_000 + b" y\n",
    "an anchor of 1 MB": lambda: HEAD + b"x: &" + b"a" * 1_000_000 + b" y\n",
}
FRAMES = {
    "nothing": b"",
    "one blank": b" ",
    "one line feed": b"\n",
    "only comments": b"# one\n# two\n",
    "only a beginning": b"---\n",
    "only an end": b"...\n",
    "a beginning and an end": b"---\n...\n",
    "a beginning without end": b"---\n" + HEAD,
    "an end without beginning": HEAD + b"...\n",
    "two documents": b"---\n" + HEAD + b"...\n---\n" + HEAD + b"...\n",
    "10,000 documents": (b"---\n" + HEAD + b"...\n") * 10_000,
    "text behind the end": b"---\n" + HEAD + b"...\nmore: x\n",
    "a comment behind the end": b"---\n" + HEAD + b"...\n# the end\n",
    "YAML 9.9": b"%YAML 9.9\n---\n" + HEAD + b"...\n",
    "YAML 1.1": b"%YAML 1.1\n---\n" + HEAD + b"...\n",
    "two directives": b"%YAML 1.1\n%YAML 1.1\n---\n" + HEAD + b"...\n",
    "a tag directive": b"%TAG ! tag:example.com,2026:\n---\n" + HEAD + b"x: !y z\n...\n",
    "an unknown directive": b"%HOSTILE yes\n---\n" + HEAD + b"...\n",
    "a directive in the middle": HEAD + b"%YAML 1.1\n",
    "conflict marks of git": HEAD
    + b"<<<<<<< HEAD\nrole: a\n=======\nrole: b\n>>>>>>> theirs\nlog:\n- on: 2026-11-24\n  reply: x\n",
    "a word as the file": b"hostile\n",
    "a text as the file": b'"hostile"\n',
    "JSON": b'{"schema": 1, "company": "Hostile", "log": []}',
    "JSON over lines": b'{\n\t"schema": 1,\n\t"company": "Hostile"\n}\n',
    "TOML": b'schema = 1\ncompany = "Hostile"\n',
    "XML": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "b">]><job>&a;</job>\n',
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
    "a gzip": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xcb\xc8\x04\x00",
    "a zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00",
    "a script": b"#!/bin/sh\nrm -rf /\n",
    "a Python object": HEAD + b"x: !!python/object/apply:os.system [id]\n",
    "a Python name": HEAD + b"x: !!python/name:os.system\n",
    "a binary tag": HEAD + b"x: !!binary aGk=\n",
    "a set": HEAD + b"x: !!set {a, b}\n",
    "a text tag": HEAD + b"role: !!str 1\n",
    "a bare tag": HEAD + b"role: ! x\n",
    "a tag on the document": b"!!map\nschema: 1\ncompany: Hostile\n",
    "two files in one": HEAD + HEAD,
}
ENCODINGS = {
    "a BOM": b"\xef\xbb\xbf" + HEAD,
    "two BOMs": b"\xef\xbb\xbf\xef\xbb\xbf" + HEAD,
    "a BOM in the middle": HEAD + b"\xef\xbb\xbfrole: x\n",
    "a BOM and nothing": b"\xef\xbb\xbf",
    "UTF-16 with a BOM": HEAD.decode().encode("utf-16"),
    "UTF-16 little": HEAD.decode().encode("utf-16-le"),
    "UTF-16 big": HEAD.decode().encode("utf-16-be"),
    "UTF-32 with a BOM": HEAD.decode().encode("utf-32"),
    "Latin-1": HEAD + "role: Bäcker\n".encode("latin-1"),
    "CP1252": HEAD + "role: “quoted” – €\n".encode("cp1252"),
    "Shift-JIS": HEAD + "role: 日本語\n".encode("shift-jis"),
    "overlong UTF-8": HEAD + b"role: \xc0\xaf\n",
    "a lone surrogate in bytes": HEAD + b"role: \xed\xa0\x80\n",
    "a lone surrogate escaped": HEAD + b'role: "\\ud800"\n',
    "a pair of surrogates escaped": HEAD + b'role: "\\ud83d\\ude42"\n',
    "beyond Unicode escaped": HEAD + b'role: "\\U00110000"\n',
    "beyond Unicode in bytes": HEAD + b"role: \xf4\x90\x80\x80\n",
    "a cut character": HEAD + b"role: \xe2\x82",
    "a NUL": HEAD + b"role: a\0b\n",
    "a NUL escaped": HEAD + b'role: "a\\0b"\n',
    "zeros at the end": HEAD + bytes(4096),
    "an escape character": HEAD + b"role: \x1b[31mred\n",
    "an escape character escaped": HEAD + b'role: "\\e]0;owned\\a"\n',
    "an escape character in a key": HEAD + b'log:\n- "\\e[31mon": 2026-11-24\n  "\\e[2J": x\n',
    "a DEL": HEAD + b"role: a\x7fb\n",
    "C1 controls": HEAD + "role: a\x9bb\n".encode(),
    "U+FFFE": HEAD + "role: a\ufffeb\n".encode(),
    "U+FFFF escaped": HEAD + b'role: "a\\uffffb"\n',
    "a line separator": HEAD + "role: a\u2028b\n".encode(),
    "a next line": HEAD + "role: a\x85b: c\n".encode(),
    "right to left": HEAD + "role: \u202eresu\u202c\n\u202ekey: x\n".encode(),
    "Arabic": HEAD + "role: مهندس\nالشركة: شركة\n".encode(),
    "CR": HEAD.replace(b"\n", b"\r"),
    "CRLF": HEAD.replace(b"\n", b"\r\n"),
    "mixed line ends": b"schema: 1\r\ncompany: Hostile\rrole: x\nlog: []\r\n",
    "tabs for blanks": b"schema:\t1\ncompany:\tHostile\n",
    "tabs to set in": HEAD + b"people:\n\t- name: x\n",
    "a tab before a key": HEAD + b"\trole: x\n",
    "no line feed at the end": HEAD.rstrip(b"\n"),
}
BODIES: dict[str, Body] = {
    **LAUGHS,
    **NESTED,
    **FLOODS,
    **FRAMES,
    **ENCODINGS,
    **BAD_RECORDS,
    **CROWDS,
}


def body(name: str) -> bytes:
    """The bytes of this body."""
    found = BODIES[name]
    return found if isinstance(found, bytes) else found()
