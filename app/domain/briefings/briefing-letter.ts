import type { Briefing, BriefingReader } from "#db/tables/briefings";
import type { Deps } from "../deps";
import type { NationalFigures } from "../figures/national-figures";
import type { TemplateWithFacts } from "../messages/outgoing-letter";
import { briefingUrl } from "./briefing-link";
import { briefingFigures } from "./rules";

interface Written {
	reader: Pick<BriefingReader, "name">;
	officeName: string;
	timeZone: string;
	week: Briefing;
	before: Briefing | null;
	/** Our own late promises, the longest overdue first; none for words that are passed on. */
	late: NationalFigures["ownLate"]["promises"];
	linkId: string;
	expiresAt: string;
}

/** The letter of a week to one reader. */
export function briefingLetter(
	deps: Pick<Deps, "site" | "links">,
	{ reader, officeName, timeZone, week, before, late, linkId, expiresAt }: Written,
): TemplateWithFacts {
	return {
		template: "monday-briefing",
		facts: {
			person: { name: reader.name, gender: null },
			office: officeName,
			weekOn: week.weekOn,
			takenAt: week.takenAt,
			timeZone,
			figures: briefingFigures(week, before),
			ownLate: week.ownLate,
			ownLateChange: before && week.ownLate - before.ownLate,
			late: late.map(({ code, title, organisationName, due }) => ({
				code,
				title,
				owner: organisationName,
				days: due.state === "late" ? due.days : 0,
			})),
			link: briefingUrl(deps, linkId),
			expiresAt,
			contact: null,
		},
	};
}
