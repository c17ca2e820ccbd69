import "mocha/mocha";

/** The entry that VS Code calls in a web extension host; everything is in one bundle. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", reporter: "spec", color: false, timeout: 30000 });
  await import("./suite/all");
  await new Promise<void>((done, fail) => {
    mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} tests failed`)) : done()));
  });
}
