import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { addressOf, type BuiltRoute, builtRoutes } from "#tests/support/built-routes";
import { testNow } from "#tests/support/deps";
import { hostileText, isMarkup } from "#tests/support/hostile-texts";
import { createHouse, createSignedIn, type House } from "#tests/support/house";
import { siteInProcess } from "#tests/support/site-in-process";
import { testRuntime } from "#tests/support/test-runtime";
import { type Access, accessTable } from "../routes/access-table";

/** Cases for each field of each form; `npm run test:deep` asks for more. */
const cases = Number(process.env.REMBUK_FUZZ_CASES ?? 20);
const seed = Number(process.env.REMBUK_FUZZ_SEED ?? 20211116);
/** A page is drawn for one case in so many; for the others its data alone is asked for. */
const drawnEvery = 5;
/** A form that was accepted may have nothing left to ask for: as many houses are built for it. */
const housesPerForm = 4;

type Form = BuiltRoute & { access: Access; form: (house: House) => Record<string, string> };
const forms: Form[] = (await builtRoutes()).flatMap((route) => {
	const access = accessTable[route.id];
	return access?.form && route.hasAction ? [{ ...route, access, form: access.form }] : [];
});

let deps: Deps;
let ask: Awaited<ReturnType<typeof siteInProcess>>;
let newHouse: () => Promise<House>;
let admin: string;

beforeAll(async () => {
	const runtime = await testRuntime({ SEED: "none", LIMITS: "off" });
	deps = runtime.deps;
	deps.now = () => new Date(testNow);
	const ground = { baseURL: runtime.config.baseUrl, dataDir: runtime.config.dataDir };
	ask = await siteInProcess(runtime);
	newHouse = () => createHouse(deps, ground);
	house = await newHouse();
	admin = (await createSignedIn(deps, ground, house.officeId, "admin")).cookie;
}, 90_000);

const unescaped = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The house that forms are tried in, until one has nothing left to ask for there. */
let house: House;

/** One form as somebody has it before them: the address, who they are, and the version they read. */
class Sitting {
	private houses = 0;
	private version: Record<string, string> = {};

	constructor(private readonly form: Form) {}

	/** What a field is named, and what is right in it. */
	async start(): Promise<string[]> {
		const names = Object.keys(this.form.form(house));
		await this.goOn(names[0] ?? "");
		return names;
	}

	get cookie(): string | undefined {
		if (this.form.access.to === "admin") return admin;
		return ["everybody", "link"].includes(this.form.access.to) ? undefined : house.organiser.cookie;
	}

	get path(): string {
		return addressOf(this.form.pattern, house, this.form.access.params?.(house));
	}

	get right(): Record<string, string> {
		return { ...this.form.form(house), ...this.version };
	}

	/** Reads the page again after something was accepted; where it asks for the field no more, in a new house. */
	async goOn(field: string): Promise<void> {
		if ((await this.read(field)) || this.houses === housesPerForm) return;
		house = await newHouse();
		this.houses++;
		await this.read(field);
	}

	private async read(field: string): Promise<boolean> {
		if (!this.form.hasLoader || !this.form.isPage) return false;
		const { status, body } = await ask(this.path, { cookie: this.cookie });
		const version = / name="version" value="([^"]+)"/.exec(body)?.[1];
		this.version = version === undefined ? {} : { version: unescaped(version) };
		return status === 200 && body.includes(`name="${field}"`);
	}
}

describe(`whatever stands in a field (seed ${seed}, ${cases} cases each)`, () => {
	test.each(forms)(
		"of $id is taken or refused in words, and never comes back as markup",
		async (form) => {
			const sitting = new Sitting(form);
			for (const [at, field] of (await sitting.start()).entries()) {
				const texts = fc.sample(hostileText, { numRuns: cases, seed: seed + at });
				for (const [index, text] of texts.entries()) {
					const isDrawn = !form.isPage || index % drawnEvery === 0;
					const answer = await ask(isDrawn ? sitting.path : `${sitting.path}.data`, {
						cookie: sitting.cookie,
						form: { ...sitting.right, [field]: text },
					});
					const where = [field, text, answer.status];
					expect([...where, answer.status < 500]).toEqual([...where, true]);
					if (answer.isPage) expect([...where, isMarkup(answer.body)]).toEqual([...where, false]);
					if (answer.status < 400 && answer.status !== 200) await sitting.goOn(field);
				}
			}
		},
		60_000 + cases * 6_000,
	);
});
