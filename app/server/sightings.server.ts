import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordView } from "#app/domain/audit/record-view";
import type { Deps } from "#app/domain/deps";
import type { ListName, PersonKind } from "#app/domain/sightings/types";
import type { Letter } from "#db/tables/messages";

type Args = Pick<LoaderFunctionArgs, "request" | "params">;

/** The records of people that a page is about, as the guard found them. */
interface Shown {
	event?: { id: string; officeId: string };
	registration?: { id: string };
	followup?: { id: string };
	invitation?: { id: string };
	group?: { id: string };
	cooperative?: { organisationId: string };
	organisation?: { id: string };
}

/** Notes whose page somebody opens. Whoever sends a form is noted by what the form does. */
export async function recordWhoIsSeen({ request }: Args, services: Deps, shown: Shown): Promise<void> {
	if (request.method !== "GET") return;
	const { event, registration, invitation, group, followup, cooperative, organisation } = shown;
	const seen: [PersonKind, string | undefined][] = [
		["registration", registration?.id],
		["invitation", invitation?.id],
		["group", group?.id],
		["owner", followup?.id],
		["cooperative", cooperative?.organisationId],
		["contact", organisation?.id],
	];
	for (const [kind, id] of seen) {
		if (!id) continue;
		await recordView(services, {
			action: "person.viewed",
			subjectId: id,
			eventId: event?.id ?? null,
			officeId: event?.officeId ?? null,
			people: [{ kind, ids: [id] }],
			after: { what: kind },
		});
	}
}

/** A list with names or contact data, as one page of it is shown. */
interface SeenList {
	/** Which list: a word of the catalogue. */
	what: ListName;
	event?: { id: string; officeId: string };
	/** Whose list it is where no event is: the reader's office. */
	officeId?: string;
	kind: PersonKind;
	ids: readonly string[];
}

/** Notes who stands on the page of a list that somebody opens. */
export async function recordListSeen(services: Deps, { what, event, officeId, kind, ids }: SeenList): Promise<void> {
	await recordView(services, {
		action: "people.viewed",
		subjectId: event?.id ?? services.actor.id ?? "",
		eventId: event?.id ?? null,
		officeId: event?.officeId ?? officeId ?? null,
		people: [{ kind, ids }],
		after: { what, count: ids.length },
	});
}

/** Notes that somebody reads a letter: whose, where it is somebody's who takes part or was asked to. */
export async function recordLetterSeen(services: Deps, letter: Letter, officeId: string): Promise<void> {
	const { registrationId, groupId, invitationId, speakerId, followupId } = letter;
	const people: [PersonKind, string | null][] = [
		["letter", letter.id],
		["registration", registrationId],
		["group", groupId],
		["invitation", invitationId],
		["speaker", speakerId],
		["owner", followupId],
	];
	await recordView(services, {
		action: "letter.viewed",
		subjectId: letter.id,
		eventId: letter.eventId,
		officeId,
		people: people.flatMap(([kind, id]) => (id ? [{ kind, ids: [id] }] : [])),
	});
}

/**
 * Notes that an account asked for what is not for it: 403 for a page, 404 for somebody else's object. Once in a
 * quarter of an hour for each address of the site, so that nobody fills the trail by asking.
 */
export async function recordRefusal({ request, params }: Args, services: Deps, status: number): Promise<void> {
	const place = templateOf(new URL(request.url).pathname, params);
	const asked = Object.values(params).find((value) => /^[0-9a-f-]{36}$/.test(value ?? ""));
	await recordView(services, {
		action: "access.refused",
		subjectId: asked ?? services.actor.id ?? "",
		after: { status, method: request.method, place },
		sameAs: `${status} ${request.method} ${place}`,
	});
}

/** An address with the names of its parameters in their places: what was asked for is not repeated. */
function templateOf(pathname: string, params: Args["params"]): string {
	const names = new Map(Object.entries(params).map(([name, value]) => [value, `:${name}`]));
	return pathname
		.split("/")
		.map((part) => names.get(decoded(part)) ?? part)
		.join("/")
		.slice(0, 200);
}

/** A part of an address as its parameter has it: what cannot be decoded stays as it came. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
