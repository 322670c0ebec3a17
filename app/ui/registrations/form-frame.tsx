import type { ReactNode } from "react";
import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";
import { Content } from "../primitives/content";
import { ErrorSummary } from "../primitives/error-summary";
import { errorList, type FormErrors } from "./form-parts";

interface FormFrameProps {
	page: 1 | 2 | 3;
	eventTitle: string;
	eventHref: string;
	errors: FormErrors;
	/** The page's fields in order, for the summary. */
	fields: readonly string[];
	/** What stands in the way apart from wrong fields. */
	obstacle?: string | undefined;
	children: ReactNode;
}

/** Heading and error summary around a page of the registration form. */
export function FormFrame(props: FormFrameProps) {
	const { page, eventTitle, eventHref, errors, fields, obstacle, children } = props;
	const { t } = useLanguage();
	const words = t.participation.register;
	const problems = [...(obstacle ? [{ message: obstacle }] : []), ...errorList(t, errors, fields)];
	return (
		<PublicPage
			back={page === 1 ? { href: eventHref, label: words.backToEvent } : undefined}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems} />}
			meta={words.step(page)}
			title={words.title(page)}
			lead={<Content>{eventTitle}</Content>}
		>
			{children}
		</PublicPage>
	);
}
