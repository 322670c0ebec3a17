import { beforeEach, describe, expect, test } from "vitest";
import type { Role } from "#app/domain/accounts/types";
import type { Deps } from "#app/domain/deps";
import { addDocument } from "#app/domain/documents/add-document";
import { editDocument } from "#app/domain/documents/edit-document";
import { removeDocument } from "#app/domain/documents/remove-document";
import type { DocumentAccess } from "#app/domain/documents/types";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import * as documentVersion from "#app/routes/files/document-version";
import * as myDocument from "#app/routes/files/my-document";
import * as mySlides from "#app/routes/files/my-slides";
import * as publicDocument from "#app/routes/files/public-document";
import * as eventDocument from "#app/routes/panel/event-document";
import * as eventDocuments from "#app/routes/panel/event-documents";
import * as eventSpeakers from "#app/routes/panel/event-speakers";
import * as mySessions from "#app/routes/public/my-sessions";
import type { Runtime } from "#app/server/runtime.server";
import * as documentQueries from "#db/queries/documents";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

const pdf = { bytes: new TextEncoder().encode("%PDF-1.7 isi"), name: "bahan.pdf" };
const named = { name: "Hadi Raharjo", titlePrefix: null, titleSuffix: null, position: "", organisation: "" };

let runtime: Runtime;
let deps: Deps;
let officeId: string;
let event: EventRow;

beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	deps.now = () => new Date(testNow);
	officeId = (await createOffice(deps)).id;
	const sessions = [{ title: "Panel", people: [{ role: "speaker", named }] }] as const;
	event = await createOpenEvent(deps, { officeId, seats: { union: 1 }, sessions });
});

async function add(access: DocumentAccess, eventId = event.id): Promise<string> {
	const input = { title: "Bahan", kind: "material", access, sessionId: null } as const;
	const added = await addDocument(deps, eventId, input, pdf);
	if (!added.ok) throw new Error(added.reason);
	return added.documentId;
}

const openly = async (documentId: string, { slug } = event) =>
	(
		await visit(runtime, publicDocument, {
			path: `/kegiatan/${slug}/dokumen/${documentId}`,
			params: { slug, documentId },
		})
	).status;

const asParticipant = (documentId: string, { id, linkVersion }: Registration) => {
	const token = deps.links.token("registration", id, linkVersion);
	return visit(runtime, myDocument, {
		path: `/pendaftaran/${token}/dokumen/${documentId}`,
		params: { token, documentId },
	});
};

describe("a document goes to those its access names, asked anew at each download", () => {
	test("public to everybody, registered to those with a seat, present to those who were checked in", async () => {
		const ids = [await add("public"), await add("registered"), await add("present")];
		const seated = await register(deps, event.id, "Siti");
		const waiting = await register(deps, event.id, "Budi");
		expect([seated.status, waiting.status]).toEqual(["confirmed", "waitlisted"]);
		const reach = async (registration: Registration) =>
			Promise.all(ids.map(async (id) => (await asParticipant(id, registration)).status));
		expect(await Promise.all(ids.map((id) => openly(id)))).toEqual([200, 404, 404]);
		expect(await reach(seated)).toEqual([200, 200, 404]);
		expect(await reach(waiting)).toEqual([200, 404, 404]);
		const [day] = await eventQueries.listDays(deps.db, event.id);
		await letIn(deps, event.id, { by: "registration", registrationId: seated.id, dayId: day?.id ?? "" });
		expect(await reach(seated)).toEqual([200, 200, 200]);
		expect((await cancelRegistration(deps, seated.id)).ok).toBe(true);
		expect(await reach(seated)).toEqual([200, 404, 404]);
	});

	test("nobody's link opens a document of another event, and a draft's are not there", async () => {
		const other = await createOpenEvent(deps, { officeId, title: "Dialog Lain", seats: { union: 5 } });
		const draft = await createDraft(deps, { officeId, title: "Rancangan" });
		const stranger = await register(deps, other.id, "Tono");
		const own = await add("public");
		const drafted = await add("public", draft.id);
		expect((await asParticipant(own, stranger)).status).toBe(404);
		expect([await openly(own, other), await openly(drafted, draft), await openly(drafted)]).toEqual([404, 404, 404]);
	});

	test("access that is narrowed and a document that is removed end the old address at once", async () => {
		const id = await add("public");
		expect(await openly(id)).toBe(200);
		const input = { title: "Bahan", kind: "material", access: "present", sessionId: null } as const;
		expect(await editDocument(deps, event.id, id, input)).toEqual({ ok: true });
		expect(await openly(id)).toBe(404);
		const shown = await add("public");
		expect(await removeDocument(deps, event.id, shown)).toEqual({ ok: true });
		expect(await openly(shown)).toBe(404);
	});

	test("V58: is saved, never opened: attachment, nosniff, sandbox", async () => {
		const seated = await register(deps, event.id, "Siti");
		const { headers } = await asParticipant(await add("registered"), seated);
		expect(headers.get("content-disposition")).toContain('attachment; filename="bahan.pdf"');
		expect(headers.get("x-content-type-options")).toBe("nosniff");
		expect(headers.get("content-security-policy")).toContain("sandbox");
	});
});

describe("slides", () => {
	const upload = (name: string, content: string, session: string, token: string) => {
		const form = new FormData();
		form.set("session", session);
		form.set("file", new File([content], name));
		return visit(runtime, mySessions, { path: `/narasumber/${token}`, params: { token }, form });
	};

	test("handed in by link reach participants only when the organiser releases them; a newer version waits again", async () => {
		const cookie = await signInAs(runtime, officeId);
		const [speaker] = await speakerQueries.listByEvent(deps.db, event.id);
		const [session] = await eventQueries.listSessions(deps.db, event.id);
		const token = deps.links.token("speaker", speaker?.id ?? "", 1);
		const seated = await register(deps, event.id, "Siti");
		expect((await upload("jahat.pdf", "<script>", session?.id ?? "", token)).status).toBe(400);
		expect((await upload("satu.pdf", "%PDF-1.7 satu", session?.id ?? "", token)).status).toBe(303);
		expect((await upload("asing.pdf", "%PDF-1.7", "another", token)).status).toBe(404);
		const [slides] = await documentQueries.listByEvent(deps.db, event.id);
		const documentId = slides?.id ?? "";
		expect((await asParticipant(documentId, seated)).status).toBe(404);
		const release = { act: "release", file: slides?.newestFileId ?? "" };
		const page = { path: "/panel", params: { eventId: event.id, documentId }, cookie };
		expect((await visit(runtime, eventDocument, { ...page, form: release })).status).toBe(303);
		expect((await asParticipant(documentId, seated)).status).toBe(200);
		await upload("dua.pdf", "%PDF-1.7 dua", session?.id ?? "", token);
		const [after] = await documentQueries.listByEvent(deps.db, event.id);
		expect(after).toMatchObject({ versions: 2, fileId: release.file });
		expect(after?.newestFileId).not.toBe(release.file);
	});

	test("open for the speaker who handed them in, not with another speaker's link", async () => {
		const other = await createOpenEvent(deps, {
			officeId,
			title: "Lain",
			sessions: [{ people: [{ role: "speaker", named }] }],
		});
		const [mine] = await speakerQueries.listByEvent(deps.db, event.id);
		const [theirs] = await speakerQueries.listByEvent(deps.db, other.id);
		const [session] = await eventQueries.listSessions(deps.db, event.id);
		const tokenOf = (id = "") => deps.links.token("speaker", id, 1);
		await upload("satu.pdf", "%PDF-1.7 satu", session?.id ?? "", tokenOf(mine?.id));
		const [slides] = await documentQueries.listBySpeaker(deps.db, mine?.id ?? "");
		const open = async (token: string) =>
			(await visit(runtime, mySlides, { path: "/", params: { token, fileId: slides?.newestFileId ?? "" } })).status;
		expect([await open(tokenOf(mine?.id)), await open(tokenOf(theirs?.id))]).toEqual([200, 404]);
	});
});

test("the organiser uploads a document with a file, and is told when it is missing", async () => {
	const cookie = await signInAs(runtime, officeId);
	const page = { path: `/panel/kegiatan/${event.id}/dokumen`, params: { eventId: event.id }, cookie };
	const form = new FormData();
	for (const [name, value] of Object.entries({ title: "Undangan", kind: "invitation", access: "public" }))
		form.set(name, value);
	expect(await visit(runtime, eventDocuments, { ...page, form })).toMatchObject({
		status: 400,
		data: { form: { errors: { file: "document-file-required" } } },
	});
	form.set("file", new File(["%PDF-1.7"], "undangan.pdf"));
	expect((await visit(runtime, eventDocuments, { ...page, form })).location).toContain("kabar=added");
});

test("V09: an auditor of an event sees which speakers it has, not how to reach them, and documents once they are out", async () => {
	const [speaker] = await speakerQueries.listByEvent(deps.db, event.id);
	await deps.db
		.updateTable("eventSpeakers")
		.set({ email: "hadi@narasumber.test", phone: "+6281311112222" })
		.where("id", "=", speaker?.id ?? "")
		.execute();
	const [released, waiting] = [await add("public"), await add("public")];
	await deps.db.updateTable("eventDocuments").set({ fileId: null }).where("id", "=", waiting).execute();
	const params = { eventId: event.id };
	const seen = async (role: Role) => {
		const cookie = await signInAs(runtime, officeId, role);
		const [people, papers] = [
			await visit(runtime, eventSpeakers, { path: "/narasumber", params, cookie }),
			await visit(runtime, eventDocuments, { path: "/dokumen", params, cookie }),
		];
		const fileOf = async (documentId: string) => {
			const fileId = (await documentQueries.listVersions(deps.db, documentId))[0]?.fileId ?? "";
			const asked = { path: "/berkas", params: { ...params, documentId, fileId }, cookie };
			return (await visit(runtime, documentVersion, asked)).status;
		};
		return {
			names: JSON.stringify(people.data).includes("Hadi Raharjo"),
			contacts: /hadi@narasumber|81311112222/.test(JSON.stringify(people.data)),
			documents: (papers.data as { documents: { id: string }[] }).documents.length,
			files: [await fileOf(released), await fileOf(waiting)],
		};
	};
	expect(await seen("auditor")).toEqual({ names: true, contacts: false, documents: 1, files: [200, 404] });
	expect(await seen("viewer")).toEqual({ names: true, contacts: true, documents: 2, files: [200, 200] });
});
