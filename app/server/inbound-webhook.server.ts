import { createHmac, timingSafeEqual } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { recordInboundMail } from "#app/domain/answers/record-inbound-mail";
import { limitVisitor } from "./limits.server";

/** Seconds by which the sender's clock, or the way here, may differ: afterwards a recorded request is worth nothing. */
const window = 300;

/**
 * Takes a mail that was handed over with a signature: `X-Rembuk-Signature` is the HMAC-SHA256, in hex, of
 * `X-Rembuk-Timestamp` (seconds since 1970), a dot and the body. 200 says that the mail is stored, now or before; 401
 * that the signature is wrong; 503 that it is to come again.
 */
export async function takeSignedMail(args: ActionFunctionArgs): Promise<Response> {
	const { config, deps, log } = args.context.runtime;
	try {
		const raw = await readSigned(args.request, config.inboundSecret ?? "", deps.now());
		if (!raw) return await refuse(args);
		const isNew = await recordInboundMail(deps, { raw, source: "webhook" });
		return answer(200, isNew ? "stored" : "known");
	} catch (error) {
		log.error({ job: "inbound-webhook", err: error as Error }, "a mail could not be stored");
		return answer(503, "try again later", { "retry-after": "60" });
	}
}

/** The body of a request that whoever knows the secret signed just now; null for any other. */
async function readSigned(request: Request, secret: string, now: Date): Promise<Uint8Array | null> {
	const timestamp = request.headers.get("x-rembuk-timestamp") ?? "";
	const signature = request.headers.get("x-rembuk-signature") ?? "";
	const isRecent = /^\d{10}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= window;
	if (!isRecent || !/^[0-9a-f]{64}$/i.test(signature)) return null;
	const raw = new Uint8Array(await request.arrayBuffer());
	const expected = createHmac("sha256", secret).update(`${timestamp}.`).update(raw).digest();
	return timingSafeEqual(expected, Buffer.from(signature, "hex")) ? raw : null;
}

/** Only what is not signed is counted, so that a burst of answers is never slowed. */
async function refuse(args: ActionFunctionArgs): Promise<Response> {
	const { log } = args.context.runtime;
	log.warn({ requestId: args.context.requestId }, "refused a mail without a valid signature");
	const limit = { name: "inbound-mail", subject: "", max: 60, minutes: 10, perAddress: 60 };
	const attempt = await limitVisitor(args, limit);
	if (attempt.ok) return answer(401, "the signature is missing, wrong or older than five minutes");
	return answer(429, "too many wrong signatures", { "retry-after": String(attempt.retryAfterSeconds) });
}

function answer(status: number, text: string, headers: Record<string, string> = {}): Response {
	return new Response(`${text}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers } });
}
