/**
 * A strict reader of iCalendar objects, for tests. It refuses what RFC 5545, 5546 and 6047 forbid, what real clients
 * are known to stumble over, and, being a closed world, every property nobody planned to send.
 */
export interface Property {
	readonly name: string;
	readonly parameters: Readonly<Record<string, readonly string[]>>;
	readonly value: string;
	readonly raw: string;
}

export interface Component {
	readonly name: string;
	readonly properties: Property[];
	readonly components: Component[];
}

export interface LintOptions {
	/** The method of the MIME part, which the object must repeat (RFC 6047 2.4). */
	readonly method?: "REQUEST" | "CANCEL" | "PUBLISH";
	/** RSVP the invitation should carry; TRUE unless replies are not read. */
	readonly rsvp?: "TRUE" | "FALSE";
}

/** Everything the product ever writes. An injected `X-EVIL` is valid iCalendar; only this list catches it. */
const allowed = new Set([
	...["VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"].map(
		(name) => `VCALENDAR.${name}`,
	),
	...["TZID", "X-LIC-LOCATION"].map((name) => `VTIMEZONE.${name}`),
	...["TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART"].map((name) => `STANDARD.${name}`),
	...[
		"UID",
		"SEQUENCE",
		"DTSTAMP",
		"DTSTART",
		"DTEND",
		"SUMMARY",
		"DESCRIPTION",
		"LOCATION",
		"URL",
		"CONFERENCE",
		"ORGANIZER",
		"ATTENDEE",
		"STATUS",
		"TRANSP",
		"CLASS",
		"CREATED",
		"LAST-MODIFIED",
		"X-MICROSOFT-CDO-BUSYSTATUS",
		"X-MICROSOFT-DISALLOW-COUNTER",
	].map((name) => `VEVENT.${name}`),
	...["ACTION", "TRIGGER", "DESCRIPTION"].map((name) => `VALARM.${name}`),
]);
const allowedParameters = new Set(["TZID", "CN", "ROLE", "CUTYPE", "PARTSTAT", "RSVP", "VALUE", "FEATURE", "LABEL"]);
const textProperties = new Set(["SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME"]);
const utc = /^\d{8}T\d{6}Z$/;
const local = /^\d{8}T\d{6}$/;

/** The object as a tree, with every fault of its bytes and its grammar. */
export function parseIcs(bytes: Buffer | string): { faults: string[]; root: Component } {
	const faults: string[] = [];
	const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, "utf8");
	const text = buffer.toString("utf8");
	if (!Buffer.from(text, "utf8").equals(buffer)) faults.push("not valid UTF-8");
	if (buffer[0] === 0xef && buffer[1] === 0xbb) faults.push("byte order mark at the start");
	if (!text.endsWith("END:VCALENDAR\r\n")) faults.push("does not end with END:VCALENDAR and CRLF");
	if (/[^\r]\n|\r(?!\n)/.test(text)) faults.push("bare CR or LF");
	const root: Component = { name: "ROOT", properties: [], components: [] };
	const open: Component[] = [root];
	for (const line of unfolded(text, faults)) {
		const property = parseLine(line, faults);
		const current = open.at(-1);
		if (!property || !current) continue;
		if (property.name === "BEGIN") {
			const component = { name: property.value.toUpperCase(), properties: [], components: [] };
			current.components.push(component);
			open.push(component);
		} else if (property.name === "END") {
			if (current.name !== property.value.toUpperCase()) faults.push(`END does not match: ${property.value}`);
			else open.pop();
		} else {
			if (current.components.length > 0) faults.push(`${current.name}: ${property.name} after a component`);
			current.properties.push(property);
		}
	}
	if (open.length !== 1) faults.push("a component is not closed");
	return { faults, root };
}

function unfolded(text: string, faults: string[]): string[] {
	const physical = text.split("\r\n");
	if (physical.at(-1) === "") physical.pop();
	const lines: string[] = [];
	for (const [index, line] of physical.entries()) {
		const octets = Buffer.byteLength(line);
		if (octets > 75) faults.push(`line ${index + 1}: ${octets} octets`);
		if (line === "") faults.push(`line ${index + 1}: empty`);
		if (/^[ \t]/.test(line) && lines.length > 0) lines[lines.length - 1] += line.slice(1);
		else lines.push(line);
	}
	return lines;
}

function parseLine(line: string, faults: string[]): Property | null {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is what it is for
	if (/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(line))
		faults.push(`control or direction character in ${JSON.stringify(line.slice(0, 40))}`);
	const start = /^[A-Za-z0-9-]+/.exec(line);
	if (!start) {
		faults.push(`no content line: ${line.slice(0, 60)}`);
		return null;
	}
	const parameters: Record<string, string[]> = {};
	let at = start[0].length;
	while (line[at] === ";") {
		const name = /^;([A-Za-z0-9-]+)=/.exec(line.slice(at));
		if (!name?.[1]) break;
		at += name[0].length;
		const key = name[1].toUpperCase();
		if (parameters[key]) faults.push(`parameter ${key} twice in ${start[0]}`);
		if (!allowedParameters.has(key)) faults.push(`unexpected parameter ${key}`);
		const values: string[] = [];
		parameters[key] = values;
		do {
			if (line[at] === ",") at += 1;
			const value = /^(?:"([^"]*)"|([^";:,]*))/.exec(line.slice(at));
			values.push(value?.[1] ?? value?.[2] ?? "");
			at += value?.[0].length ?? 0;
		} while (line[at] === ",");
	}
	if (line[at] !== ":") {
		faults.push(`wrong parameter syntax: ${line.slice(0, 90)}`);
		return null;
	}
	return { name: start[0].toUpperCase(), parameters, value: line.slice(at + 1), raw: line };
}

const find = (component: Component, name: string) => component.properties.filter((property) => property.name === name);

/** The faults of one object; an empty list means it may be sent. */
export function lintIcs(bytes: Buffer | string, options: LintOptions = {}): string[] {
	const { faults, root } = parseIcs(bytes);
	const calendar = root.components[0];
	if (!calendar || root.components.length !== 1 || calendar.name !== "VCALENDAR")
		return [...faults, "not exactly one VCALENDAR"];
	const method = find(calendar, "METHOD")[0]?.value;
	if (method !== options.method) faults.push(`METHOD is ${method}, expected ${options.method}`);
	exactlyOne(calendar, ["PRODID", "VERSION", "CALSCALE"], faults);
	if (find(calendar, "VERSION")[0]?.value !== "2.0") faults.push("VERSION is not 2.0");
	checkEveryProperty(calendar, faults);
	checkTimeZones(calendar, faults);
	const events = calendar.components.filter((component) => component.name === "VEVENT");
	if (events.length === 0) faults.push("no VEVENT");
	if ((method === "REQUEST" || method === "CANCEL") && events.length > 1)
		faults.push("Outlook reads only the first VEVENT of a message");
	for (const event of events) {
		checkEvent(event, faults);
		checkMethod(event, method, options.rsvp ?? "TRUE", faults);
	}
	return faults;
}

function exactlyOne(component: Component, names: readonly string[], faults: string[]): void {
	for (const name of names) {
		const count = find(component, name).length;
		if (count !== 1) faults.push(`${component.name}: ${name} occurs ${count} times`);
	}
}

function atMostOne(component: Component, names: readonly string[], faults: string[]): void {
	for (const name of names) if (find(component, name).length > 1) faults.push(`${component.name}: ${name} repeated`);
}

function checkEveryProperty(component: Component, faults: string[]): void {
	for (const property of component.properties) {
		const { name, value, parameters } = property;
		if (!allowed.has(`${component.name}.${name}`)) faults.push(`unexpected ${component.name}.${name}`);
		if (textProperties.has(name)) {
			const rest = value.replace(/\\[\\;,n]/g, "");
			if (/[;,]/.test(rest)) faults.push(`${name}: comma or semicolon not escaped`);
			if (rest.includes("\\")) faults.push(`${name}: wrong escape`);
		}
		if ((name === "URL" || name === "CONFERENCE") && /\\|[^\x21-\x7e]/.test(value))
			faults.push(`${name}: no clean URI`);
		if ((name === "ATTENDEE" || name === "ORGANIZER") && !/^mailto:[^\s@\\,;"]+@[^\s@\\,;"]+$/.test(value))
			faults.push(`${name}: no calendar address: ${value}`);
		for (const values of Object.values(parameters))
			if (/[";\\^<>]/.test(values.join(""))) faults.push(`${name}: a parameter holds what parsers stumble over`);
	}
	for (const child of component.components) checkEveryProperty(child, faults);
}

function checkTimeZones(calendar: Component, faults: string[]): void {
	const blocks = calendar.components.filter((component) => component.name === "VTIMEZONE");
	const declared = blocks.map((block) => find(block, "TZID")[0]?.value ?? "");
	const used = new Set<string>();
	for (const component of calendar.components)
		for (const property of component.properties) for (const zone of property.parameters.TZID ?? []) used.add(zone);
	if (new Set(declared).size !== declared.length) faults.push("a VTIMEZONE twice");
	for (const zone of used) if (!declared.includes(zone)) faults.push(`TZID without VTIMEZONE: ${zone}`);
	for (const zone of declared) if (!used.has(zone)) faults.push(`VTIMEZONE nobody uses: ${zone}`);
	for (const block of blocks) {
		const standard = block.components[0];
		if (block.components.length !== 1 || standard?.name !== "STANDARD") {
			faults.push("a VTIMEZONE without exactly one STANDARD");
			continue;
		}
		exactlyOne(standard, ["TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "DTSTART"], faults);
		if (find(standard, "TZOFFSETFROM")[0]?.value !== find(standard, "TZOFFSETTO")[0]?.value)
			faults.push("the offsets of a zone without summer time differ");
	}
}

function checkEvent(event: Component, faults: string[]): void {
	exactlyOne(event, ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "STATUS", "CREATED"], faults);
	atMostOne(
		event,
		["LOCATION", "DESCRIPTION", "URL", "CONFERENCE", "TRANSP", "CLASS", "ORGANIZER", "LAST-MODIFIED"],
		faults,
	);
	const uid = find(event, "UID")[0]?.value ?? "";
	if (!/^[\x21-\x7e]{1,255}$/.test(uid)) faults.push("UID is not printable ASCII of at most 255");
	if (find(event, "SUMMARY")[0]?.value === "") faults.push("SUMMARY is empty");
	for (const name of ["DTSTAMP", "CREATED", "LAST-MODIFIED"])
		for (const property of find(event, name)) if (!utc.test(property.value)) faults.push(`${name} is not UTC`);
	const [start, end] = [find(event, "DTSTART")[0], find(event, "DTEND")[0]];
	for (const property of [start, end])
		if (property && (!property.parameters.TZID || !local.test(property.value)))
			faults.push(`${property.name} is floating or malformed: ${property.raw}`);
	if (start && end && end.value <= start.value) faults.push("DTEND is not after DTSTART");
	for (const alarm of event.components) {
		exactlyOne(alarm, ["ACTION", "TRIGGER", "DESCRIPTION"], faults);
		if (!/^-PT\d+[HM]$/.test(find(alarm, "TRIGGER")[0]?.value ?? "")) faults.push("TRIGGER is not relative");
	}
}

function checkMethod(event: Component, method: string | undefined, rsvp: string, faults: string[]): void {
	const attendees = find(event, "ATTENDEE");
	const status = find(event, "STATUS")[0]?.value;
	const alarms = event.components.filter((component) => component.name === "VALARM");
	exactlyOne(event, ["ORGANIZER"], faults);
	if (method === "PUBLISH" && attendees.length > 0) faults.push("PUBLISH with an ATTENDEE");
	if (method !== "REQUEST" && method !== "CANCEL") return;
	if (attendees.length !== 1) faults.push(`${attendees.length} attendees instead of one`);
	for (const attendee of attendees) {
		for (const name of ["ROLE", "CUTYPE", "PARTSTAT", "RSVP", "CN"])
			if (!attendee.parameters[name]) faults.push(`ATTENDEE without ${name}`);
		if (attendee.value === find(event, "ORGANIZER")[0]?.value) faults.push("the organizer is the attendee");
		const expected = method === "REQUEST" ? rsvp : "FALSE";
		if (attendee.parameters.RSVP?.[0] !== expected) faults.push(`RSVP is not ${expected}`);
	}
	if (method === "REQUEST" && status !== "CONFIRMED") faults.push("REQUEST of an event that is not CONFIRMED");
	if (method === "CANCEL" && status !== "CANCELLED") faults.push("CANCEL without STATUS:CANCELLED");
	if (method === "CANCEL" && alarms.length > 0) faults.push("CANCEL with a VALARM");
}
