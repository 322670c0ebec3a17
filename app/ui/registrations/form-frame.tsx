import type { ReactNode } from "react";
import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";
import { Content } from "../primitives/content";
import { ErrorSummary } from "../primitives/error-summary";
import { HiddenFields } from "../primitives/hidden-fields";
import { Icon } from "../primitives/icon";
import { errorList, type FormErrors, type FormValues, valuesWithout } from "./form-parts";

interface FormFrameProps {
	page: 1 | 2 | 3;
	action: string;
	eventTitle: string;
	eventHref: string;
	values: FormValues;
	errors: FormErrors;
	/** The page's fields in order, for the summary. */
	fields: readonly string[];
	/** What stands in the way apart from wrong fields. */
	obstacle?: string | undefined;
	children: ReactNode;
}

/** Heading, way back and error summary around a page of the registration form. */
export function FormFrame(props: FormFrameProps) {
	const { page, action, eventTitle, eventHref, values, errors, fields, obstacle, children } = props;
	const { t } = useLanguage();
	const words = t.participation.register;
	const problems = [...(obstacle ? [{ message: obstacle }] : []), ...errorList(t, errors, fields)];
	return (
		<PublicPage
			{...(page === 1 ? { back: { href: eventHref, label: words.backToEvent } } : {})}
			before={
				<>
					{page === 1 ? null : <BackForm action={action} values={values} to={page === 2 ? 1 : 2} />}
					<ErrorSummary title={t.common.errorSummary} errors={problems} />
				</>
			}
			meta={words.step(page)}
			title={words.title(page)}
			lead={<Content>{eventTitle}</Content>}
		>
			{children}
		</PublicPage>
	);
}

/** The way back is a form of its own, so that the answers come along and Enter in a field does not take it. */
function BackForm({ action, values, to }: { action: string; values: FormValues; to: 1 | 2 }) {
	const { t } = useLanguage();
	return (
		<form method="post" action={action}>
			<HiddenFields values={valuesWithout(values, [])} />
			<button type="submit" className="text-button back-link" name="step" value={`ubah-${to}`}>
				<Icon name="back" />
				{t.common.back}
			</button>
		</form>
	);
}
