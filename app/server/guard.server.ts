import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { allowedTo, can, type Permission, reachOf } from "#app/domain/accounts/rules";
import type { Reach } from "#app/domain/accounts/types";
import { type DeskReach, deskReach } from "#app/domain/attendance/desk-reach";
import { isLinkOpen } from "#app/domain/briefings/rules";
import type { Actor, Deps } from "#app/domain/deps";
import { type LinkPurpose, tokenHash } from "#app/domain/links";
import { isDeadLink } from "#app/domain/registrations/link-rights";
import type { ReadDb } from "#db/client";
import * as briefingQueries from "#db/queries/briefings";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as deskDeviceQueries from "#db/queries/desk-devices";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import * as groupQueries from "#db/queries/groups";
import * as invitationQueries from "#db/queries/invitations";
import * as linkQueries from "#db/queries/links";
import * as mailingQueries from "#db/queries/mailings";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import * as registrationQueries from "#db/queries/registrations";
import * as speakerQueries from "#db/queries/speakers";
import type { Briefing } from "#db/tables/briefings";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import type { Invitation } from "#db/tables/invitations";
import type { MailSubscription } from "#db/tables/mailings";
import type { PrivacyRequest } from "#db/tables/privacy";
import type { Registration, RegistrationGroup } from "#db/tables/registrations";
import type { EventSpeaker } from "#db/tables/speakers";
import type { Config } from "./config.server";
import { forbidden, gone, notFound, refuseDesk, seeOther } from "./responses.server";
import { recordRefusal, recordWhoIsSeen } from "./sightings.server";
import type { SignedInUser } from "./visitor.server";
import { type Found, findWanted, type Wanted } from "./wanted.server";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** What every guard hands out: a read-only handle, and the use cases' dependencies bound to who acts. */
interface Admitted {
	read: ReadDb;
	services: Deps;
	config: Config;
}

/** Public pages. Reads no session, so the answer is the same for everybody. With `event`, 404 unless it is public. */
export async function openToAll(args: Args): Promise<Admitted>;
export async function openToAll(
	args: Args,
	want: { event: string | undefined },
): Promise<Admitted & { event: EventRow }>;
export async function openToAll(args: Args, want?: { event: string | undefined }) {
	const admitted = admit(args, { kind: "visitor", id: null, name: "" });
	if (!want) return admitted;
	const event = want.event ? await eventQueries.findPublicBySlug(admitted.read, want.event) : undefined;
	if (!event) throw notFound();
	return { ...admitted, event };
}

/**
 * Pages behind a personal link in `params.token`: 404 when it opens nothing, 410 when it did once: the place was handed
 * over, the registration ended long ago, or the link was taken back or replaced.
 */
export async function withLink(
	args: Args,
	purpose: "registration",
): Promise<Admitted & { registration: Registration; event: EventRow }>;
export async function withLink(
	args: Args,
	purpose: "followup",
): Promise<Admitted & { followup: Followup; event: EventRow }>;
/** A dead invitation opens too: its page says why it is dead. */
export async function withLink(
	args: Args,
	purpose: "invitation",
): Promise<Admitted & { invitation: Invitation; event: EventRow }>;
export async function withLink(
	args: Args,
	purpose: "speaker",
): Promise<Admitted & { speaker: EventSpeaker; event: EventRow }>;
export async function withLink(
	args: Args,
	purpose: "cooperative",
): Promise<Admitted & { cooperative: CooperativeRecord }>;
export async function withLink(
	args: Args,
	purpose: "subscription",
): Promise<Admitted & { subscription: MailSubscription }>;
/** The counts of one week: 410 when the link was taken back or its seven days are over. */
export async function withLink(
	args: Args,
	purpose: "briefing",
): Promise<Admitted & { briefing: Briefing; officeName: string; expiresAt: string }>;
export async function withLink(args: Args, purpose: "request"): Promise<Admitted & { request: PrivacyRequest }>;
export async function withLink(args: Args, purpose: Exclude<LinkPurpose, "pass" | "email-stop">) {
	const { deps } = args.context.runtime;
	const hash = tokenHash(args.params.token ?? "");
	if (purpose === "cooperative") {
		const cooperative = await cooperativeQueries.findByLinkHash(deps.db, hash);
		if (!cooperative) throw await deadLink(deps.db, hash);
		const { organisationId, contactName, name } = cooperative;
		return { ...admit(args, { kind: "link", id: organisationId, name: contactName || name }), cooperative };
	}
	if (purpose === "subscription") {
		const subscription = await mailingQueries.findSubscription(deps.db, hash);
		if (!subscription) throw notFound();
		return { ...admit(args, { kind: "link", id: subscription.id, name: "" }), subscription };
	}
	if (purpose === "request") {
		const request = await privacyRequestQueries.findByLinkHash(deps.db, hash);
		if (!request) throw notFound();
		return { ...admit(args, { kind: "link", id: request.id, name: "" }), request };
	}
	if (purpose === "briefing") {
		const found = await briefingQueries.findByLinkHash(deps.db, hash);
		if (!found) throw notFound();
		if (!isLinkOpen(found.link, deps.now())) throw gone();
		const { briefing, officeName, link } = found;
		return { ...admit(args, { kind: "link", id: link.id, name: "" }), briefing, officeName, expiresAt: link.expiresAt };
	}
	if (purpose === "registration") {
		const registration = await registrationQueries.findByLinkHash(deps.db, hash);
		// A group's seat without a name, and the link that a delegate took it with, have one page that says so.
		if (registration?.isUnassigned || (!registration && (await groupQueries.findSeatByLinkHash(deps.db, hash))))
			throw seeOther(`/pendaftaran/${args.params.token}/utusan`);
		const event = registration && (await eventQueries.findById(deps.db, registration.eventId));
		if (!registration || !event) throw notFound();
		if (isDeadLink(registration, deps.now())) throw gone();
		return { ...admit(args, { kind: "link", id: registration.id, name: registration.name }), registration, event };
	}
	if (purpose === "speaker") {
		const speaker = await speakerQueries.findByLinkHash(deps.db, hash);
		const event = speaker && (await eventQueries.findById(deps.db, speaker.eventId));
		if (!speaker || !event) throw await deadLink(deps.db, hash);
		return { ...admit(args, { kind: "link", id: speaker.id, name: speaker.name }), speaker, event };
	}
	if (purpose === "invitation") {
		const invitation = await invitationQueries.findByLinkHash(deps.db, hash);
		const event = invitation && (await eventQueries.findById(deps.db, invitation.eventId));
		if (!invitation || !event) throw notFound();
		const name = invitation.addresseeName || invitation.organisationName;
		return { ...admit(args, { kind: "link", id: invitation.id, name }), invitation, event };
	}
	const followup = await followupQueries.findByLinkHash(deps.db, hash);
	const event = followup && (await eventQueries.findById(deps.db, followup.eventId));
	if (!followup || !event) throw await deadLink(deps.db, hash);
	if (followup.linkRevokedAt) throw gone();
	const name = followup.ownerName || followup.organisationName;
	return { ...admit(args, { kind: "link", id: followup.id, name }), followup, event };
}

/** What a link that opens nothing answers: 410 when it was taken back or replaced, else 404. */
async function deadLink(read: ReadDb, hash: string): Promise<Response> {
	return (await linkQueries.wasRevoked(read, hash)) ? gone() : notFound();
}

/** The page of a group's contact behind `params.token`, and with `delegate` one of its registrations; else 404. */
export async function withGroupLink(args: Args): Promise<Admitted & { group: RegistrationGroup; event: EventRow }>;
export async function withGroupLink(
	args: Args,
	want: { delegate: string | undefined },
): Promise<Admitted & { group: RegistrationGroup; event: EventRow; delegate: Registration }>;
export async function withGroupLink(args: Args, want?: { delegate: string | undefined }) {
	const { deps } = args.context.runtime;
	const group = await groupQueries.findByLinkHash(deps.db, tokenHash(args.params.token ?? ""));
	const event = group && (await eventQueries.findById(deps.db, group.eventId));
	if (!group || !event) throw notFound();
	const admitted = { ...admit(args, { kind: "link", id: group.id, name: group.contactName }), group, event };
	if (!want) return admitted;
	const delegate = want.delegate ? await registrationQueries.findById(deps.db, want.delegate) : undefined;
	if (delegate?.groupId !== group.id) throw notFound();
	return { ...admitted, delegate };
}

/** A group's seat without a name behind `params.token`. `isUsed` once somebody took it: then nobody's data is shown. */
export async function withSeatLink(
	args: Args,
): Promise<Admitted & { registration: Registration; event: EventRow; isUsed: boolean }> {
	const { deps } = args.context.runtime;
	const hash = tokenHash(args.params.token ?? "");
	const registration = await groupQueries.findSeatByLinkHash(deps.db, hash);
	const event = registration && (await eventQueries.findById(deps.db, registration.eventId));
	const isUsed = registration?.claimedLinkHash === hash;
	if (!registration || !event || !(isUsed || registration.isUnassigned)) throw notFound();
	return {
		...admit(args, { kind: "link", id: registration.id, name: registration.name }),
		registration,
		event,
		isUsed,
	};
}

/**
 * What a desk's own program asks for: the event's officers, supervisors and organisers, on a device that was not taken
 * out of service. Answers in words for the program: 401 "signed-out" while only the session is over, and "revoked" (401,
 * 404) when this account or this device no longer works here, be it that the event does not exist.
 */
export async function atDesk(
	args: Args,
): Promise<Admitted & { user: SignedInUser; event: EventRow; reach: DeskReach; deviceId: string | null }> {
	const { deps } = args.context.runtime;
	const [user, event] = [await args.context.visitor(), await eventQueries.findById(deps.db, args.params.eventId ?? "")];
	const deviceId = args.request.headers.get("x-desk-device");
	const device = deviceId ? await deskDeviceQueries.findById(deps.db, deviceId) : undefined;
	const worked = user ?? (device && { id: device.userId, name: "" });
	const reach = worked && event && (await deskReach(deps.db, { kind: "user", ...worked, requestId: null }, event));
	const isRevoked = device?.revokedAt != null || (device && device.eventId !== event?.id) || (worked && !reach);
	if (!user || user.mustEnrol) throw refuseDesk(401, isRevoked ? "revoked" : "signed-out");
	if (!event || !reach || isRevoked) throw refuseDesk(404, "revoked");
	return { ...admit(args, { kind: "user", id: user.id, name: user.name }), user, event, reach, deviceId };
}

/** Which objects the account may do with what the permission says; see `Reach`. */
export type Scope = Reach;

/** What the guard of staff pages hands out besides. */
interface AdmittedUser extends Admitted {
	user: SignedInUser;
	/** Where the account may do what the page asks for. */
	scope: Scope;
	/** Whether the account may do something with the object asked for; without one, anywhere. */
	may: (permission: Permission) => boolean;
}

/**
 * Staff pages. Without a session: to the sign-in page (GET) or 401; without the permission: 403; foreign object: 404. An
 * event is reached by its office, or by a role held for it.
 */
export async function signedIn<W extends Wanted = Record<never, never>>(
	args: Args,
	permission: Permission | null,
	want: W = {} as W,
): Promise<AdmittedUser & Found<W>> {
	const { user, ...admitted } = await signedInAtAll(args);
	if (user.mustEnrol) throw toEnrolment(args.request);
	if (permission && !can(user.held, permission)) throw await refused(args, admitted.services, forbidden());
	const scope = permission ? reachOf(user.held, permission) : { officeIds: [], eventIds: [] };
	const asking = { scope, held: user.held, permission };
	const { place, ...found } = await findWanted(admitted.read, asking, want).catch(async (answer) => {
		throw await refused(args, admitted.services, answer);
	});
	await recordWhoIsSeen(args, admitted.services, found);
	const allowed = new Set(allowedTo(user.held, place));
	if (permission) args.context.allowed = allowed;
	const may = (asked: Permission) => allowed.has(asked);
	return { ...admitted, user, scope, may, ...found } as AdmittedUser & Found<W>;
}

/** Notes that an account was refused what it asked for, and gives the refusal back. */
async function refused(args: Args, services: Deps, answer: unknown): Promise<unknown> {
	if (answer instanceof Response && (answer.status === 403 || answer.status === 404))
		await recordRefusal(args, services, answer.status);
	return answer;
}

/**
 * Anybody with an account, even while their role asks for a second factor they do not have: for enrolling one, the frame
 * around that page, and signing out. Nothing else is reached with it.
 */
export async function signedInAtAll(args: Args): Promise<Admitted & { user: SignedInUser }> {
	const user = await args.context.visitor();
	if (!user) throw toSignIn(args.request);
	return { ...admit(args, { kind: "user", id: user.id, name: user.name }), user };
}

function admit(args: Args, actor: Omit<Actor, "requestId">): Admitted {
	const { runtime, requestId } = args.context;
	const services = { ...runtime.deps, actor: { ...actor, requestId } };
	return { read: runtime.db, services, config: runtime.config };
}

function toEnrolment(request: Request): Response {
	return request.method === "GET" ? seeOther("/panel/akun/verifikasi") : forbidden();
}

function toSignIn(request: Request): Response {
	if (request.method !== "GET") return new Response(null, { status: 401 });
	const { pathname, search } = new URL(request.url);
	return seeOther(`/masuk?lanjut=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}`);
}
