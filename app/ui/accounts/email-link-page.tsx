import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";
import { Button, LinkButton } from "../primitives/button";

/** Where a link about an account's address stands: to be used, used just now, used with the account closed, overtaken, or over. */
export type EmailLinkState = "open" | "done" | "closed" | "taken" | "dead";

interface EmailLinkPageProps {
	state: EmailLinkState;
	open: { title: string; text: string; button: string };
	done: { title: string; text: string };
}

/** A page behind a link in a letter about an account's address: one button, then what came of it. */
export function EmailLinkPage({ state, open, done }: EmailLinkPageProps) {
	const { t } = useLanguage();
	const words = t.emailChange;
	if (state === "open") {
		return (
			<PublicPage title={open.title} lead={open.text}>
				<form method="post">
					<Button>{open.button}</Button>
				</form>
			</PublicPage>
		);
	}
	const said = {
		done,
		closed: { title: words.closedTitle, text: words.closedText },
		taken: { title: words.deadTitle, text: words.takenText },
		dead: { title: words.deadTitle, text: words.deadText },
	}[state];
	return (
		<PublicPage title={said.title} lead={said.text}>
			<p>
				<LinkButton href="/masuk">{words.signIn}</LinkButton>
			</p>
		</PublicPage>
	);
}
