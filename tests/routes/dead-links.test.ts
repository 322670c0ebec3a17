import { beforeEach, describe, expect, test } from "vitest";
import { renewOwnerLink } from "#app/domain/followups/renew-owner-link";
import { addSpeaker } from "#app/domain/speakers/add-speaker";
import { editSpeaker } from "#app/domain/speakers/edit-speaker";
import { inviteSpeakers } from "#app/domain/speakers/invite-speakers";
import { removeSpeaker } from "#app/domain/speakers/remove-speaker";
import { renewSpeakerLink } from "#app/domain/speakers/renew-speaker-link";
import { revokeSpeakerLink } from "#app/domain/speakers/revoke-speaker-link";
import { messagesFor } from "#app/i18n/catalogue";
import * as group from "#app/routes/public/group";
import * as myInvitation from "#app/routes/public/my-invitation";
import * as mySessions from "#app/routes/public/my-sessions";
import * as reportFollowup from "#app/routes/public/report-followup";
import type { Runtime } from "#app/server/runtime.server";
import { errorWords } from "#app/ui/layout/error-page";
import * as speakerQueries from "#db/queries/speakers";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, findFollowup } from "#tests/support/factories/followup";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let event: EventRow;

beforeEach(async () => {
	runtime = await testRuntime();
	runtime.deps.now = () => new Date(testNow);
	event = await createOpenEvent(runtime.deps);
});

const open = async (route: Parameters<typeof visit>[1], path: string, token: string) =>
	(await visit(runtime, route, { path: `/${path}/${token}`, params: { token } })).status;

describe("a personal link that opens nothing", () => {
	const hadi = {
		name: "Hadi Raharjo",
		titlePrefix: null,
		titleSuffix: null,
		position: "",
		organisation: "",
		email: "hadi@narasumber.test",
		phone: null,
		language: "id",
	} as const;

	test.each([
		["revoked", (id: string) => revokeSpeakerLink(runtime.deps, event.id, id)],
		["replaced", (id: string) => renewSpeakerLink(runtime.deps, event.id, id)],
		["of somebody taken off the event", (id: string) => removeSpeaker(runtime.deps, event.id, id)],
		[
			"sent to an address that was wrong",
			(id: string) => editSpeaker(runtime.deps, event.id, id, { ...hadi, email: "baru@narasumber.test" }),
		],
	])("answers 410 when it is a speaker's that was %s", async (_why, end) => {
		expect(await addSpeaker(runtime.deps, event.id, hadi)).toMatchObject({ ok: true });
		const named = (await speakerQueries.listByEvent(runtime.db, event.id)).find(({ name }) => name === hadi.name);
		const id = named?.id ?? "";
		await inviteSpeakers(runtime.deps, event.id, [id]);
		const speaker = (await speakerQueries.listByEvent(runtime.db, event.id)).find((one) => one.id === id);
		const token = runtime.deps.links.token("speaker", id, speaker?.linkVersion ?? 0);
		expect(await open(mySessions, "narasumber", token)).toBe(200);
		expect(await end(id)).toMatchObject({ ok: true });
		expect(await open(mySessions, "narasumber", token)).toBe(410);
	});

	test("answers 410 when it is the old one of a follow-up's owner", async () => {
		const { id } = await createPromise(runtime.deps, event.id);
		const before = await findFollowup(runtime.deps, id);
		const token = runtime.deps.links.token("followup", id, before.linkVersion);
		expect(await open(reportFollowup, "rtl", token)).toBe(200);
		expect(await renewOwnerLink(runtime.deps, id)).toMatchObject({ ok: true });
		expect(await open(reportFollowup, "rtl", token)).toBe(410);
	});

	test("answers 404 when it was never there or is of another purpose", async () => {
		for (const [route, path] of [
			[mySessions, "narasumber"],
			[myInvitation, "undangan"],
			[group, "rombongan"],
			[reportFollowup, "rtl"],
		] as const)
			for (const token of ["x", runtime.deps.links.token("pass", event.id, 1)])
				expect([path, await open(route, path, token)]).toEqual([path, 404]);
	});

	test.each(["narasumber", "undangan", "rombongan", "rtl", "pendaftaran"])(
		"of /%s/ says how to get another",
		(path) => {
			for (const lang of ["id", "en"] as const) {
				const t = messagesFor(lang);
				for (const status of [404, 410]) {
					const [title, text] = errorWords(status, `/${path}/token`, t);
					expect(title).not.toBe(t.errors.notFoundTitle);
					expect(text).not.toBe(t.errors.notFoundText);
				}
				expect(errorWords(404, `/${path}`, t)[0]).toBe(t.errors.notFoundTitle);
				expect(errorWords(500, `/${path}/token`, t)[0]).toBe(t.errors.brokenTitle);
			}
		},
	);
});
