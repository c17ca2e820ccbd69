import * as vscode from "vscode";
import { diagnostics, open, quickFixes, ruleOf } from "./support";

describe("a flawed policy in VS Code", () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await open("social-media.policy");
  });
  after(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  it("is opened as a school policy", () => {
    if (document.languageId !== "school-policy") throw new Error(document.languageId);
  });

  it("shows a repealed Act with a link to the rule's page", async () => {
    const found = await diagnostics(document.uri, "the repealed Act", (all) => all.some((one) => ruleOf(one) === "outdated-legislation"));
    const act = found.find((one) => ruleOf(one) === "outdated-legislation")!;
    if (document.getText(act.range) !== "Data Protection Act 1998") throw new Error(document.getText(act.range));
    if (act.severity !== vscode.DiagnosticSeverity.Error) throw new Error(`severity ${act.severity}`);
    if (typeof act.code !== "object" || !act.code.target.toString(true).startsWith("command:schoolPolicy.explainRule"))
      throw new Error(JSON.stringify(act.code));
  });

  it("loses the finding when its quick-fix is applied", async () => {
    const act = vscode.languages.getDiagnostics(document.uri).find((one) => ruleOf(one) === "outdated-legislation")!;
    const fixes = await quickFixes(document.uri, act);
    const fix = fixes.find(({ isPreferred }) => isPreferred);
    if (!fix?.edit) throw new Error(`no preferred fix among ${JSON.stringify(fixes.map(({ title }) => title))}`);
    if (!(await vscode.workspace.applyEdit(fix.edit))) throw new Error("not applied");
    await diagnostics(document.uri, "the finding to go", (all) => !all.some((one) => ruleOf(one) === "outdated-legislation"));
    if (document.getText().includes("1998")) throw new Error("the old Act is still there");
  });
});
