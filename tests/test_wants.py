"""What is said of tests that could not be tried."""

from tests.wants import not_tried, runs


def test_the_most_wanted_comes_first_with_the_number_of_its_tests() -> None:
    reasons = ["Skipped: wants strace", "Skipped: wants Chromium", "Skipped: wants Chromium"]

    assert not_tried(reasons) == "2 tests want Chromium; 1 wants strace"


def test_one_is_a_test() -> None:
    assert not_tried(["Skipped: wants strace"]) == "1 test wants strace"


def test_a_program_that_is_not_there_does_not_run() -> None:
    assert not runs("no-such-program")


def test_a_stand_in_that_fails_does_not_run() -> None:
    assert not runs("/bin/sh", "-c", "exit 1")
