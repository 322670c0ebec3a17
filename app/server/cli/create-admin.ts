import { createAdmin as createAccount } from "#app/domain/accounts/create-admin";
import { Refusal, say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

const refusals = {
	"email-invalid": "That is not an e-mail address.",
	"email-taken": "That address has an account already: login-link makes a link for it.",
};

export const createAdmin: Verb = {
	takes: ["<email>"],
	options: { name: { type: "string" } },
	summary: "Creates an administrator and prints a one-time sign-in link.",
	details: "The link works once, for 24 hours; the administrator then sets a password. --name is shown in histories.",
	async run({ positionals: [email = ""], values }) {
		await withRuntime(async ({ deps }) => {
			const name = typeof values.name === "string" ? values.name.trim() : "";
			const created = await createAccount(deps, { email, name: name || "Administrator" });
			if (!created.ok) throw new Refusal(refusals[created.reason]);
			say(`Administrator ${email} is created. The link works once, for 24 hours:`);
			say(created.url);
		});
	},
};
