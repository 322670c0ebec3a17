import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";
import { Button } from "../primitives/button";
import { ErrorSummary } from "../primitives/error-summary";
import { TextField } from "../primitives/field";
import { Panel } from "../primitives/panel";
import { errorList, errorText, type FormErrors, type FormValues, textOf } from "./form-parts";

interface FindFormsProps {
	values: FormValues;
	errors: FormErrors;
	/** How long to wait; 0 for not at all. */
	minutes: number;
}

/** Two ways back to one's registration: a link by e-mail, or code and mobile number. */
export function FindForms({ values, errors, minutes }: FindFormsProps) {
	const { t } = useLanguage();
	const words = t.participation.find;
	const problems = [
		...(minutes > 0 ? [{ message: words.limited(minutes) }] : []),
		...errorList(t, errors, ["email", "code", "phone"]),
	];
	const field = (name: string) => ({ name, value: textOf(values, name), error: errorText(t, errors, name) });
	return (
		<PublicPage
			title={words.title}
			lead={words.lead}
			before={<ErrorSummary title={t.frame.errorSummary} errors={problems} />}
		>
			<div className="stack">
				<Panel title={words.byCode}>
					<p>{words.byCodeText}</p>
					<form method="post" action="/pendaftaran" noValidate>
						<TextField
							{...field("code")}
							label={words.code}
							hint={words.codeHint}
							width="short"
							autoCapitalize="characters"
							autoComplete="off"
							spellCheck={false}
						/>
						<TextField
							{...field("phone")}
							type="tel"
							inputMode="tel"
							label={words.phone}
							hint={words.phoneHint}
							autoComplete="tel"
							width="medium"
						/>
						<div className="button-row">
							<Button>{words.show}</Button>
						</div>
					</form>
				</Panel>
				<Panel title={words.byEmail}>
					<p>{words.byEmailText}</p>
					<form method="post" action="/pendaftaran" noValidate>
						<TextField
							{...field("email")}
							type="email"
							inputMode="email"
							label={words.email}
							autoComplete="email"
							autoCapitalize="none"
							spellCheck={false}
							width="medium"
						/>
						<div className="button-row">
							<Button variant="secondary">{words.sendLink}</Button>
						</div>
					</form>
				</Panel>
			</div>
		</PublicPage>
	);
}
