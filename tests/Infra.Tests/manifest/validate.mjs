// Validates the unpacked Teams app in a folder against the schemas that Microsoft's package holds; no network.
// Writes a JSON array of faults.   node validate.mjs FOLDER
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const home = require.resolve("@microsoft/app-manifest");
const { AppManifestUtils } = require(home);
const folder = process.argv[2];
const text = (path) => readFileSync(path, "utf8");
const read = (path) => JSON.parse(text(path));
const manifest = read(join(folder, "manifest.json"));
// One pattern of the localisation schema leaves a bracket unescaped, which a strict reader of patterns refuses.
const schema = (name) =>
  JSON.parse(text(join(dirname(home), "json-schemas", "teams", `v${manifest.manifestVersion}`, name)).replaceAll("\\\\b]", "\\\\b\\\\]"));
const check = async (file, name) =>
  (await AppManifestUtils.validateAgainstSchema(read(join(folder, file)), schema(name))).map((fault) => `${file}: ${fault}`);

const languages = [manifest.localizationInfo.defaultLanguageFile, ...manifest.localizationInfo.additionalLanguages.map((l) => l.file)];
const faults = await check("manifest.json", "MicrosoftTeams.schema.json");
for (const file of languages) faults.push(...(await check(file, "MicrosoftTeams.Localization.schema.json")));
console.log(JSON.stringify(faults));
