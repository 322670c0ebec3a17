import { useLanguage } from "#app/i18n/context";

interface PaperLinksProps {
	path: string;
	isConfirmed: boolean;
	isSigned: boolean;
	hasCertificate: boolean;
}

/** Papers somebody with a place can print; `path` is the personal page. */
export function PaperLinks({ path, isConfirmed, isSigned, hasCertificate }: PaperLinksProps) {
	const { t } = useLanguage();
	const words = t.invitations.papers;
	if (!isConfirmed && !isSigned && !hasCertificate) return null;
	const papers = [
		...(hasCertificate ? [{ href: `${path}/sertifikat.pdf`, label: words.certificate }] : []),
		...(isSigned ? [{ href: `${path}/undangan.pdf`, label: words.signed }] : []),
		...(isConfirmed
			? [
					{ href: `${path}/konfirmasi.pdf`, label: words.confirmation },
					{ href: `${path}/dispensasi.pdf`, label: words.dispensation },
				]
			: []),
	];
	return (
		<section>
			<h2>{words.title}</h2>
			<ul>
				{papers.map(({ href, label }) => (
					<li key={href}>
						<a href={href} download>
							{label}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
