import type { FormReply } from "./form.server";

/** A refused form as its page shows it again: a personal identity number is not even repeated. */
export function withoutPersonalNumber({ errors, values }: FormReply): FormReply {
	return errors.nik === "nik-personal" ? { errors, values: { ...values, nik: "" } } : { errors, values };
}
