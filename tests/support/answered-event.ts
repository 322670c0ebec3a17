import { processInboundMails } from "#app/domain/answers/process-inbound-mails";
import { recordInboundMail } from "#app/domain/answers/record-inbound-mail";
import * as registrationQueries from "#db/queries/registrations";
import type { CalendarEntry } from "#db/tables/messages";
import type { Registration } from "#db/tables/registrations";
import { type Answering, answerMail, edge, type Program } from "./calendar-answers";
import { organisedEvent } from "./event-desk";
import { deliverAll, openHand, outbox, register } from "./outbox";

/** Two hours after the invitations left: people have had the time to read them. */
export const answeredAt = "2026-11-02T04:00:00.000Z";

const seats = { employer: 0, union: 1, cooperative: 0, government: 0, other: 0 };

/** An event whose invitations have left and whose mailbox is read; one seat, which Siti has, and Budi and Citra wait. */
export async function answeredEvent(overrides: Parameters<typeof organisedEvent>[0] = {}) {
	const organised = await organisedEvent({ seats, ...overrides });
	const { db, system, event } = organised;
	system.site.readsReplies = true;
	const siti = await register(system, event.id, "Siti", { email: "siti@peserta.test" });
	const budi = await register(system, event.id, "Budi");
	const citra = await register(system, event.id, "Citra");
	await deliverAll(system, openHand());
	system.travelTo(answeredAt);

	/** The living entries of a person, the first day first. */
	const entriesOf = ({ id }: Pick<Registration, "id">): Promise<CalendarEntry[]> =>
		db
			.selectFrom("calendarEntries")
			.selectAll("calendarEntries")
			.leftJoin("eventDays", "eventDays.id", "calendarEntries.dayId")
			.where("registrationId", "=", id)
			.where("state", "in", ["queued", "sent"])
			.orderBy("eventDays.position")
			.orderBy("calendarEntries.id")
			.execute();

	const process = () => processInboundMails(system, { authservId: edge });

	/** A mail comes in and is processed; what became of it. */
	async function receive(raw: Buffer, rcpt = "dialog@rembuk.example") {
		await recordInboundMail(system, { raw, source: "smtp", rcpt });
		const { errors } = await process();
		if (errors[0]) throw errors[0];
		const mails = await db.selectFrom("inboundMails").selectAll().orderBy("id", "desc").limit(1).execute();
		return mails[0];
	}

	/** Siti's calendar answers for these of her days, 1 for the first; her only day unless said. */
	async function answer(
		status: Answering["status"],
		given: Partial<Answering> & { day?: number; program?: Program; person?: Registration } = {},
	) {
		const { day = 1, program = "outlook", person = siti, ...more } = given;
		const entry = (await entriesOf(person))[day - 1];
		if (!entry) throw new Error(`no entry for day ${day}`);
		return receive(
			answerMail(program, { uid: entry.uid, attendee: entry.attendeeEmail, status, sequence: entry.sequence, ...more }),
		);
	}

	const now = async ({ id }: Pick<Registration, "id">) => {
		const row = await registrationQueries.findById(db, id);
		if (!row) throw new Error("gone");
		return row;
	};
	const told = async (person: Pick<Registration, "id">) => (await outbox(db, person)).map(({ template }) => template);
	const releases = () => db.selectFrom("seatReleases").selectAll().orderBy("id").execute();
	const answers = () => db.selectFrom("calendarAnswers").selectAll().orderBy("id").execute();
	return { ...organised, siti, budi, citra, entriesOf, process, receive, answer, now, told, releases, answers };
}

/** One day, in ten days. */
export const oneDay = { days: [{ startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00" }] };
