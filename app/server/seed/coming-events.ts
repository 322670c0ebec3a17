import type { Deps } from "#app/domain/deps";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import { at, dateFromToday, moment } from "./clock";
import { formOf } from "./fictional-people";
import { planEvent, succeeded } from "./plan-event";
import { daysOf, frameOf, peopleOf } from "./recorded-events";
import { type SeedDialogue, seedDialogues, seedRegistrations } from "./seed-data";
import { stored } from "./stored-words";

/** The data's dialogues that are still to come, as many days from today as it says. */
export async function planComingEvents(deps: Deps, officeId: string): Promise<void> {
	for (const dialogue of seedDialogues) {
		if (dialogue.startOffsetDays !== null) await planComing(deps, officeId, dialogue, dialogue.startOffsetDays);
	}
}

async function planComing(deps: Deps, officeId: string, dialogue: SeedDialogue, offset: number): Promise<void> {
	const { timeZone } = dialogue;
	const dayOf = (days: number) => dateFromToday(deps, days, timeZone);
	const days = daysOf(dialogue).map(({ startsAtLocal, endsAtLocal }, index) => {
		const date = dayOf(offset + index);
		return { startsAtLocal: date + startsAtLocal.slice(10), endsAtLocal: date + endsAtLocal.slice(10) };
	});
	const opensIn = dialogue.status === "pendaftaran_dibuka" ? -6 : 14;
	const { codePrefix: _prefix, ...frame } = frameOf(dialogue);
	const eventId = await planEvent(
		at(deps, moment(dayOf(-8), "09:00", timeZone)),
		{
			...frame,
			officeId,
			purpose: frame.purpose || "Membahas fasilitas kesejahteraan dan koperasi pekerja bersama para pihak di daerah.",
			topics: frame.topics.length > 0 ? frame.topics : ["Fasilitas kesejahteraan pekerja", "Koperasi pekerja"],
			days,
			registrationOpensAtLocal: `${dayOf(opensIn)}T08:00`,
			registrationClosesAtLocal: `${dayOf(offset - 2)}T16:00`,
			sessions: dialogue.sessions.map((session) => ({
				day: session.day,
				kind: stored("sessionKind", session.kind),
				title: session.title,
				start: session.start,
				end: session.end,
				people: peopleOf(session),
			})),
		},
		{ isDraft: dialogue.status === "draf" },
	);
	const people = seedRegistrations.filter(({ dialogueId }) => dialogueId === dialogue.id);
	for (const [index, person] of people.entries()) {
		const then = at(deps, new Date(moment(dayOf(-5), "08:00", timeZone).getTime() + index * 5_400_000));
		const { registration } = succeeded(await registerParticipant(then, eventId, formOf(person)));
		if (person.status === "disetujui" && registration.status === "pending")
			succeeded(await decideRegistrations(then, eventId, { kind: "approve", registrationIds: [registration.id] }));
	}
}
