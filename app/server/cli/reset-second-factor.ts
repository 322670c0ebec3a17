import { resetSecondFactor } from "#app/domain/accounts/reset-second-factor";
import * as accountQueries from "#db/queries/accounts";
import { Refusal, say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const resetSecondFactorVerb: Verb = {
	takes: ["<email>"],
	summary: "Removes the two-step verification of an account whose telephone and recovery codes are lost.",
	details: "For the only admin; anybody else asks an admin. Their sessions end, and they are told by letter.",
	async run({ positionals: [email = ""] }) {
		await withRuntime(async ({ deps, db }) => {
			const user = await accountQueries.findUserByEmail(db, email.trim().toLowerCase());
			const result = user && (await resetSecondFactor(deps, user.id));
			if (!result?.ok) throw new Refusal(`There is no account with the address ${email} that has a second factor.`);
			say(`The two-step verification of ${email} is removed.`);
		});
	},
};
