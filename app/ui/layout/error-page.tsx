import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "../primitives/button";
import { PageHeader } from "../primitives/page-header";
import { useRequest } from "./request-context";

/** One calm page for everything that cannot be shown: what happened, what to do, and a reference when it is our fault. */
export function ErrorPage({ status }: { status: number }) {
	const { t } = useLanguage();
	const { requestId, pathname, isOutage } = useRequest();
	const [title, text] = errorWords(isOutage ? 503 : status, pathname, t);
	const words = t.form.mine;
	return (
		<>
			<PageHeader title={title} lead={text} />
			{status >= 500 ? <p>{t.errors.reference(requestId)}</p> : null}
			<p>
				{isDead(status) && /^\/pendaftaran\/./.test(pathname) ? (
					<LinkButton href="/pendaftaran">{words.deadAction}</LinkButton>
				) : (
					<LinkButton href="/" variant="secondary">
						{t.errors.toEvents}
					</LinkButton>
				)}
			</p>
		</>
	);
}

const isDead = (status: number) => status === 404 || status === 410;

/** Title and text for a status. A personal link that opens nothing says how to get another one, and nothing about whose it was. */
export function errorWords(status: number, pathname: string, t: Messages): [string, string] {
	const e = t.errors;
	const link = /^\/(\w+)\/./.exec(pathname)?.[1] ?? "";
	if (isDead(status) && link === "pendaftaran") return [t.form.mine.deadTitle, t.form.mine.deadText];
	const dead =
		isDead(status) && Object.hasOwn(e.deadLinks, link) ? e.deadLinks[link as keyof typeof e.deadLinks] : null;
	if (dead) return status === 410 ? [e.goneTitle, dead.gone] : [e.unknownLinkTitle, dead.unknown];
	if (status === 404 || status === 410) return [e.notFoundTitle, e.notFoundText];
	if (status === 401 || status === 403) return [e.forbiddenTitle, e.forbiddenText];
	if (status === 405) return [e.methodTitle, e.methodText];
	if (status === 413) return [e.tooLargeTitle, e.tooLargeText];
	if (status === 415) return [e.encodedTitle, e.encodedText];
	if (status === 429) return [e.limitedTitle, e.limitedText];
	if (status < 500) return [e.unreadableTitle, e.unreadableText];
	return [e.brokenTitle, status === 503 ? e.outageText : e.brokenText];
}
