import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { CertificateForm } from "#app/ui/papers/certificate-check";

/** Leads from a typed code to what is known of it. */
export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	const typed = new URL(args.request.url).searchParams.get("kode")?.trim();
	if (typed) throw seeOther(`/sertifikat/${encodeURIComponent(typed.slice(0, 40))}`);
	return null;
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.papers.check.title);

export default function FindCertificate() {
	const words = useLanguage().t.papers.check;
	return (
		<PublicPage title={words.title} lead={words.lead}>
			<CertificateForm />
		</PublicPage>
	);
}
