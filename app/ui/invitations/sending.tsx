import { daysBetweenReminders } from "#app/domain/invitations/rules";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { Notification } from "../primitives/notification";
import { StatList } from "../primitives/stat-list";

interface SendingProps {
	isReminder: boolean;
	mailed: number;
	toCall: number;
	later: number;
	isSigned: boolean;
	base: string;
}

/** Who would be told now, and the button that does it. */
export function SendingPreview({ isReminder, mailed, toCall, later, isSigned, base }: SendingProps) {
	const { lang, t } = useLanguage();
	const words = t.invitations.sending;
	const number = (n: number) => formatNumber(n, lang);
	const count = number(mailed + toCall);
	return (
		<>
			<p>{isReminder ? words.reminderLead(daysBetweenReminders) : words.firstLead}</p>
			{isSigned ? null : (
				<Notification tone="warn" actions={<a href={`${base}/surat`}>{words.toLetter}</a>}>
					{words.unsigned}
				</Notification>
			)}
			<StatList
				items={[
					{ key: "mailed", label: words.mailed, value: number(mailed) },
					{ key: "calls", label: words.toCall, value: number(toCall) },
					...(later > 0 ? [{ key: "later", label: isReminder ? words.later : words.rest, value: number(later) }] : []),
				]}
			/>
			{mailed + toCall === 0 ? (
				<p>{words.nothing}</p>
			) : (
				<form method="post">
					<ButtonRow>
						<Button>{isReminder ? words.submitReminder(count) : words.submitFirst(count)}</Button>
						<LinkButton variant="link" href={base}>
							{t.frame.cancel}
						</LinkButton>
					</ButtonRow>
				</form>
			)}
		</>
	);
}
