"""`coach new`."""

from tests.conftest import Coach


def test_a_new_job_is_named_after_company_and_role(coach: Coach) -> None:
    assert coach("new", "Acme", "Backend engineer", "--json").json == {"schema": 1, "id": "acme-backend-engineer"}
