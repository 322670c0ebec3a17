import { DateTime } from "luxon";
import { checkIn } from "#app/domain/attendance/check-in";
import { nameOfficer } from "#app/domain/attendance/name-officer";
import { newAct } from "#app/domain/attendance/new-act";
import { issueCertificates } from "#app/domain/certificates/issue-certificates";
import type { Actor, Deps } from "#app/domain/deps";
import { setQuotas } from "#app/domain/events/set-quotas";
import { acceptSeat } from "#app/domain/groups/accept-seat";
import { registerGroup } from "#app/domain/groups/register-group";
import { keepList } from "#app/domain/imports/keep-list";
import { beginReminders } from "#app/domain/mailings/begin-reminders";
import { sendMailings } from "#app/domain/mailings/send-mailings";
import { beginBatch } from "#app/domain/papers/begin-batch";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import type { RegistrationInput } from "#app/domain/registrations/schema";
import type { Category } from "#app/domain/registrations/types";
import { replyToSurvey } from "#app/domain/surveys/reply-to-survey";
import type { SurveyInput } from "#app/domain/surveys/schema";
import { newId } from "#db/client";
import * as certificateQueries from "#db/queries/certificates";
import * as eventQueries from "#db/queries/events";
import * as groupQueries from "#db/queries/groups";
import { answerInvitations } from "./calendar-mails";
import { at, dateFromToday, moment } from "./clock";
import { figures } from "./fictional-people";
import { fillPanel } from "./open-event-people";
import { inviteBodies } from "./open-invitations";
import { askAboutData } from "./open-requests";
import { giveOwnForm } from "./own-form";
import { planEvent, succeeded } from "./plan-event";
import { askBeforehand, recordPromises } from "./promises";
import { receivedList } from "./received-list";
import { fillSpj } from "./spj-papers";
import { clinicProgramme, tangerangFrame } from "./tangerang-events";

const { timeZone } = tangerangFrame;
const noSeats = { employer: 0, union: 0, cooperative: 0, government: 0, other: 0 };

/** One open for registration in ten days: seats free for two parties, people waiting in a third. */
export async function planOpenEvent(deps: Deps, officeId: string, staff: Actor): Promise<void> {
	const date = dateFromToday(deps, 10, timeZone);
	const quotas = { ...noSeats, employer: 12, union: 6, cooperative: 6, government: 8 };
	const eventId = await planEvent(daysAgo(deps, 9), {
		...tangerangFrame,
		officeId,
		title: "Dialog Lanjutan Koperasi Pekerja: Klinik NIK dan Kode QR",
		venueName: "Aula Contoh Tangerang (rekaan)",
		venueAddress: "Jl. Contoh Raya No. 21, Kec. Tangerang",
		regencyCode: "36.71",
		days: [{ startsAtLocal: `${date}T08:30`, endsAtLocal: `${date}T15:30` }],
		registrationOpensAtLocal: `${dateFromToday(deps, -7, timeZone)}T08:00`,
		registrationClosesAtLocal: `${dateFromToday(deps, 8, timeZone)}T16:00`,
		quotas,
		sessions: clinicProgramme("08:30", "15:30"),
	});
	await fillPanel(daysAgo(deps, 8), daysAgo(deps, 1), eventId);
	const answering = await giveOwnForm(daysAgo(deps, 9), eventId);
	const people = figures({ employer: 7, union: 6, cooperative: 8, government: 3 }).map(answering);
	const ids = await registerAll(deps, eventId, 4, people);
	await registerDelegates(deps, eventId);
	await inviteBodies(deps, eventId);
	await askBeforehand(daysAgo(deps, 2), eventId);
	// Long enough for the declined seat to be seen in a demonstration that runs for a while.
	succeeded(await setQuotas(daysAgo(deps, 3), eventId, quotas, { settings: { releaseMinutes: 3 * 24 * 60 } }));
	const ofParty = (category: Category) => ids.filter((_id, index) => people[index]?.category === category);
	await answerInvitations(deps, {
		comes: ofParty("employer"),
		declines: ofParty("cooperative"),
		unproven: ofParty("union"),
	});
	succeeded(await beginBatch(deps, eventId, { kind: "badges", category: null, formKey: newId() }));
	await askAboutData(deps, staff, eventId, ofParty("government").concat(ofParty("employer")));
	const list = { bytes: new TextEncoder().encode(receivedList), name: "Daftar peserta dari dinas.csv" };
	succeeded(await keepList(daysAgo(deps, 1), eventId, list));
}

/** Three people of one company, registered by a contact: one has said that they come, one seat has no name yet. */
async function registerDelegates(deps: Deps, eventId: string): Promise<void> {
	const nobody = { gender: null, position: null, email: null, phone: null };
	const { group } = succeeded(
		await registerGroup(daysAgo(deps, 3), eventId, {
			category: "employer",
			organisationName: "PT Cisadane Makmur (rekaan)",
			regencyCode: "36.71",
			contact: { name: "Hendra Wijaya", position: "Manajer SDM", email: "hendra@cisadane.example", phone: null },
			delegates: [
				{
					...nobody,
					name: "Ratna Kusumawati",
					gender: "female",
					position: "Staf SDM",
					email: "ratna@cisadane.example",
				},
				{ ...nobody, name: "Yusuf Hidayat", gender: "male", phone: "+6281200000031" },
				{ ...nobody, name: null },
			],
			mailTo: "delegates",
			language: "id",
			isFictional: true,
			formKey: null,
		}),
	);
	const [first] = await groupQueries.listDelegates(deps.db, [group.id]);
	const herself = { kind: "link", id: first?.id ?? "", name: first?.name ?? "", requestId: null } as const;
	succeeded(await acceptSeat({ ...daysAgo(deps, 2), actor: herself }, herself.id));
}

/** Who works at the desk of a scenario's event. */
interface DeskTeam {
	supervisor: Actor;
	officer: Actor;
}

/** One that began an hour ago, so that the desk can be tried; a few people are in. */
export async function holdRunningEvent(deps: Deps, officeId: string, team: DeskTeam): Promise<void> {
	const now = DateTime.fromJSDate(deps.now(), { zone: timeZone });
	const today = now.toFormat("yyyy-MM-dd");
	const start = now.minus({ hours: Math.min(1, now.hour) }).toFormat("HH:00");
	const end = now.hour < 16 ? now.plus({ hours: 7 }).toFormat("HH:00") : "23:59";
	const eventId = await planEvent(daysAgo(deps, 15), {
		...tangerangFrame,
		officeId,
		kind: "technical_guidance",
		title: "Bimbingan Teknis Laporan RAT dan Pengajuan NIK",
		hostName: "Dinas Ketenagakerjaan Kota Tangerang",
		venueName: "Ruang Rapat Contoh (rekaan)",
		venueAddress: "Jl. Contoh Selatan No. 3, Kec. Karawaci",
		regencyCode: "36.71",
		days: [{ startsAtLocal: `${today}T${start}`, endsAtLocal: `${today}T${end}` }],
		registrationOpensAtLocal: `${dateFromToday(deps, -14, timeZone)}T08:00`,
		registrationClosesAtLocal: `${dateFromToday(deps, -2, timeZone)}T16:00`,
		quotas: { ...noSeats, employer: 8, union: 8, cooperative: 12, government: 6 },
		sessions: clinicProgramme(start, end),
	});
	const ids = await registerAll(
		deps,
		eventId,
		10,
		figures({ employer: 6, union: 7, cooperative: 10, government: 4 }, 8),
	);
	for (const { id } of [team.supervisor, team.officer]) succeeded(await nameOfficer(deps, eventId, id ?? ""));
	await checkInAll({ ...deps, actor: team.officer }, eventId, ids.slice(0, 9));
}

/** One that ended twenty days ago, whose promises are late, due in three days and due in a month. */
export async function rememberFinishedEvent(deps: Deps, officeId: string, organiser: Actor): Promise<void> {
	const date = dateFromToday(deps, -20, timeZone);
	const eventId = await planEvent(daysAgo(deps, 45), {
		...tangerangFrame,
		officeId,
		title: "Dialog Fasilitas Kesejahteraan di Kawasan Industri",
		venueName: "Gedung Serbaguna Contoh (rekaan)",
		venueAddress: "Jl. Contoh Timur No. 8, Kec. Curug",
		regencyCode: "36.03",
		days: [{ startsAtLocal: `${date}T08:30`, endsAtLocal: `${date}T15:30` }],
		registrationOpensAtLocal: `${dateFromToday(deps, -44, timeZone)}T08:00`,
		registrationClosesAtLocal: `${dateFromToday(deps, -22, timeZone)}T16:00`,
		quotas: { ...noSeats, employer: 10, union: 10, cooperative: 8, government: 6 },
		sessions: clinicProgramme("08:30", "15:30"),
	});
	const people = figures({ employer: 6, union: 6, cooperative: 5, government: 4 }, 16).map(
		(person, index): RegistrationInput =>
			index % 8 === 3 ? person : { ...person, consents: [...person.consents, "photo_documentation"] },
	);
	const ids = await registerAll(deps, eventId, 40, people);
	await checkInAll(at({ ...deps, actor: organiser }, moment(date, "08:40", timeZone)), eventId, ids.slice(0, 17));

	await fillSpj({ ...deps, actor: organiser }, eventId, moment(date, "16:00", timeZone));
	await recordPromises({ ...deps, actor: organiser }, eventId, moment(date, "16:30", timeZone), people);
	const dayAfter = at(deps, moment(dateFromToday(deps, -19, timeZone), "08:00", timeZone));
	const earned = await certificateQueries.listEarned(deps.db, eventId, ids.length);
	await issueCertificates({ ...dayAfter, actor: organiser }, eventId, earned);
	await beginReminders(dayAfter);
	await sendMailings(dayAfter);
	for (const [index, id] of ids.slice(0, 12).entries())
		succeeded(
			await replyToSurvey(at(deps, moment(dateFromToday(deps, -18, timeZone), "19:00", timeZone)), id, replyOf(index)),
		);
}

/** What the `index`th of them thinks: most agree, and the last thing they are sure of is what comes of it. */
function replyOf(index: number): SurveyInput {
	return {
		usefulness: 4 + (index % 2),
		voice: 3 + (index % 3),
		speakers: index % 4 === 0 ? null : 4,
		organisation: 5 - (index % 3),
		confidence: 2 + (index % 3),
		praise: index === 2 ? "Klinik berkas sangat membantu." : "",
		wish: index === 5 ? "Beri waktu lebih banyak untuk tanya jawab." : "",
	};
}

async function registerAll(deps: Deps, eventId: string, days: number, people: RegistrationInput[]): Promise<string[]> {
	const ids: string[] = [];
	for (const [index, person] of people.entries()) {
		const then = new Date(daysAgo(deps, days).now().getTime() + index * 600_000);
		ids.push(succeeded(await registerParticipant(at(deps, then), eventId, person)).registration.id);
	}
	return ids;
}

async function checkInAll(deps: Deps, eventId: string, ids: readonly string[]): Promise<void> {
	const [day] = await eventQueries.listDays(deps.db, eventId);
	const list = { dayId: day?.id ?? "", sessionId: null };
	for (const registrationId of ids) {
		const act = { ...newAct(deps), kind: "check_in", by: "registration", registrationId, ...list } as const;
		const { outcome } = await checkIn(deps, eventId, act, { deviceId: null, station: "Meja 1" });
		if (outcome !== "in") throw new Error(`a demo participant is not let in: ${outcome}`);
	}
}

const daysAgo = (deps: Deps, days: number): Deps => at(deps, new Date(deps.now().getTime() - days * 86_400_000));
