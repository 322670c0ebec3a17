import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { markChangesSeen } from "#app/domain/speakers/mark-changes-seen";
import { uploadSlides } from "#app/domain/speakers/upload-slides";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { speakerPage } from "#app/server/speaker-page.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { OwnChanges } from "#app/ui/speakers/own-changes";
import { OwnContact } from "#app/ui/speakers/own-contact";
import { OwnNotice } from "#app/ui/speakers/own-notice";
import { OwnSlot } from "#app/ui/speakers/own-slot";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, speaker, event } = await withLink(args, "speaker");
	const path = `/narasumber/${args.params.token}`;
	return {
		page: await speakerPage(read, speaker, event, path, services.now()),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

const fileProblems = {
	"file-type": "slides-type",
	"file-size": "file-size",
	"too-many": "documents-too-many",
} as const;
type Problem = (typeof fileProblems)[keyof typeof fileProblems] | "document-file-required";

export async function action(args: ActionFunctionArgs) {
	const { services, speaker } = await withLink(args, "speaker");
	const limit = { name: "slides", subject: speaker.id, max: 30, minutes: 60, perAddress: 200 };
	const allowed = await limitVisitor(args, limit);
	if (!allowed.ok)
		throw new Response(null, { status: 429, headers: { "retry-after": String(allowed.retryAfterSeconds) } });
	const posted = await readForm(args.request);
	const path = `/narasumber/${args.params.token}`;
	const { seen, session } = posted.values;
	if (typeof seen === "string") {
		await markChangesSeen(services, speaker, seen);
		throw seeOther(`${path}?kabar=seen`);
	}
	const sessionId = typeof session === "string" ? session : "";
	const refused = (file: Problem) => data({ sessionId, form: { errors: { file } } }, { status: 400 });
	const file = posted.files.get("file");
	if (!file) return refused("document-file-required");
	const handedIn = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
	const result = await uploadSlides(services, speaker, sessionId, handedIn);
	if (result.ok) throw seeOther(`${path}?kabar=uploaded`);
	if (result.reason === "no-such-session") throw notFound();
	if (result.reason === "cancelled") throw seeOther(path);
	return refused(fileProblems[result.reason]);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
	...pageTitle(matches, (t) => t.speakers.own.title(data?.page.name ?? "")),
	{ name: "robots", content: "noindex" },
];

export default function MySessions() {
	const { page, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.speakers.own;
	const { event, slots, changes, calendar } = page;
	const problem = reply && t.errors[reply.form.errors.file];
	const field = slots.some(({ sessionId }) => sessionId === reply?.sessionId) ? `file-${reply?.sessionId}` : undefined;
	return (
		<PublicPage
			title={<Content>{event.title}</Content>}
			meta={words.title(page.name)}
			before={
				problem ? (
					<ErrorSummary title={t.frame.errorSummary} errors={[{ name: field, message: problem }]} />
				) : (
					<OwnNotice event={event} news={news} />
				)
			}
		>
			<OwnChanges changes={changes} told={page.told} />
			<h2>{words.sessions}</h2>
			{slots.length === 0 ? <p className="muted">{words.noSessions}</p> : null}
			{slots.map((slot) => (
				<OwnSlot
					key={slot.sessionId}
					slot={slot}
					onlineUrl={event.onlineUrl}
					problem={reply?.sessionId === slot.sessionId ? problem : undefined}
					canUpload={event.phase !== "cancelled"}
				/>
			))}
			{calendar ? (
				<p>
					<LinkButton variant="secondary" href={calendar} download>
						{words.calendar}
					</LinkButton>
				</p>
			) : null}
			<OwnContact event={event} />
			<p className="muted small">{words.privacy}</p>
		</PublicPage>
	);
}
