import { expect, test } from "vitest";
import { isWrongAddress, statusCodeIn } from "#app/domain/messages/refusal";

test.each([
	["Can't send mail - all recipients were rejected: 550 5.1.1 no such user", "5.1.1"],
	["550-5.1.10 RESOLVER.ADR.RecipientNotFound", "5.1.10"],
	["554 5.7.1 <siti@peserta.test>: Relay access denied", "5.7.1"],
	["451 4.7.1 Greylisting in action", "4.7.1"],
	["550 no such user at 10.5.1.1", null],
	["550 mailbox unavailable", null],
	["version 15.1.1 of the server", null],
])("the status code in »%s« is %s", (answer, code) => {
	expect(statusCodeIn(answer)).toBe(code);
});

test("only an address that does not exist or is closed is wrong; a full box and a policy are the letter's trouble", () => {
	const codes = ["5.1.1", "5.1.10", "5.2.1", "5.2.2", "5.7.1", "5.1.8", "5.0.0", "4.1.1", null];
	expect(codes.filter(isWrongAddress)).toEqual(["5.1.1", "5.1.10", "5.2.1"]);
});
