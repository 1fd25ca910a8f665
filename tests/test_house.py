"""The counts of bench/house.py, each on a small house that was made up for it."""

from pathlib import Path

import pytest
from bench import house
from bench.house import Contract, Count

LAYERS = Contract("shop", [["till"], ["shelf", "yard"], ["cellar"]], [False, True, False])


class TestRooms:
    def test_a_room_is_a_package_directly_in_another(self) -> None:
        files = {"__init__.py": "", "core/__init__.py": "", "core/text/__init__.py": "", "core/text/a.py": ""}
        assert house.rooms(files)["core"] == ["text"]

    def test_a_module_is_no_room(self) -> None:
        files = {"core/__init__.py": "", "core/a.py": ""}
        assert "core" not in house.rooms(files)


class TestLengths:
    def test_a_file_at_the_limit_is_not_long(self) -> None:
        assert house.long_files({"a.py": "x\n" * 3, "b.py": "x\n" * 4}, 3) == ["b.py: 4"]

    def test_a_method_counts_from_its_def_to_its_last_line(self) -> None:
        text = "class A:\n    @property\n    def b(self):\n        x = 1\n        return x\n"
        assert house.long_functions({"a.py": text}, 2) == ["a.py:3: b: 3"]

    def test_a_function_at_the_limit_is_not_long(self) -> None:
        assert house.long_functions({"a.py": "def b():\n    return 1\n"}, 2) == []


class TestNamesakes:
    def test_a_name_with_two_homes_is_told_with_both(self) -> None:
        files = {"a.py": "class Step: ...\n", "b.py": "def Step(): ...\n"}
        assert house.namesakes(files) == ["Step: a.py, b.py"]

    @pytest.mark.parametrize("text", ["def _of(): ...\n", "def main():\n    def of(): ...\n", "of = 1\n"])
    def test_only_public_classes_and_functions_of_a_module_count(self, text: str) -> None:
        assert not any(
            line.startswith(("of:", "_of:")) for line in house.namesakes({"a.py": text, "b.py": text})
        )

    def test_each_command_has_its_run(self) -> None:
        text = "def run(): ...\n"
        assert house.namesakes({"commands/a.py": text, "commands/b.py": text}) == []

    def test_run_elsewhere_is_a_name_like_any_other(self) -> None:
        text = "def run(): ...\n"
        assert house.namesakes({"a.py": text, "b.py": text}) == ["run: a.py, b.py"]

    def test_each_step_has_what_the_protocol_asks_for_and_nothing_else_twice(self) -> None:
        step = "def rule(): ...\ndef helper(): ...\n"
        files = {
            "core/timeline/step.py": "class Kind(Protocol):\n    def rule(self): ...\n",
            "core/timeline/steps/a.py": step,
            "core/timeline/steps/b.py": step,
        }
        assert house.namesakes(files) == ["helper: core/timeline/steps/a.py, core/timeline/steps/b.py"]


class TestArrows:
    def test_the_contracts_of_layers_are_read(self) -> None:
        text = """
            [[tool.importlinter.contracts]]
            type = "layers"
            containers = ["shop"]
            layers = ["till", "shelf | yard", "cellar"]
            [[tool.importlinter.contracts]]
            type = "independence"
        """
        assert house.contracts(text) == [LAYERS]

    def test_an_import_of_a_higher_layer_goes_up(self) -> None:
        arrows = [("shop.cellar.wine", "shop.till"), ("shop.till", "shop.cellar.wine")]
        assert house.arrows_up(arrows, LAYERS) == ["shop.cellar.wine -> shop.till"]

    def test_rooms_that_stand_apart_may_not_see_each_other(self) -> None:
        assert house.arrows_up([("shop.shelf", "shop.yard")], LAYERS) == ["shop.shelf -> shop.yard"]

    def test_rooms_of_one_layer_may_see_each_other_where_the_contract_says_so(self) -> None:
        layers = LAYERS._replace(apart=[False, False, False])
        assert house.arrows_up([("shop.shelf", "shop.yard")], layers) == []

    def test_an_import_inside_a_room_goes_nowhere(self) -> None:
        assert house.arrows_up([("shop.shelf.a", "shop.shelf.b")], LAYERS) == []

    @pytest.mark.parametrize("outside", ["other.till", "shop", "shop.office"])
    def test_what_no_layer_names_is_left_out(self, outside: str) -> None:
        assert house.arrows_up([("shop.cellar", outside)], LAYERS) == []

    def test_imports_inside_functions_count(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        pytest.importorskip("grimp")
        (tmp_path / "made_up_shop").mkdir()
        files = {"__init__.py": "", "a.py": "def f():\n    from made_up_shop import b\n", "b.py": ""}
        for name, text in files.items():
            (tmp_path / "made_up_shop" / name).write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        assert house.imports_in("made_up_shop") == {("made_up_shop.a", "made_up_shop.b")}


class TestCircles:
    def test_modules_that_reach_each_other_are_one_circle(self) -> None:
        assert house.circles([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]) == [["a", "b", "c"]]

    def test_two_circles_are_two(self) -> None:
        assert house.circles([("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "c")]) == [
            ["a", "b"],
            ["c", "d"],
        ]

    def test_two_ways_down_are_no_circle(self) -> None:
        assert house.circles([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]) == []

    def test_packages_may_form_a_circle_where_modules_do_not(self) -> None:
        arrows = [("shop.till.a", "shop.yard.b"), ("shop.yard.c", "shop.till.d")]
        assert house.circles(arrows) == []
        assert house.package_circles(arrows) == [["shop.till", "shop.yard"]]

    def test_a_circle_of_modules_in_one_package_is_none_of_packages(self) -> None:
        assert house.package_circles([("shop.a", "shop.b"), ("shop.b", "shop.a")]) == []


class TestReport:
    def test_a_count_stands_with_its_limit(self) -> None:
        assert house.report([Count("rooms", 2, 3, ["a", "b"])], everything=False)[0].endswith("2, at most 3")

    def test_what_passes_its_limit_is_named(self) -> None:
        lines = house.report([Count("rooms", 2, 1, ["a", "b"])], everything=False)
        assert [line.strip() for line in lines[1:]] == ["a", "b"]

    def test_as_many_as_the_limit_are_not_too_many(self) -> None:
        assert not Count("rooms", 3, 3, []).is_passed

    def test_the_lines_have_no_limit(self) -> None:
        lines = house.counts({"a.py": "x\ny\n"}, set(), [])[-1]
        assert (lines.found, lines.limit) == (2, None)
