import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { noticePage } from "#app/server/privacy-notice.server";
import { notFound } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { Notification } from "#app/ui/primitives/notification";
import { NoticeText } from "#app/ui/privacy/notice-text";
import { NoticeVersions } from "#app/ui/privacy/notice-versions";
import { RetentionTable } from "#app/ui/privacy/retention-table";
import { PrivacyOfficer, UseRights } from "#app/ui/privacy/rights";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, config } = await openToAll(args);
	const wanted = new URL(args.request.url).searchParams.get("versi");
	const page = await noticePage(read, { now: services.now(), lang: args.context.lang, wanted });
	if (!page) throw notFound();
	const { notice, versions } = page;
	const months = config.retentionMonths;
	return { notice, versions, months, officer: { office: config.privacyOfficer, contact: config.privacyContact } };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.privacy.notice.title);

export default function Privacy() {
	const { notice, versions, officer, months } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.privacy.notice;
	const coming = versions.find(({ isAhead }) => isAhead);
	return (
		<PublicPage
			title={words.title}
			lead={words.lead}
			meta={words.versionLine(notice.version, formatShortDate(notice.effectiveOn, lang))}
			before={
				notice.isCurrent ? null : (
					<Notification tone="warn">
						{words.old} <a href="/privasi">{words.toCurrent}</a>
					</Notification>
				)
			}
		>
			{notice.isCurrent && coming ? (
				<section>
					<h2>{words.aheadTitle}</h2>
					<p>
						<a href={`/privasi?versi=${coming.version}`}>{formatShortDate(coming.effectiveOn, lang)}</a>:{" "}
						{coming.changes}
					</p>
				</section>
			) : null}
			<NoticeText text={notice.text} />
			<UseRights />
			<RetentionTable months={months} />
			<PrivacyOfficer {...officer} />
			{notice.changes ? (
				<section>
					<h2>{words.changedTitle}</h2>
					<p>{notice.changes}</p>
				</section>
			) : null}
			<section>
				<h2>{words.versions}</h2>
				<NoticeVersions versions={versions} />
				<p className="muted small">{words.hash(notice.sha256)}</p>
			</section>
		</PublicPage>
	);
}
