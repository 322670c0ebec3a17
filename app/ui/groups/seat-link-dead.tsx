import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";

/** A seat's link that admits nobody: it was used, or the seat is gone. Shows nobody's data. */
export function SeatLinkDead({ reason, title, slug }: { reason: "used" | "ended"; title: string; slug: string }) {
	const words = useLanguage().t.groups.claim;
	return (
		<PublicPage title={reason === "used" ? words.usedTitle : words.endedTitle} lead={<Content>{title}</Content>}>
			<p>{reason === "used" ? words.used : words.ended}</p>
			{reason === "used" ? <p>{words.usedAsk}</p> : null}
			<ButtonRow>
				<LinkButton href="/pendaftaran">{words.find}</LinkButton>
				<LinkButton href={`/kegiatan/${slug}`} variant="secondary">
					{words.toEvent}
				</LinkButton>
			</ButtonRow>
		</PublicPage>
	);
}
