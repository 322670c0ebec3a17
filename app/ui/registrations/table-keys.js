// Keys for the registrations table and for one registration: a convenience over what links, boxes and buttons do.
(() => {
	const stored = "table-keys";
	const find = (selector, within = document) => within.querySelector(selector);
	const rows = () => [...document.querySelectorAll("table tbody tr")].filter((row) => find("th a", row));
	const current = () => document.activeElement?.closest("tbody tr");
	const isOff = () => {
		try {
			return localStorage.getItem(stored) === "off";
		} catch {
			return false;
		}
	};
	const step = (by) => {
		const all = rows();
		const at = all.indexOf(current());
		const row = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
		find("th a", row ?? document.createElement("p"))?.focus();
	};
	const acts = {
		j: () => step(1),
		k: () => step(-1),
		x: () => find("input[type=checkbox]", current() ?? document.createElement("p"))?.click(),
		a: () =>
			find(
				'form[action$="/persetujuan"] button',
				current() ?? (rows().length > 0 ? document.createElement("p") : document),
			)?.click(),
		"/": () => find("#cari")?.focus(),
		"?": () => {
			const help = find("#keys details");
			if (!help) return;
			help.open = true;
			find("summary", help).focus();
		},
		ArrowLeft: () => find('main a[rel="prev"]')?.click(),
		ArrowRight: () => find('main a[rel="next"]')?.click(),
	};
	addEventListener("keydown", (event) => {
		const { target, key } = event;
		const isTyping =
			target.isContentEditable || target.matches?.("textarea, select, input:not([type=checkbox]), .table-region");
		if (isTyping || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
		if (isOff() || !Object.hasOwn(acts, key)) return;
		event.preventDefault();
		acts[key]();
	});
	const toggle = find("#keys button");
	if (!toggle) return;
	const label = () => {
		toggle.textContent = isOff() ? toggle.dataset.on : toggle.dataset.off;
	};
	toggle.hidden = false;
	label();
	toggle.addEventListener("click", () => {
		localStorage.setItem(stored, isOff() ? "on" : "off");
		label();
	});
})();
