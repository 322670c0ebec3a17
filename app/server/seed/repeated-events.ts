import type { Deps } from "#app/domain/deps";
import { createSeries } from "#app/domain/events/create-series";
import { saveTemplate } from "#app/domain/events/save-template";
import * as eventQueries from "#db/queries/events";
import { dateFromToday } from "./clock";
import { succeeded } from "./plan-event";

/** The dialogue of Tangerang kept as a template, and a series of drafts made from it for two more regions. */
export async function repeatTangerang(deps: Deps): Promise<void> {
	const event = await eventQueries.findPublicBySlug(deps.db, "tangerang-16-17-september-2021");
	if (!event) throw new Error("The scenario lacks the dialogue of Tangerang.");
	const { templateId } = succeeded(await saveTemplate(deps, event.id, "Dialog koperasi pekerja dua hari"));
	succeeded(
		await createSeries(
			deps,
			{ templateId },
			{
				name: "Dialog Koperasi Pekerja di Banten dan Jawa Barat",
				isFictional: true,
				places: [
					{
						regencyCode: "36.73",
						firstDay: dateFromToday(deps, 80, event.timeZone),
						venueName: "Aula Contoh Serang (rekaan)",
					},
					{ regencyCode: "32.74", firstDay: dateFromToday(deps, 94, event.timeZone), venueName: "" },
				],
			},
		),
	);
}
