import { strict as assert } from "node:assert";
import { check } from "../../../server/src/core/check";

async function title(text: string): Promise<string | undefined> {
  return (await check([{ path: "a.md", text }], { asOf: "2026-11-20" })).policies[0]!.title;
}

describe("the title of front matter", () => {
  it("is read without the quotation marks around it", async () => {
    assert.equal(await title("---\ntitle: 'Privacy Policy'\n---\n\nWe keep your data safe.\n"), "Privacy Policy");
    assert.equal(await title('---\ntitle: "Phones: our rules"\n---\n\nPhones stay off.\n'), "Phones: our rules");
  });

  it("keeps those inside it", async () => {
    assert.equal(await title('---\ntitle: The "quiet hour" policy\n---\n\nWe are quiet.\n'), 'The "quiet hour" policy');
  });
});
