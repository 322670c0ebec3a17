/** What leaves a trace about accounts and how they are entered. */
export type AccountAction =
	| "account.created"
	| "account.signed-in"
	| "account.sign-in-failed"
	| "account.signed-out"
	| "account.link-issued"
	| "account.password-set"
	| "account.disabled"
	| "account.enabled"
	| "account.edited"
	| "account.sessions-ended"
	| "account.second-factor-enrolled"
	| "account.second-factor-removed"
	| "account.second-factor-reset"
	| "account.second-factor-failed"
	| "account.second-factor-required"
	| "account.recovery-code-used"
	| "account.recovery-codes-renewed";
