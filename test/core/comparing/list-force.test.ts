import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

/** The lists of which it is said that an item asks for less than the introduction. */
async function lists(text: string): Promise<string[]> {
  const report = await check([{ path: "a.policy", text: `# Trips Policy\n\n${text}\n` }], { asOf: "2026-11-20" });
  return report.policies[0]!.findings.filter(({ data }) => data.why === "list-force").map(({ excerpt }) => excerpt);
}

describe("lists whose introduction asks for more than their items", () => {
  it("are reported where the introduction says that what follows must be done", async () => {
    assert.equal(
      (await lists("Leaders must do the following:\n\n- Leaders should count the pupils.\n- Leaders carry the list.")).length,
      1,
    );
    assert.equal(
      (
        await lists(
          "All leaders are required to keep to the following rules:\n\n- Leaders should count the pupils.\n- Leaders carry the list.",
        )
      ).length,
      1,
    );
  });

  it("are not reported where it tells what is done, names principles or things to consider", async () => {
    assert.deepEqual(
      await lists("Our trips are based on the following principles:\n\n- Leaders should count the pupils.\n- Leaders carry the list."),
      [],
    );
    assert.deepEqual(
      await lists("The following procedure will be used:\n\n- Leaders should count the pupils.\n- Leaders carry the list."),
      [],
    );
    assert.deepEqual(await lists("The purpose of this policy is to:\n\n- keep pupils safe.\n- Leaders should count the pupils."), []);
  });

  it("are not reported for an item that says must itself", async () => {
    assert.deepEqual(await lists("All leaders must:\n\n- count the pupils.\n- Pupils must be encouraged to drink."), []);
  });
});
