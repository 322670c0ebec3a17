import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "../primitives/button";
import { Panel } from "../primitives/panel";

/** The way to the house's provider of identities. */
export function ProviderEntry({ returnTo }: { returnTo: string }) {
	const { t } = useLanguage();
	return (
		<Panel title={t.provider.title}>
			<p>{t.provider.text}</p>
			<p>
				<LinkButton href={`/masuk/instansi?lanjut=${encodeURIComponent(returnTo)}`} variant="secondary">
					{t.provider.enter}
				</LinkButton>
			</p>
		</Panel>
	);
}
