import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { SummaryList } from "../primitives/summary-list";

interface OwnContactProps {
	event: {
		title: string;
		/** Null while the public cannot open it. */
		slug: string | null;
		contact: { name: string; phone: string | null; email: string | null } | null;
	};
}

/** The event's public page and whom a speaker asks. */
export function OwnContact({ event: { title, slug, contact } }: OwnContactProps) {
	const words = useLanguage().t.speakers.own;
	return (
		<SummaryList
			rows={[
				{
					label: words.event,
					value: slug ? (
						<a href={`/kegiatan/${slug}`}>
							<Content>{title}</Content>
						</a>
					) : (
						<Content>{title}</Content>
					),
				},
				...(contact
					? [
							{
								label: words.contact,
								value: (
									<>
										<span className="line">
											<Content>{contact.name}</Content>
										</span>
										{contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null}{" "}
										{contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
									</>
								),
							},
						]
					: []),
			]}
		/>
	);
}
