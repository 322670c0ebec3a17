import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { isOutageError } from "#app/server/outage.server";
import { messagesFor } from "./i18n/catalogue";
import { RequestProvider } from "./ui/layout/request-context";

/** Renders one page to markup that no script takes over: nothing hydrates, so nothing streams. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	{ lang, requestId, runtime, isDemo, isOutage, allowed = new Set() }: AppLoadContext,
): Response {
	const url = new URL(request.url);
	const markup = renderToStaticMarkup(
		<RequestProvider
			value={{
				lang,
				requestId,
				isDemo,
				isOutage: isOutage === true,
				baseUrl: runtime.config.baseUrl,
				pathname: url.pathname,
				search: url.search,
				allowed,
			}}
		>
			<RemixServer context={remixContext} url={request.url} />
		</RequestProvider>,
	);
	headers.set("content-type", "text/html; charset=utf-8");
	headers.set("content-language", lang);
	const prefix = showsErrors(remixContext) ? messagesFor(lang).frame.errorPrefix : "";
	return new Response(`<!doctype html>${markup.replace("<title>", `<title>${prefix}`)}`, { status, headers });
}

/** Whether an action refused its form: then the title says so first, for those who hear the page. */
function showsErrors({ staticHandlerContext }: EntryContext): boolean {
	return Object.values(staticHandlerContext.actionData ?? {}).some(
		(answer) => Object.keys(answer?.form?.errors ?? {}).length > 0,
	);
}

/** Logs what no code expected, once, with the reference the page shows, and notes where the store is to blame. */
export function handleError(
	error: unknown,
	{ request, context }: Pick<LoaderFunctionArgs | ActionFunctionArgs, "request" | "context">,
): void {
	// A method or address no route takes is the visitor's doing, and its message holds the address.
	if (request.signal.aborted || isRouteErrorResponse(error)) return;
	if (isOutageError(error)) context.isOutage = true;
	context.runtime.log.error({ requestId: context.requestId, err: error }, "unexpected error");
}
