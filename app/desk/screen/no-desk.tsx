import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "#app/ui/primitives/button";
import { EmptyState } from "#app/ui/primitives/empty-state";

/** The application was opened on a device that has worked at no desk yet. */
export function NoDesk() {
	const words = useLanguage().t.desk.noDesk;
	return (
		<>
			<h1>{useLanguage().t.attendance.title}</h1>
			<EmptyState title={words.title} actions={<LinkButton href="/petugas">{words.toDesks}</LinkButton>}>
				{words.text}
			</EmptyState>
		</>
	);
}
