import type { Messages } from "#app/i18n/catalogue";
import { attendance } from "#app/i18n/id/attendance";
import { desk } from "#app/i18n/id/desk";
import { frame } from "#app/i18n/id/frame";
import { registrations } from "#app/i18n/id/registrations";

/** The texts that the desk and the components it borrows read: a tenth of the catalogue. */
export const messages = { attendance, desk, frame, registrations } as Messages;
