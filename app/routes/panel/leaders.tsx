import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findReach } from "#app/domain/cooperatives/reach";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { leaderFigures } from "#app/server/leader-figures.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Stack } from "#app/ui/primitives/columns";
import { CooperativeStages } from "#app/ui/reports/cooperative-stages";
import { HeldDialogues } from "#app/ui/reports/held-dialogues";
import { LatePromises } from "#app/ui/reports/late-promises";
import { LeaderKeyFigures } from "#app/ui/reports/leader-key-figures";
import { PartyBalance } from "#app/ui/reports/party-balance";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "reports.read");
	const reach = await findReach(read, user);
	return leaderFigures(read, {
		officeIds: scope.officeIds,
		own: { officeId: user.officeId, email: user.email },
		reach,
		now: services.now(),
	});
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.reports.leaders);

export default function Leaders() {
	const figures = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.reports;
	return (
		<PanelPage
			title={words.leaders}
			meta={words.perInstant(formatInstant(figures.at, "Asia/Jakarta", lang))}
			lead={words.lead}
		>
			<div className="one-sheet">
				<Stack>
					<LeaderKeyFigures {...figures} />
					<LatePromises
						promises={figures.late}
						count={figures.promises.late}
						href="/panel/tindak-lanjut?tampilan=terlambat"
					/>
					<div className="columns-even">
						<PartyBalance people={figures.people} />
						<CooperativeStages counts={figures.columns} />
					</div>
					<HeldDialogues dialogues={figures.dialogues} />
				</Stack>
			</div>
		</PanelPage>
	);
}
