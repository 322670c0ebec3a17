import { useLanguage } from "#app/i18n/context";
import { formatDateRange } from "#app/i18n/format";
import { PublicPage } from "../layout/public-page";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { TextField } from "../primitives/field";
import { SummaryList } from "../primitives/summary-list";

interface Facts {
	code: string;
	/** With titles, as it was issued; of a withdrawn or an erased one nobody is named. */
	name: string | null;
	event: string;
	host: string;
	/** Local dates of the first and the last day. */
	first: string | null;
	last: string | null;
}

type Check =
	| ({ result: "valid" | "revoked" | "erased" } & Facts)
	| { result: "unknown" }
	| { result: "limited"; minutes: number };

/** What is known of a certificate's code, and the way to check another. */
export function CertificateCheck({ title, check }: { title: string; check: Check }) {
	const words = useLanguage().t.papers.check;
	return (
		<PublicPage title={title}>
			{check.result === "limited" ? <p>{words.limited(check.minutes)}</p> : null}
			{check.result === "unknown" ? <p>{words.unknown}</p> : null}
			{check.result === "revoked" ? <p>{words.revoked}</p> : null}
			{check.result === "erased" ? <p>{words.erased}</p> : null}
			{check.result === "valid" ? <p>{words.valid}</p> : null}
			{"code" in check ? <CertificateFacts facts={check} /> : null}
			<h2>{words.another}</h2>
			<CertificateForm />
		</PublicPage>
	);
}

function CertificateFacts({ facts }: { facts: Facts }) {
	const { lang, t } = useLanguage();
	const words = t.papers.check;
	const { first, last } = facts;
	return (
		<SummaryList
			rows={[
				{ key: "code", label: words.code, value: facts.code },
				...(facts.name === null ? [] : [{ key: "name", label: words.name, value: <Content>{facts.name}</Content> }]),
				{ key: "event", label: words.event, value: <Content>{facts.event}</Content> },
				...(first && last ? [{ key: "dates", label: words.dates, value: formatDateRange(first, last, lang) }] : []),
				{ key: "host", label: words.issuedBy, value: <Content>{facts.host}</Content> },
			]}
		/>
	);
}

/** A code to look up. */
export function CertificateForm() {
	const words = useLanguage().t.papers.check;
	return (
		<form method="get" action="/sertifikat">
			<TextField
				name="kode"
				label={words.code}
				hint={words.codeHint}
				autoCapitalize="characters"
				autoComplete="off"
				spellCheck={false}
				maxLength={40}
				width="medium"
			/>
			<Button variant="secondary">{words.check}</Button>
		</form>
	);
}
