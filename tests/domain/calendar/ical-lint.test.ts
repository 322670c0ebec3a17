import { describe, expect, it } from "vitest";
import { buildInvite } from "#app/domain/calendar/invite";
import { lintIcs } from "#tests/support/ical-lint";
import { dayOne } from "#tests/support/invites";

const good = buildInvite(dayOne);

describe("the linter the other tests lean on", () => {
	it("finds nothing in a good object", () => {
		expect(lintIcs(good, { method: "REQUEST" })).toEqual([]);
	});

	it.each([
		["a missing last line end", good.slice(0, -2)],
		["a bare line feed", good.replace("\r\nSEQUENCE", "\nSEQUENCE")],
		["a line of more than 75 octets", good.replace("SUMMARY:", `SUMMARY:${"x".repeat(80)}`)],
		["an injected property", good.replace("SEQUENCE", "X-EVIL:1\r\nSEQUENCE")],
		["a floating time", good.replace("DTSTART;TZID=Asia/Jakarta:", "DTSTART:")],
		["a zone without VTIMEZONE", good.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, "")],
		["a VTIMEZONE nobody uses", good.replaceAll(";TZID=Asia/Jakarta:20", ";TZID=Asia/Makassar:20")],
		["local DTSTAMP", good.replace(/(DTSTAMP:\w+)Z/, "$1")],
		["two attendees", good.replace("ATTENDEE", "ATTENDEE;CN=x:mailto:x@y.test\r\nATTENDEE")],
		["a quote escaped in a name", good.replace('CN="Siti', 'CN="\\"Siti')],
		["an unescaped comma", good.replace("(rekaan)\\,", "(rekaan),")],
		["a wrong escape", good.replace("SUMMARY:", "SUMMARY:\\x")],
		["another method", good.replace("METHOD:REQUEST", "METHOD:PUBLISH")],
		["a cancelled request", good.replace("STATUS:CONFIRMED", "STATUS:CANCELLED")],
		["a control character", good.replace("SUMMARY:", "SUMMARY:\u0007")],
		["a backslash in a URL", good.replace("URL:https://", "URL:https://\\,")],
		["two events", good.replace(/(BEGIN:VEVENT.*END:VEVENT\r\n)/s, "$1$1")],
		["a property after an alarm", good.replace("END:VALARM", "END:VALARM\r\nSTATUS:CONFIRMED")],
		["an end before the start", good.replace("DTEND;TZID=Asia/Jakarta:20210916", "DTEND;TZID=Asia/Jakarta:20210915")],
	])("finds %s", (_fault, text) => {
		expect(text).not.toBe(good);
		expect(lintIcs(text, { method: "REQUEST" })).not.toEqual([]);
	});
});
