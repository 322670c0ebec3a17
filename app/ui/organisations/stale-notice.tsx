import { useLanguage } from "#app/i18n/context";
import { Notification } from "../primitives/notification";
import type { TrailLine } from "../registrations/audit-trail";
import { OrganisationTrail } from "./organisation-trail";

/** Somebody saved first: what they changed, above what the reader typed. */
export function StaleNotice(props: { lines: readonly TrailLine[]; names: Readonly<Record<string, string>> }) {
	const words = useLanguage().t.organisations.form;
	return (
		<Notification tone="warn" title={words.staleTitle} alert>
			<p>{words.staleText}</p>
			<OrganisationTrail {...props} />
		</Notification>
	);
}
