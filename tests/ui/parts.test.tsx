import { describe, expect, it } from "vitest";
import { categories } from "#app/domain/registrations/types";
import { PartyLabel } from "#app/ui/brand/party";
import { Button, LinkButton } from "#app/ui/primitives/button";
import { FilterBar } from "#app/ui/primitives/filter-bar";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Pagination } from "#app/ui/primitives/pagination";
import { QrPlate } from "#app/ui/primitives/qr-plate";
import { SectionNav } from "#app/ui/primitives/section-nav";
import { SummaryList } from "#app/ui/primitives/summary-list";
import { Table } from "#app/ui/primitives/table";
import { Timeline } from "#app/ui/primitives/timeline";
import { attributeOf, markup, tagWith } from "./markup";

/** What is left for those who see neither shape nor colour. */
const textIn = (html: string) => html.replace(/<svg.*?<\/svg>/gs, "").replace(/<[^>]*>/g, "");

describe("a party", () => {
	it.each(categories)("is named in words; its mark is decoration (%s)", (party) => {
		const html = markup(<PartyLabel party={party} label="Nama pihak" value="12 dari 40" />);

		expect(textIn(html)).toBe("Nama pihak 12 dari 40");
		expect(tagWith(html, "<svg")).toContain('aria-hidden="true"');
	});

	it("has a direction of its own, so that parties differ without colour", () => {
		const turns = categories.map((party) =>
			attributeOf(tagWith(markup(<PartyLabel party={party} label="" />), "<path"), "transform"),
		);

		expect(turns.filter(Boolean)).toHaveLength(4);
		expect(new Set(turns).size).toBe(categories.length);
	});
});

describe("buttons", () => {
	it("say which row they act on to those who hear them out of context", () => {
		expect(textIn(markup(<Button hiddenLabel="Siti Rahmawati">Setujui</Button>))).toBe("Setujui Siti Rahmawati");
	});

	it("that act are forms sent by POST, and links only go somewhere", () => {
		const html = markup(
			<InlineForm action="/keluar" label="Keluar" fields={{ hari: ["1", "2"], kosong: undefined }} />,
		);

		expect(tagWith(html, "<form")).toMatch(/method="post" action="\/keluar"/);
		expect(html.match(/<input type="hidden" name="hari"/g)).toHaveLength(2);
		expect(html).not.toContain("kosong");
		expect(markup(<LinkButton href="/daftar">Daftar</LinkButton>)).toMatch(/^<a [^>]*href="\/daftar"/);
	});

	it("that leave the site tell the other site nothing about this page", () => {
		const link = tagWith(
			markup(
				<LinkButton href="https://wa.me/?text=x" external>
					Bagikan
				</LinkButton>,
			),
			"<a",
		);

		expect(link).toContain('rel="noopener noreferrer"');
	});
});

describe("pages of a list", () => {
	const words = {
		label: "Halaman",
		previous: "Sebelumnya",
		next: "Berikutnya",
		page: (page: number) => `Halaman ${page}`,
	};
	const pages = (page: number, pageCount: number) =>
		markup(<Pagination page={page} pageCount={pageCount} hrefOf={(to) => `?halaman=${to}`} words={words} />);

	it.each([
		[1, 9, "1 2 … 9 Berikutnya"],
		[2, 9, "Sebelumnya 1 2 3 … 9 Berikutnya"],
		[5, 9, "Sebelumnya 1 … 4 5 6 … 9 Berikutnya"],
		[9, 9, "Sebelumnya 1 … 8 9"],
		[2, 2, "Sebelumnya 1 2"],
	])("offer the neighbours and both ends (page %i of %i)", (page, pageCount, expected) => {
		const shown = textIn(pages(page, pageCount).replace(/<\/(?:a|span)>/g, " "));

		expect(shown.trim().replace(/\s+/g, " ")).toBe(expected);
	});

	it("mark the one that is shown", () => {
		expect(tagWith(pages(2, 3), "aria-current")).toContain('href="?halaman=2"');
	});

	it("are not there when everything fits on one", () => {
		expect(pages(1, 1)).toBe("");
		expect(pages(1, 0)).toBe("");
	});
});

describe("a table", () => {
	const rows = [{ name: "Siti <Rahmawati>", seats: 4 }];
	const table = (stacked: boolean) =>
		markup(
			<Table
				caption="Pendaftaran"
				stacked={stacked}
				rows={rows}
				rowKey={(row) => row.name}
				columns={[
					{
						key: "name",
						header: "Nama",
						rowHeader: true,
						cell: (row) => row.name,
						sort: { href: "?urut=nama", direction: "ascending" },
					},
					{ key: "seats", header: "Kursi", numeric: true, cell: (row) => row.seats },
					{ key: "act", header: "Tindakan", hideHeader: true, cell: () => null },
				]}
			/>,
		);

	it("scrolls inside a region with its own name, which the keyboard reaches", () => {
		const region = tagWith(table(false), "table-region");

		expect(region).toContain('aria-label="Pendaftaran"');
		expect(region).toContain('tabindex="0"');
	});

	it("says how it is sorted and escapes what people wrote", () => {
		const html = table(false);

		expect(tagWith(html, "aria-sort")).toContain('aria-sort="ascending"');
		expect(html).toContain('<th scope="row">Siti &lt;Rahmawati&gt;</th>');
	});

	it("stays a table for screen readers when a phone shows its rows as blocks", () => {
		const html = table(true);

		for (const role of ["table", "row", "columnheader", "rowheader", "cell"]) expect(html).toContain(`role="${role}"`);
		expect(tagWith(html, 'data-label="Kursi"')).toMatch(/^<td/);
	});
});

describe("navigation", () => {
	it("marks the page the reader is on", () => {
		const html = markup(
			<SectionNav
				label="Ruang kerja"
				items={[
					{ href: "/a", label: "Ringkasan" },
					{ href: "/b", label: "Pendaftaran", current: true, count: 12 },
				]}
			/>,
		);

		expect(tagWith(html, "aria-current")).toContain('href="/b"');
		expect(textIn(html)).toBe("RingkasanPendaftaran (12)");
	});
});

describe("answers and history", () => {
	it("name the answer a link changes", () => {
		const html = markup(
			<SummaryList
				rows={[{ label: "Nama", value: "Siti", action: { href: "/u", label: "Ubah", hiddenLabel: "nama lengkap" } }]}
			/>,
		);

		expect(textIn(html)).toBe("NamaSitiUbah nama lengkap");
	});

	it("say in words what was and what is now", () => {
		const html = markup(
			<Timeline
				words={{ before: "semula", after: "menjadi" }}
				entries={[
					{
						key: "1",
						title: "Jadwal diubah",
						who: "Rina",
						when: "14 Sep 2021",
						dateTime: "2021-09-14T02:12:00Z",
						changes: [{ field: "Mulai", before: "08.00", after: "08.30" }],
					},
				]}
			/>,
		);

		expect(html).toContain('<span class="visually-hidden">semula </span><del>08.00</del>');
		expect(html).toContain('<span class="visually-hidden">menjadi </span><ins>08.30</ins>');
		expect(html).toContain('<time dateTime="2021-09-14T02:12:00Z">14 Sep 2021</time>');
	});
});

describe("a filter", () => {
	it("makes an address: GET, with what the address already says", () => {
		const html = markup(
			<FilterBar label="Saring" submitLabel="Terapkan" action="/" hidden={{ urut: "nama" }}>
				<span />
			</FilterBar>,
		);

		expect(tagWith(html, "<form")).toContain('method="get"');
		expect(html).toContain('<input type="hidden" name="urut" value="nama"/>');
	});
});

describe("a QR code", () => {
	it("has words for those who cannot see it", () => {
		const html = markup(<QrPlate svg="<svg></svg>" label="Kode QR pendaftaran TAN-7K4QX" />);

		expect(tagWith(html, 'role="img"')).toContain('aria-label="Kode QR pendaftaran TAN-7K4QX"');
	});
});
