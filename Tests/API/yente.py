# SPDX-License-Identifier: Apache-2.0
"""A client that others wrote for yente, against a demonstration of ours, unmodified but for its base address.
usage: yente.py ENTENTE (needs what requirements.txt beside it names)

The client is `nomenklatura.enrich.yente`, which its authors use to match against yente and OpenSanctions. What it does not
ask for is asked here as yente's own documentation and examples do."""
import json, pathlib, sys, urllib.error, urllib.request

here = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parent / "Browser")]

from followthemoney import Dataset, StatementEntity
from nomenklatura.cache import Cache
from nomenklatura.enrich.yente import YenteEnricher

import access
from server import demonstration


def main():
    with demonstration(sys.argv[1]) as server:
        token = access.issue(server.base, "registrar", ["read", "screening"])
        enrich(server.base, token)
        ask(server.base, token)
        server.verify()
    print("yente: its clients are answered", flush=True)


class NoCache:
    """Keeps nothing: every question is asked."""

    def get(self, *_, **__):
        return None

    get_json = set = set_json = get


def enrich(base, token):
    dataset = Dataset.make({"name": "test", "title": "test"})
    client = YenteEnricher(
        dataset, NoCache(), {"api": base + "/screening/", "api_key": token, "dataset": "default", "cache_days": 0})
    known = {
        "Person": ("Wadih Nuwayr al-Qalami", "9900001"), "Organization": ("Bulbul Qarnas Foundation", "demo-002"),
        "Vessel": ("Pelagia Star", "demo-004"),
    }
    for schema, (name, identifier) in known.items():
        asked = StatementEntity.from_data(dataset, {"id": "q", "schema": schema, "properties": {"name": [name]}})
        found = list(client.match(asked))
        assert found, f"{name}: nothing found"
        assert any(identifier in entity.id for entity in found), [entity.id for entity in found]
        for entity in found:
            assert entity.schema.is_a("Thing") and entity.caption
            expanded = list(client.expand(asked, entity))
            assert expanded[0].id == entity.id and expanded[0].has("name"), expanded
    nobody = StatementEntity.from_data(
        dataset, {"id": "q", "schema": "Person", "properties": {"name": ["Xylia Quorvath"]}})
    assert not list(client.match(nobody))


def request(url, token=None, body=None, scheme="Bearer"):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"{scheme} {token}"
    data = json.dumps(body).encode() if body is not None else None
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers), timeout=60) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def ask(base, token):
    """The example of yente's documentation: a batch of questions, answered by their names."""
    api = base + "/screening"
    batch = {
        "queries": {
            "q1": {"schema": "Person", "properties": {
                "name": ["Svyatogor Pelikanov", "Святогор Пеликанов"], "birthDate": ["1961"]}},
            "q2": {"schema": "Company", "properties": {"name": ["Halcyon Drift Shipping"], "jurisdiction": ["Marshall Islands"]}},
        }
    }
    status, answer = request(api + "/match/sanctions?threshold=0.6&limit=3", token, batch, "ApiKey")
    assert status == 200, answer
    for name in batch["queries"]:
        given = answer["responses"][name]
        assert given["status"] == 200 and given["results"], given
        assert set(given["total"]) == {"value", "relation"}
        for result in given["results"]:
            assert {"id", "caption", "schema", "properties", "datasets", "referents", "target", "first_seen",
                    "last_seen", "last_change", "score", "features", "explanations", "match"} == set(result), set(result)
            assert 0 <= result["score"] <= 1 and isinstance(result["match"], bool)
            assert all(isinstance(value, float) for value in result["features"].values())
            for explained in result["explanations"].values():
                assert set(explained) == {"detail", "score", "query", "candidate"} and explained["detail"], explained
            assert "name" in result["explanations"]
            assert all(isinstance(values, list) for values in result["properties"].values())
    assert answer["responses"]["q2"]["query"]["properties"]["jurisdiction"] == ["mh"]
    assert answer["limit"] == 3 and answer["matcher"] and answer["engine"]
    assert set(answer["lists"]) >= {"demo-un"} and all(len(version) == 64 for version in answer["lists"].values())
    assert request(api + "/healthz") == (200, {"status": "ok"})
    assert request(api + "/readyz")[0] == 200
    status, catalogue = request(api + "/catalog")
    assert {dataset["name"] for dataset in catalogue["datasets"]} >= {"default", "demo-un"}
    assert all(dataset["index_current"] for dataset in catalogue["datasets"])
    status, algorithms = request(api + "/algorithms")
    assert algorithms["best"] == "entente" and "name" in algorithms["algorithms"][0]["docs"]["features"]
    status, found = request(api + "/search/default?q=pelagia", token)
    assert status == 200 and found["total"]["value"] >= 3 and found["facets"]["datasets"]["values"]
    status, moved = request(api + "/entities/QDi.9901", token)
    assert status == 200 and moved["id"] == "demo-un-9900001", "a client follows to the entity's own name"
    sanction = moved["properties"]["sanctions"][0]
    assert sanction["schema"] == "Sanction" and sanction["properties"]["reason"], sanction
    assert request(api + "/search/default?q=pelagia&exclude_dataset=nowhere", token)[0] == 200
    assert request(api + "/match/default", None, batch)[0] == 401
    assert request(api + "/match/nowhere", token, batch)[0] == 404


if __name__ == "__main__":
    main()
