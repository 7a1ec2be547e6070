// Builds dist/: the page, its style sheet, and the licences of what is bundled. Run it with `npm run build`.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const dist = "dist";

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const { metafile } = await build({
  entryPoints: { page: "src/main.tsx" },
  outdir: dist,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  charset: "utf8",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  metafile: true,
});
await cp("src/index.html", `${dist}/index.html`);
await cp("src/icon.svg", `${dist}/icon.svg`);
await writeFile(`${dist}/LICENSES`, await licences(Object.keys(metafile.inputs)));

/** The licence text of every package that went into the bundle. */
async function licences(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    const match = input.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/);
    if (match) packages.add(match[1]);
  }
  const parts = [...packages].sort().map(async (name) => {
    const folder = path.join("node_modules", name);
    const about = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? await readFile(path.join(folder, file), "utf8") : `Licence: ${about.license}`;
    return `${name} ${about.version} (${about.license})\n\n${text.trim()}\n`;
  });
  const rule = `\n${"-".repeat(80)}\n\n`;
  return `The page of the local workspace contains the following packages.\n${rule}${(await Promise.all(parts)).join(rule)}`;
}
