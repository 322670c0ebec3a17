import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import { Refusal, say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const loginLink: Verb = {
	takes: ["<email>"],
	summary: "Prints a one-time sign-in link for an account.",
	details: "The link works once, for 10 minutes, and voids earlier ones. It stands alone on the last line.",
	async run({ positionals: [email = ""] }) {
		await withRuntime(async ({ deps }) => {
			const link = await issueLoginLink(deps, email);
			if (!link) throw new Refusal(`There is no active account with the address ${email}.`);
			say("The link works once, for 10 minutes:");
			say(link.url);
		});
	},
};
