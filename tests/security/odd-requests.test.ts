import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { addressOf, type BuiltRoute, builtRoutes } from "#tests/support/built-routes";
import { createHouse, createSignedIn, depsOf, type House, offsetToTestNow } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";
import { accessTable } from "../routes/access-table";

const routes = await builtRoutes();
const readable = routes.filter(({ hasLoader, isFrame }) => hasLoader && !isFrame);

let site: Site;
let deps: Deps;
let house: House;
let admin: string;

const pathOf = ({ id, pattern }: BuiltRoute) => addressOf(pattern, house, accessTable[id]?.params?.(house));

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	const env = { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() };
	site = await startSite({ postgresUrl, env });
	deps = depsOf(site);
	house = await createHouse(deps, site);
	admin = (await createSignedIn(deps, site, house.officeId, "admin")).cookie;
}, 180_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

test("V38: addresses with doubled, nested and odd parameters are answered, and never break a page", async () => {
	const odd = [
		"q=a&q=b&q=c",
		"q[]=a&q[b]=c",
		"__proto__=x&constructor=y&hasOwnProperty=z&toString=1",
		"q=%00&halaman=%ff%fe",
		"halaman=-1&urut=__proto__",
		"halaman=1e99&cari=%F0%9F%99%82&status=toString",
		"lang=__proto__&kabar=constructor&tampil=__proto__",
		`q=${"x".repeat(3000)}`,
	];
	for (const route of readable) {
		const path = pathOf(route);
		const used = odd[readable.indexOf(route) % odd.length] ?? "";
		const { status, body } = await ask(site.baseURL, `${path}?${used}`, { cookie: admin });
		expect([path, used.slice(0, 60), status < 500]).toEqual([path, used.slice(0, 60), true]);
		expect(body).not.toContain("[object Object]");
	}
}, 120_000);

test.each([
	...["/panel/kegiatan/%ff", "/panel/kegiatan/%E0%A4%A", "/panel/kegiatan/%00/pendaftaran", "/petugas/%zz"],
	...["/pendaftaran/%ff", "/kegiatan/%ff", "/sertifikat/%E0%A4%A", "/panel/pengguna/%2e%2e%2f"],
])("V38: %s, which cannot be decoded or is nobody's id, is not there", async (path) => {
	for (const cookie of [admin, undefined]) {
		const { status } = await ask(site.baseURL, path, { cookie });
		expect([path, status >= 300 && status < 500]).toEqual([path, true]);
	}
});

/** Every text in the database that is as long as that, or is one of these. */
async function textsLike({ atLeast, oneOf }: { atLeast: number; oneOf: readonly string[] }): Promise<string[]> {
	const plain = deps.db.withoutPlugins();
	const found: string[] = [];
	for (const { name, columns } of await plain.introspection.getTables()) {
		for (const column of columns.filter(({ dataType }) => /text|char/i.test(dataType))) {
			const words = sql.ref(column.name);
			const { rows } = await sql<{ one: number }>`select 1 as one from ${sql.table(name)}
				where length(${words}) >= ${atLeast} or ${words} in (${sql.join(oneOf)}) limit 1`.execute(plain);
			if (rows.length > 0) found.push(`${name}.${column.name}`);
		}
	}
	return found;
}

/** Columns of ours that a client would like to write, with values that stand nowhere else. */
const smuggled = {
	id: "00000000-0000-7000-8000-00000000beef",
	event_id: "00000000-0000-7000-8000-00000000cafe",
	eventId: "00000000-0000-7000-8000-00000000cafe",
	office_id: "00000000-0000-7000-8000-0000000f00d5",
	role: "admin",
	status: "replaced",
	capacity: "98765",
	checked_in_at: "1999-01-01T00:00:00.000Z",
	created_at: "1999-01-01T00:00:01.000Z",
	createdAt: "1999-01-01T00:00:01.000Z",
	is_active: "7",
};

describe("V38: a form", () => {
	const odd = (form: Record<string, string>): [how: string, body: string][] => {
		const names = Object.keys(form);
		const once = new URLSearchParams(form).toString();
		return [
			["with every field twice", `${once}&${once}`],
			["with every field as a list", names.map((name) => `${encodeURIComponent(`${name}[]`)}=x`).join("&")],
			["with every field as an object", names.map((name) => `${encodeURIComponent(`${name}[a][b]`)}=x`).join("&")],
			[
				"with names of every object",
				`${once}&__proto__=x&constructor=y&hasOwnProperty=z&toString=1&__proto__[admin]=1`,
			],
			["with nothing", ""],
			["with broken signs", "%=%&%zz=%ff%fe&=&&&=x"],
		];
	};
	const forms = routes.flatMap((route) => {
		const access = accessTable[route.id];
		return access?.form && route.hasAction ? [{ ...route, access, form: access.form }] : [];
	});

	test.each(forms)("$id is taken or refused whatever shape it has, and breaks nothing", async (route) => {
		const path = pathOf(route);
		const cookie = ["everybody", "link"].includes(route.access.to) ? undefined : admin;
		const headers = { "content-type": "application/x-www-form-urlencoded", origin: site.baseURL };
		for (const [how, body] of odd(route.form(house))) {
			const { status } = await ask(site.baseURL, path, { cookie, method: "POST", headers, body });
			expect([how, status, status < 500]).toEqual([how, status, true]);
		}
		const own = route.form(house);
		const more = Object.fromEntries(Object.entries(smuggled).filter(([name]) => !(name in own)));
		const answer = await ask(site.baseURL, path, { cookie, form: { ...own, ...more } });
		expect(answer.status).toBeLessThan(500);
		for (const name of Object.keys(own)) {
			const { status } = await ask(site.baseURL, path, { cookie, form: { ...own, [name]: "x".repeat(60_000) } });
			expect([name, status < 500]).toEqual([name, true]);
		}
	});

	test("V06: changes nothing by fields it does not have, whatever they are called", async () => {
		const foreign = Object.values(smuggled).filter((value) => /^0000|^1999|^98765$/.test(value));
		expect(await textsLike({ atLeast: 1_000_000, oneOf: foreign })).toEqual([]);
		const numbers = await deps.db.selectFrom("eventQuotas").select("seats").where("seats", "=", 98_765).execute();
		expect(numbers).toEqual([]);
	});

	test("V35: lets in no text that is longer than its field may be", async () => {
		expect(await textsLike({ atLeast: 50_000, oneOf: ["-"] })).toEqual([]);
	});
});

test("V64: a page that cannot be shown says a reference that stands in the log, and nothing of how we are built", async () => {
	await deps.db.schema.alterTable("holidays").renameTo("elsewhere").execute();
	try {
		for (const path of ["/panel/hari-libur", "/panel/hari-libur?lang=en", "/panel/hari-libur.data"]) {
			const { status, body, headers } = await ask(site.baseURL, path, { cookie: admin });
			expect([path, status]).toEqual([path, 500]);
			expect(body).not.toMatch(/no such table|does not exist|sqlite|postgres|node_modules|\bat \w+ \(|\.[jt]sx?:\d/i);
			const reference = headers.get("x-request-id") ?? "";
			if (!path.endsWith(".data")) expect(body).toContain(reference);
			expect(site.log()).toContain(reference);
		}
	} finally {
		await deps.db.schema.alterTable("elsewhere").renameTo("holidays").execute();
	}
});
