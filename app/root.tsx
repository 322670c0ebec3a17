import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { messagesFor } from "./i18n/catalogue";
import { useLanguage } from "./i18n/context";
import { openToAll } from "./server/guard.server";
import { ErrorPage, errorWords } from "./ui/layout/error-page";
import { PublicFrame } from "./ui/layout/public-frame";
import "./ui/styles/app.css";
import { fontUrl } from "./ui/styles/font";

export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	return { lang: args.context.lang };
}

/** The title of a page that could not be shown; every other page names itself. */
export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
	const t = messagesFor(data?.lang ?? "id");
	const title = error ? `${errorWords(statusOf(error), location.pathname, t)[0]} – ` : "";
	return [{ title: `${title}${t.frame.productName}` }];
};

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

export function Layout({ children }: { children: ReactNode }) {
	const { lang, t } = useLanguage();
	return (
		<html lang={lang}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="description" content={t.pages.siteDescription} />
				<Meta />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<link rel="preload" href={fontUrl} as="font" type="font/woff2" crossOrigin="anonymous" />
				<Links />
			</head>
			<body>{children}</body>
		</html>
	);
}

export default function App() {
	return <Outlet />;
}

export function ErrorBoundary() {
	return (
		<PublicFrame>
			<ErrorPage status={statusOf(useRouteError())} />
		</PublicFrame>
	);
}
