import { isOver } from "#app/domain/events/rules";
import type { EventPhase } from "#app/domain/events/types";
import { isLiving, staffRefusalOf } from "#app/domain/registrations/rules";
import type { PartyBalance } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { useMay } from "../layout/request-context";
import { ButtonRow, LinkButton } from "../primitives/button";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { BalanceGap } from "./balance-gap";
import type { PersonFacts } from "./registration-facts";

interface RegistrationDecisionProps {
	/** The registration's own path. */
	base: string;
	eventId: string;
	phase: EventPhase;
	person: PersonFacts;
	/** Of the person's party; free after those who wait already. */
	seats: { seats: number; free: number; balance: PartyBalance | null };
}

/** What staff can do with a registration now, and why not more. */
export function RegistrationDecision({ base, eventId, phase, person, seats }: RegistrationDecisionProps) {
	const { t } = useLanguage();
	const words = t.registrations;
	const { status } = person;
	const may = useMay();
	if (!isLiving(status) || !may("registrations.write")) return null;
	const refusal = staffRefusalOf(phase);
	const isUndecided = status === "pending" || status === "waitlisted";
	const mayCancel = !isOver(phase) && phase !== "cancelled";
	return (
		<Panel title={words.decide}>
			{refusal ? <p>{words.cannotAct[refusal]}</p> : null}
			{status === "pending" && !refusal ? <Review {...{ base, eventId, person, seats }} /> : null}
			{mayCancel ? (
				<ButtonRow>
					{isUndecided && !refusal ? (
						<LinkButton variant="secondary" href={`${base}/penolakan`}>
							{words.reject}
						</LinkButton>
					) : null}
					{status === "waitlisted" && !refusal ? (
						<LinkButton variant="secondary" href={`${base}/giliran`}>
							{t.seats.turn.open}
						</LinkButton>
					) : null}
					{refusal ? null : (
						<LinkButton variant="secondary" href={`${base}/penggantian`}>
							{words.replace}
						</LinkButton>
					)}
					<LinkButton variant="secondary" href={`${base}/pembatalan`}>
						{words.cancel}
					</LinkButton>
				</ButtonRow>
			) : null}
			{person.email && mayCancel ? (
				<>
					<InlineForm action={base} label={words.resendLink} variant="link" />
					<p className="muted small">{words.resendLinkHint(person.email)}</p>
				</>
			) : null}
		</Panel>
	);
}

/** The one button that fits: approve while a seat is free, else the waiting list. */
function Review({ base, eventId, person, seats }: Omit<RegistrationDecisionProps, "phase">) {
	const { lang, t } = useLanguage();
	const words = t.registrations;
	const party = words.categories[person.category];
	const number = (value: number) => formatNumber(value, lang);
	const gap = seats.balance ? (
		<p>
			{t.seats.balance.title}: <BalanceGap balance={seats.balance} />
		</p>
	) : null;
	if (seats.free > 0)
		return (
			<>
				<p>{words.seatsLeft(number(seats.free), number(seats.seats), party)}</p>
				{gap}
				<InlineForm action={`${base}/persetujuan`} label={words.approve} variant="primary" />
			</>
		);
	return (
		<>
			<p>
				{words.seatsFull(number(seats.seats), party)}{" "}
				<Permitted to="events.write">
					<a href={`/panel/kegiatan/${eventId}/kuota`}>{words.toQuotas}</a>
				</Permitted>
			</p>
			{gap}
			<InlineForm action={`${base}/daftar-tunggu`} label={words.waitlist} variant="primary" />
		</>
	);
}
