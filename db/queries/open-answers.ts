import { type SqlBool, sql } from "kysely";

/**
 * Whether somebody on the list owes an answer: `openQuestions` of the domain as a condition on a row of `registrations`.
 * Several choices are stored as a JSON array, so the awaited one is looked for as a JSON string.
 */
export function owesAnswers() {
	return sql<SqlBool>`(
		registrations.is_unassigned = 0
		and registrations.status in ('pending', 'confirmed', 'waitlisted')
		and exists (
			select 1 from event_questions asked
			where asked.event_id = registrations.event_id
				and asked.removed_at is null
				and asked.is_required = 1
				and (asked.parties is null or asked.parties like '%"' || registrations.category || '"%')
				and not exists (
					select 1 from registration_answers given
					where given.registration_id = registrations.id and given.question = asked.id
				)
				and (
					asked.shown_when_id is null
					or exists (
						select 1 from registration_answers earlier
						where earlier.registration_id = registrations.id
							and earlier.question = asked.shown_when_id
							and (
								earlier.answer = asked.shown_when_answer
								or (
									earlier.answer like '[%'
									and replace(
										earlier.answer,
										'"' || replace(replace(asked.shown_when_answer, '\\', '\\\\'), '"', '\\"') || '"',
										''
									) <> earlier.answer
								)
							)
					)
				)
		)
	)`;
}
