import { useLanguage } from "#app/i18n/context";
import { Notification } from "../primitives/notification";

/** What has just happened, on the page that somebody signs in on, by the word in its address; an unknown one shows nothing. */
export function SignInNews({ news }: { news: string }) {
	const { t } = useLanguage();
	const told: Readonly<Record<string, string>> = {
		...{ tautan: t.accounts.linkSent, keluar: t.accounts.signedOut, ulang: t.secondFactor.stepOver },
		...t.provider.news,
	};
	if (!Object.hasOwn(told, news)) return null;
	return (
		<Notification tone="info" alert>
			{told[news]}
		</Notification>
	);
}
