import type { LoaderFunctionArgs } from "@remix-run/node";
import { exampleLetter } from "#app/domain/messages/example-letter";
import { signedIn } from "#app/server/guard.server";
import { exampleAsked, letterNamed } from "#app/server/letter-examples.server";
import { letterPolicy } from "#app/server/security.server";

/** The HTML of a letter's example alone, for a frame: its inline styles may work, and nothing else. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope } = await signedIn(args, "letters.read");
	const name = letterNamed(args.params.letterName);
	const { language, event } = await exampleAsked(read, scope, new URL(args.request.url).searchParams);
	const { html } = await exampleLetter(read, services, name, { language, eventId: event?.id ?? null });
	return new Response(html, {
		headers: {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": letterPolicy,
			"cache-control": "private, no-store",
		},
	});
}
