import type { Deps } from "#app/domain/deps";
import { acceptInvitation } from "#app/domain/invitations/accept-invitation";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { declineInvitation } from "#app/domain/invitations/decline-invitation";
import { delegateInvitation } from "#app/domain/invitations/delegate-invitation";
import { editLetter } from "#app/domain/invitations/edit-letter";
import { editLetterhead } from "#app/domain/invitations/edit-letterhead";
import { letterDraft } from "#app/domain/invitations/letter-draft";
import { openInvitation } from "#app/domain/invitations/open-invitation";
import { recordAcceptance } from "#app/domain/invitations/record-acceptance";
import type { InvitationInput } from "#app/domain/invitations/schema";
import { sendInvitations } from "#app/domain/invitations/send-invitations";
import { withdrawInvitation } from "#app/domain/invitations/withdraw-invitation";
import * as eventQueries from "#db/queries/events";
import { at } from "./clock";
import { succeeded } from "./plan-event";

const invited = (
	organisationName: string,
	category: InvitationInput["category"],
	contact: Partial<InvitationInput> = {},
): InvitationInput => ({
	organisationName,
	category,
	addresseeName: "",
	addresseePosition: "",
	regencyCode: "36.71",
	phone: null,
	email: null,
	delegatesAllowed: 2,
	language: "id",
	...contact,
});

/** Invented bodies, one for each state an invitation can be in. */
const bodies = [
	invited("PT Angke Sentosa (rekaan)", "employer", { email: "hrd@angke.example", addresseeName: "Ratna Wulandari" }),
	invited("Dinas Koperasi Contoh (rekaan)", "government", { phone: "+6281200000021", addresseePosition: "Kepala" }),
	invited("Koperasi Karyawan Cipondoh (rekaan)", "cooperative", { email: "pengurus@cipondoh.example" }),
	invited("PT Periuk Jaya (rekaan)", "employer", { email: "umum@periuk.example", addresseeName: "Hendra Gunawan" }),
	invited("PUK SP Benteng (rekaan)", "union", { phone: "+6281200000022", addresseeName: "Agus Salim" }),
	invited("PT Karang Tengah (rekaan)", "employer", { email: "sekretariat@karang.example" }),
	invited("Asosiasi Usaha Contoh (rekaan)", "employer", { email: "kantor@asosiasi.example", delegatesAllowed: 1 }),
	invited("Koperasi Pekerja Neglasari (rekaan)", "cooperative", {
		phone: "+6281200000023",
		addresseeName: "Désirée Ma’ruf",
	}),
];
const later = [
	invited("PT Batuceper Abadi (rekaan)", "employer", { email: "hrd@batuceper.example" }),
	invited("Dinas Tenaga Kerja Contoh (rekaan)", "government", { email: "dinas@contoh.example" }),
];

const person = (name: string, body: InvitationInput) => ({
	category: body.category,
	organisationName: body.organisationName,
	regencyCode: body.regencyCode,
	name,
	titlePrefix: null,
	titleSuffix: null,
	gender: null,
	position: null,
	email: body.email,
	phone: body.phone,
	accessNeeds: null,
	answers: {},
	consents: ["event_organisation" as const],
	language: "id" as const,
	isFictional: true,
});

/** Ten invitations to the open dialogue in every state, and its letter with a number, still to be signed. */
export async function inviteBodies(deps: Deps, eventId: string): Promise<void> {
	const daysAgo = (days: number) => at(deps, new Date(deps.now().getTime() - days * 86_400_000));
	await writeLetter(daysAgo(7), eventId);
	const { ids } = succeeded(await addInvitations(daysAgo(6), eventId, bodies, "Daftar undangan.xlsx"));
	succeeded(await sendInvitations(daysAgo(6), eventId, "first"));
	const id = (at: number) => ids[at] ?? "";
	const [company, office] = bodies;
	if (company && office) {
		const visitor = { ...daysAgo(5), actor: { kind: "link", id: id(0), name: "", requestId: null } } as const;
		succeeded(await openInvitation(visitor, eventId, id(0)));
		succeeded(
			await acceptInvitation(visitor, eventId, id(0), { ...person("Ratna Wulandari", company), formKey: null }),
		);
		const people = [person("Sudirman", office), person("Yuliana Hartati", office)];
		const who = "Surat jawaban nomor 12/X/2026 (rekaan)";
		succeeded(await recordAcceptance(daysAgo(4), eventId, id(1), { channel: "letter", who, people }));
	}
	const holder = (at: number) => ({
		...daysAgo(3),
		actor: { kind: "link", id: id(at), name: "", requestId: null } as const,
	});
	const reason = "Bertepatan dengan rapat anggota.";
	succeeded(await declineInvitation(holder(2), eventId, id(2), { reason, channel: "link" }));
	const colleague = { name: "Maya Kusuma", position: "Manajer SDM", phone: null, email: "maya@periuk.example" };
	succeeded(await delegateInvitation(holder(3), eventId, id(3), colleague));
	succeeded(await openInvitation(holder(4), eventId, id(4)));
	const twice = "Lembaga ini tercatat dua kali.";
	succeeded(await withdrawInvitation(daysAgo(2), eventId, id(6), { reason: twice }));
	succeeded(await sendInvitations(daysAgo(1), eventId, "reminder"));
	succeeded(await addInvitations(daysAgo(1), eventId, later, null));
}

async function writeLetter(deps: Deps, eventId: string): Promise<void> {
	const event = await eventQueries.findById(deps.db, eventId);
	if (!event) throw new Error("The scenario lacks the dialogue it invites to.");
	const usual = {
		lines: "KEMENTERIAN KETENAGAKERJAAN\nDIREKTORAT JENDERAL PHI DAN JAMSOS\nJl. Contoh No. 51, Jakarta (rekaan)",
		place: "Jakarta",
		signatoryPosition: "Direktur (rekaan)",
		signatoryName: "Bambang Contoh",
		signatoryNumber: "NIP 00000000 000000 0 000",
		carbonCopies: "Direktur Jenderal (sebagai laporan)",
	};
	succeeded(await editLetterhead(deps, event.officeId, { ...usual, removesLogo: false }, null));
	const draft = letterDraft(event, undefined, deps.now());
	const { place, signatoryPosition, signatoryName, signatoryNumber, carbonCopies } = usual;
	succeeded(
		await editLetter(deps, eventId, {
			...draft,
			number: "B.5/CONTOH/HI.00.01",
			place,
			signatoryPosition,
			signatoryName,
			signatoryNumber,
			carbonCopies,
		}),
	);
}
