/** Days after which a session ends however much it is used; without a request it ends after 12 hours. */
export const sessionDays = 7;

/** Minutes between the first step of signing in and the second. */
export const stepMinutes = 10;

/** Wrong codes after which signing in begins anew. */
export const stepFailures = 5;

/** Minutes after signing in, or after showing who they are on the page of enrolment, during which nobody is asked again. */
export const freshMinutes = 15;

/** Minutes a one-time sign-in link opens: asked for by its owner, or the first one of a new account. */
export const linkMinutes = { asked: 10, first: 24 * 60 } as const;

/** Minutes in which a new address is confirmed from its own mailbox. The link opens no account. */
export const confirmMinutes = 60;

/** Days in which a change of address can be stopped from the old mailbox, confirmed or not. */
export const stopDays = 7;
