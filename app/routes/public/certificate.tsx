import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCertificateCode } from "#app/domain/certificates/code";
import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { CertificateCheck } from "#app/ui/papers/certificate-check";
import * as certificateQueries from "#db/queries/certificates";
import * as eventQueries from "#db/queries/events";

/** Says of a code whether its certificate is valid, and whose it is; of no other code anything. */
export async function loader(args: LoaderFunctionArgs) {
	const { read } = await openToAll(args);
	const typed = args.params.code ?? "";
	const limit = { name: "certificate", subject: typed.slice(0, 40), max: 30, minutes: 15, perAddress: 60 };
	const allowed = await limitVisitor(args, limit);
	if (!allowed.ok) {
		const headers = { "retry-after": String(allowed.retryAfterSeconds) };
		return data(
			{ result: "limited" as const, minutes: Math.ceil(allowed.retryAfterSeconds / 60) },
			{ status: 429, headers },
		);
	}
	const code = readCertificateCode(typed);
	const found = code ? await certificateQueries.findByCode(read, code) : undefined;
	if (!found) return data({ result: "unknown" as const }, { status: 404 });
	const days = await eventQueries.listDays(read, found.eventId);
	const [first, last] = [days[0]?.startsAtLocal ?? null, days.at(-1)?.startsAtLocal ?? null];
	const facts = { code: found.code, event: found.title, host: found.hostName, first, last };
	if (found.revokedAt !== null) return data({ result: "revoked" as const, name: null, ...facts });
	if (found.erasedAt !== null) return data({ result: "erased" as const, name: null, ...facts });
	return data({ result: "valid" as const, name: printedName(found), ...facts });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => [
	...pageTitle(matches, (t) => t.papers.check.titles[page?.result ?? "unknown"]),
	{ name: "robots", content: "noindex" },
];

export default function Certificate() {
	const page = useLoaderData<typeof loader>();
	const words = useLanguage().t.papers.check;
	return <CertificateCheck title={words.titles[page.result]} check={page} />;
}
