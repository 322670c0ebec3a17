import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPace } from "#app/server/pace.server";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Asks for turns for these letters and notes who got theirs; `end` ends the turn of the one that came first. */
function line(pace: ReturnType<typeof createPace>) {
	const gone: string[] = [];
	const dones = new Map<string, () => void>();
	return {
		gone,
		ask: (name: string, lane: number, toDomain: string) =>
			void pace.turn({ lane, toDomain }).then((done) => {
				gone.push(name);
				dones.set(name, done);
			}),
		end: (name: string) => dones.get(name)?.(),
		settle: () => vi.advanceTimersByTimeAsync(0),
	};
}

describe("letters on their way", () => {
	test("are never more than are let go at once", async () => {
		const { gone, ask, end, settle } = line(createPace({ atOnce: 2, perDomain: 9, perSecond: null }));
		for (const name of ["a", "b", "c", "d"]) ask(name, 2, `${name}.test`);
		await settle();
		expect(gone).toEqual(["a", "b"]);
		end("b");
		await settle();
		expect(gone).toEqual(["a", "b", "c"]);
	});

	test("to one domain have a share; those to others pass them", async () => {
		const { gone, ask, end, settle } = line(createPace({ atOnce: 4, perDomain: 1, perSecond: null }));
		ask("gmail 1", 2, "gmail.test");
		ask("gmail 2", 2, "gmail.test");
		ask("dinas", 2, "dinas.test");
		await settle();
		expect(gone).toEqual(["gmail 1", "dinas"]);
		end("gmail 1");
		await settle();
		expect(gone).toEqual(["gmail 1", "dinas", "gmail 2"]);
	});

	test("go in the order of their lanes: a sign-in link before every letter that waits", async () => {
		const { gone, ask, end, settle } = line(createPace({ atOnce: 1, perDomain: 1, perSecond: null }));
		ask("first", 2, "a.test");
		ask("bulk", 2, "a.test");
		ask("confirmation", 1, "a.test");
		ask("sign-in", 0, "a.test");
		for (const name of ["first", "sign-in", "confirmation", "bulk"]) {
			await settle();
			expect(gone.at(-1)).toBe(name);
			end(name);
		}
	});

	test.each([4, 40, 400])("at %i a second are no more in any minute, and no fewer", async (perSecond) => {
		const pace = createPace({ atOnce: 1, perDomain: 1, perSecond });
		let count = 0;
		const send = async () => {
			for (;;) {
				const done = await pace.turn({ lane: 2, toDomain: "a.test" });
				count++;
				done();
			}
		};
		void send();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(count).toBeLessThanOrEqual(60 * perSecond + Math.max(1, perSecond / 4));
		expect(count).toBeGreaterThan(60 * perSecond * 0.9);
	});

	test("are not waited for any more once all is to end", async () => {
		const stopping = new AbortController();
		const pace = createPace({ atOnce: 1, perDomain: 1, perSecond: 1 }, stopping.signal);
		const { gone, ask, settle } = line(pace);
		for (const name of ["a", "b", "c"]) ask(name, 2, "a.test");
		await settle();
		expect(gone).toEqual(["a"]);
		stopping.abort();
		await settle();
		expect(gone).toEqual(["a", "b", "c"]);
		ask("d", 2, "a.test");
		await settle();
		expect(gone).toHaveLength(4);
	});
});
