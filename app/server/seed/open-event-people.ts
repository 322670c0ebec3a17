import type { Deps } from "#app/domain/deps";
import { addDocument } from "#app/domain/documents/add-document";
import { saveSession } from "#app/domain/events/save-session";
import { editSpeaker } from "#app/domain/speakers/edit-speaker";
import { inviteSpeakers } from "#app/domain/speakers/invite-speakers";
import type { SessionPersonInput } from "#app/domain/speakers/session-people";
import { uploadSlides } from "#app/domain/speakers/upload-slides";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import { succeeded } from "./plan-event";
import { samplePdf } from "./sample-pdf";

/** Invented people of the open dialogue's panel: one has e-mail, one a telephone only. */
const people = [
	{
		role: "speaker",
		named: { name: "Hadi Raharjo", position: "Direktur (rekaan)", organisation: "Ditjen PHI dan Jamsos" },
		contact: { email: "hadi@kemnaker.go.id.example", phone: null },
	},
	{
		role: "speaker",
		named: { name: "Desmawati Zahara", position: "Analis Kebijakan (rekaan)", organisation: "Kemenkop UKM" },
		contact: { email: "desmawati@kemenkop.go.id.example", phone: null },
	},
	{
		role: "moderator",
		named: { name: "Wiwik Handayani", position: "Mediator (rekaan)", organisation: "Disnakertrans Banten" },
		contact: { email: null, phone: "+6281300000007" },
	},
] as const;

/**
 * Fills the panel of a published dialogue with people who were invited `then`, one of whom handed in slides, moves it to
 * another room `since`, and gives participants two documents.
 */
export async function fillPanel(then: Deps, since: Deps, eventId: string): Promise<void> {
	const sessions = await eventQueries.listSessions(then.db, eventId);
	const panel = sessions.find(({ kind }) => kind === "panel");
	if (!panel) throw new Error("The scenario's dialogue lacks its panel.");
	const { dayId, kind, title } = panel;
	const times = { startTime: panel.startsAtLocal.slice(11), endTime: panel.endsAtLocal.slice(11) };
	const placed: SessionPersonInput[] = people.map(({ role, named }) => ({
		role,
		named: { titlePrefix: null, titleSuffix: null, ...named },
	}));
	const input = { dayId, kind, title, ...times, room: "Aula Utama", people: placed };
	succeeded(await saveSession(then, eventId, panel.id, input));
	const speakers = await speakerQueries.listByEvent(then.db, eventId);
	for (const { named, contact } of people) {
		const speaker = speakers.find(({ name }) => name === named.name);
		const known = { titlePrefix: null, titleSuffix: null, ...named, ...contact, language: "id" as const };
		succeeded(await editSpeaker(then, eventId, speaker?.id ?? "", known));
	}
	succeeded(await inviteSpeakers(then, eventId, "all"));
	const [hadi] = (await speakerQueries.listByEvent(then.db, eventId)).filter(({ name }) => name === "Hadi Raharjo");
	if (hadi) {
		const slides = { bytes: samplePdf("Bahan paparan (rekaan)"), name: "Paparan panel.pdf" };
		succeeded(await uploadSlides(then, hadi, panel.id, slides));
	}
	const terms = { title: "Kerangka acuan kegiatan", kind: "reference", access: "public", sessionId: null } as const;
	succeeded(await addDocument(then, eventId, terms, { bytes: samplePdf(terms.title), name: "Kerangka acuan.pdf" }));
	const sheet = { title: "Daftar isian berkas NIK", kind: "material", access: "registered", sessionId: null } as const;
	succeeded(await addDocument(then, eventId, sheet, { bytes: samplePdf(sheet.title), name: "Daftar isian.pdf" }));
	succeeded(await saveSession(since, eventId, panel.id, { ...input, room: "Ruang Cisadane" }));
}
