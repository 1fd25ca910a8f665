"""What an experiment found."""

from dataclasses import dataclass, field


@dataclass
class Figures:
    """Counts by what was counted, in the order to show them, and each failure in one line that tells how to repeat it.

    `missing` says why the experiment could not be run here, such as a tool that is not installed.
    """

    title: str
    counts: dict[str, int | str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    missing: str | None = None

    def count(self, what: str, by: int = 1) -> None:
        """Add to a count."""
        before = self.counts.get(what, 0)
        assert isinstance(before, int)
        self.counts[what] = before + by

    def fail(self, what: str, how: str) -> None:
        """Count a failure of this kind, and keep how it came about."""
        self.count(what)
        self.failures.append(f"{what}: {how}")


def table(figures: Figures) -> str:
    """The figures as Markdown."""
    lines = [f"### {figures.title}", ""]
    if figures.missing:
        return "\n".join([*lines, f"Not run: {figures.missing}", ""])
    lines += ["| what | figure |", "| --- | --- |"]
    lines += [f"| {what} | {_said(number)} |" for what, number in figures.counts.items()]
    return "\n".join([*lines, ""])


def _said(number: int | str) -> str:
    return f"{number:,}" if isinstance(number, int) else number
