import { describe, expect, test } from "vitest";
import { evidenceType, keepEvidence } from "#app/domain/followups/evidence-file";

const bytes = (start: number[], length = 64) => Uint8Array.from({ length }, (_, at) => start[at] ?? 0);
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0]);
const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pdf = new TextEncoder().encode("%PDF-1.7\n…");

/** A folder that remembers what was written. */
function folder() {
	const kept = new Map<string, Uint8Array>();
	const put = async (id: string, content: Uint8Array) => {
		kept.set(id, content);
	};
	return { kept, deps: { uploads: { put, get: async () => jpeg }, now: () => new Date("2026-11-02T02:00:00Z") } };
}

describe("evidence is known by its content", () => {
	test("a JPEG, a PNG and a PDF are taken whatever they are called", () => {
		expect([jpeg, png, pdf].map(evidenceType)).toEqual(["image/jpeg", "image/png", "application/pdf"]);
	});

	test.each([
		["HTML renamed to foto.jpg", "<!doctype html><script>alert(1)</script>"],
		["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		["a PDF behind other bytes", "GIF89a %PDF-1.7"],
		["a Word file", "PK\u0003\u0004"],
		["nothing", ""],
	])("%s is refused and not stored", async (_name, text) => {
		const { kept, deps } = folder();
		const answer = await keepEvidence(deps, { bytes: new TextEncoder().encode(text), name: "foto.jpg" });
		expect(answer).toEqual({ ok: false, reason: "file-type" });
		expect(kept.size).toBe(0);
	});

	test("5 MB are taken, one byte more is not", async () => {
		const { kept, deps } = folder();
		const five = 5 * 1024 * 1024;
		expect(await keepEvidence(deps, { bytes: bytes([0xff, 0xd8, 0xff], five), name: "a.jpg" })).toMatchObject({
			ok: true,
		});
		expect(await keepEvidence(deps, { bytes: bytes([0xff, 0xd8, 0xff], five + 1), name: "a.jpg" })).toEqual({
			ok: false,
			reason: "file-size",
		});
		expect(kept.size).toBe(1);
	});

	test("the stored name is random, and the sender's name has lost its path and its invisible characters", async () => {
		const { kept, deps } = folder();
		const answer = await keepEvidence(deps, { bytes: jpeg, name: "..\\..\\/etc/passwd\u202egpj.exe\u0000.jpg" });
		expect(answer).toMatchObject({ ok: true, file: { originalName: "passwdgpj.exe.jpg", mediaType: "image/jpeg" } });
		expect([...kept.keys()]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
	});
});
