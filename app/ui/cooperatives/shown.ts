import type { ShownCooperative } from "./cooperative-table";

/** What a page needs of a line: nothing else of the record goes into it. */
export function shown(
	line: Omit<ShownCooperative, "regionName"> & { regencyName: string | null; provinceName: string | null },
): ShownCooperative {
	const { organisationId, name, stage, days, alarms, missing, mentorName, exampleAsOf } = line;
	const { grade, needsConfirmation } = line.grading;
	const regionName = line.regencyName ?? line.provinceName ?? "";
	return {
		organisationId,
		name,
		regionName,
		stage,
		days,
		grading: { grade, needsConfirmation },
		alarms,
		missing,
		mentorName,
		exampleAsOf,
	};
}
