import { isIPv6 } from "node:net";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { AttemptAnswer } from "#app/domain/accounts/attempts";
import { clearAttempts } from "#app/domain/accounts/clear-attempts";
import { limitAttempts } from "#app/domain/accounts/limit-attempts";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** How often something may be tried in `minutes` minutes. */
export interface VisitorLimit {
	/** What is tried: "sign-in", say. */
	name: string;
	/** Whom or what it is tried on (an account's address, a code): counted together with the visitor's address. */
	subject: string;
	max: number;
	minutes: number;
	/** All that one network address may try: many people share one at a venue or behind a mobile carrier. */
	perAddress: number;
}

/** A hall full of people behind one address, at LIMITS=venue. */
const venueFactor = 10;

/**
 * Counts an attempt and tells whether it may go on. Limits fall on the source of the attempts, never on the account:
 * nobody can be locked out by somebody else. LIMITS=off counts nothing.
 */
export async function limitVisitor({ context }: Args, limit: VisitorLimit): Promise<AttemptAnswer> {
	const { config, log } = context.runtime;
	if (config.limits === "off") return { ok: true };
	const actor = { kind: "visitor", id: null, name: "", requestId: context.requestId } as const;
	const deps = { ...context.runtime.deps, actor };
	const address = network(context.clientAddress);
	const perAddress = limit.perAddress * (config.limits === "venue" ? venueFactor : 1);
	const all = await limitAttempts(deps, `${limit.name}|${address}`, { max: perAddress, minutes: limit.minutes });
	const answer = all.ok ? await limitAttempts(deps, subjectOf(limit, address), limit) : all;
	if (!answer.ok) log.warn({ requestId: context.requestId, limit: limit.name }, "limit of attempts reached");
	return answer;
}

/**
 * Counts an attempt on an account from wherever it comes: only where whoever tries has shown a password or a link before, so
 * that a stranger cannot use up somebody's attempts.
 */
export async function limitAccount(
	{ context }: Args,
	{ name, subject, max, minutes }: Omit<VisitorLimit, "perAddress">,
): Promise<AttemptAnswer> {
	const { config, deps } = context.runtime;
	return config.limits === "off"
		? { ok: true }
		: limitAttempts(deps, `${name}|everywhere|${subject}`, { max, minutes });
}

/** Forgets the attempts on one subject from this address, because the last one succeeded. */
export async function forgetAttempts({ context }: Args, limit: VisitorLimit): Promise<void> {
	const { config, deps } = context.runtime;
	if (config.limits !== "off") await clearAttempts(deps, subjectOf(limit, network(context.clientAddress)));
}

const subjectOf = ({ name, subject }: VisitorLimit, address: string): string =>
	`${name}|${address}|${subject.toLowerCase()}`;

/** One household or phone has a whole /64 of IPv6 addresses. */
function network(address: string): string {
	if (!isIPv6(address) || address.startsWith("::")) return address;
	const [head = "", tail] = address.split("::");
	const groups = (text: string) => text.split(":").filter(Boolean);
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups(head).length - groups(tail).length);
	const all = [...groups(head), ...Array<string>(zeros).fill("0"), ...groups(tail ?? "")];
	return `${all.slice(0, 4).join(":")}::/64`;
}
