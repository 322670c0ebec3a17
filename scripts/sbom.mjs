// Writes the bill of materials of what runs in production (CycloneDX 1.5, JSON) to the file named, or build/sbom.cdx.json.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { productionRefs } from "./dependency-rules.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const target = process.argv[2] ?? path.join("build", "sbom.cdx.json");
// Without --omit=dev, which leaves out packages of ours that tests' packages need too.
const { status, stdout, stderr } = spawnSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
	encoding: "utf8",
	maxBuffer: 64 * 1024 * 1024,
	shell: process.platform === "win32",
});
if (status !== 0) {
	process.stderr.write(`npm could not write the bill of materials: ${stderr}\n`);
	process.exit(1);
}
const bill = JSON.parse(stdout);
const kept = productionRefs(JSON.parse(readFileSync("package-lock.json", "utf8")));
bill.components = bill.components.filter((/** @type {{ "bom-ref": string }} */ one) => kept.has(one["bom-ref"]));
bill.dependencies = bill.dependencies
	.filter((/** @type {{ ref: string }} */ { ref }) => kept.has(ref) || ref === bill.metadata.component["bom-ref"])
	.map((/** @type {{ ref: string, dependsOn: string[] }} */ { ref, dependsOn }) => ({
		ref,
		dependsOn: dependsOn.filter((one) => kept.has(one)),
	}));
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(bill, null, "\t")}\n`);
console.log(`${target}: ${bill.components.length} components`);
