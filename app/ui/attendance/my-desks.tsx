import { useLanguage } from "#app/i18n/context";
import { formatDateRange } from "#app/i18n/format";
import { LinkButton } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { Entry, EntryList } from "../primitives/entry-list";

const times = ["today", "coming", "past"] as const;

/** The desk of a dialogue, seen from today. */
export interface MyDesk {
	id: string;
	title: string;
	venueName: string;
	firstDayLocal: string;
	lastDayLocal: string;
	when: (typeof times)[number];
}

/** Somebody's desks, today's on top; `isNamed` for those who are named for desks rather than reach them by office. */
export function MyDesks({ desks, isNamed }: { desks: readonly MyDesk[]; isNamed: boolean }) {
	const { lang, t } = useLanguage();
	const words = t.deskStaff;
	if (desks.length === 0) {
		return (
			<EmptyState title={isNamed ? words.none : words.noneToday}>
				{isNamed ? words.noneHint : words.noneTodayHint}
			</EmptyState>
		);
	}
	return (
		<Stack>
			{times.map((when) => {
				const shown = desks.filter((desk) => desk.when === when);
				if (shown.length === 0) return null;
				return (
					<section key={when}>
						<h2>{words[when]}</h2>
						<EntryList>
							{shown.map(({ id, title, venueName, firstDayLocal, lastDayLocal }) => (
								<Entry
									key={id}
									level={3}
									href={`/petugas/${id}`}
									title={<Content>{title}</Content>}
									meta={
										<>
											{formatDateRange(firstDayLocal, lastDayLocal, lang)}
											{venueName ? (
												<>
													{" · "}
													<Content>{venueName}</Content>
												</>
											) : null}
										</>
									}
								>
									{when === "today" ? (
										<p>
											<LinkButton href={`/petugas/${id}`} hiddenLabel={<Content>{title}</Content>}>
												{words.open}
											</LinkButton>
										</p>
									) : null}
								</Entry>
							))}
						</EntryList>
					</section>
				);
			})}
		</Stack>
	);
}
