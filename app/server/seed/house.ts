import type { FoundedOffice } from "#app/domain/accounts/found-house";

/**
 * The demonstration's offices: the ministry's for the whole country, the province's, and two of Kota Tangerang below it, of
 * which the second confirms the stages of its cooperatives. Their names are those of real bodies; everybody who works there is invented.
 */
export const demoOffices: readonly FoundedOffice[] = [
	{
		name: "Direktorat Jenderal PHI dan Jamsos, Kementerian Ketenagakerjaan",
		provinceCode: null,
		regencyCode: null,
		people: [
			{ name: "Rina Maharani (rekaan)", email: "rina@kemnaker.go.id.example", role: "admin", isOfHouse: true },
			{ name: "Bayu Nugroho (rekaan)", email: "bayu@kemnaker.go.id.example", role: "organiser" },
			{ name: "Laras Widjaja (rekaan)", email: "laras@kemnaker.go.id.example", role: "viewer" },
			{ name: "Satrio Prabowo (rekaan)", email: "satrio@kemnaker.go.id.example", role: "auditor", isOfHouse: true },
		],
	},
	{ name: "Dinas Tenaga Kerja dan Transmigrasi Provinsi Banten", provinceCode: "36", regencyCode: null, people: [] },
	{
		name: "Dinas Ketenagakerjaan Kota Tangerang",
		parent: "Dinas Tenaga Kerja dan Transmigrasi Provinsi Banten",
		provinceCode: "36",
		regencyCode: "36.71",
		people: [
			{ name: "Ade Ruhiyat (rekaan)", email: "ade@disnaker.tangerangkota.go.id.example", role: "organiser" },
			{ name: "Hesti Purnama (rekaan)", email: "hesti@disnaker.tangerangkota.go.id.example", role: "supervisor" },
			{ name: "Rina Kartika (rekaan)", email: "rina@disnaker.tangerangkota.go.id.example", role: "officer" },
		],
	},
	{
		name: "Dinas Perindustrian, Perdagangan, Koperasi dan UKM Kota Tangerang",
		parent: "Dinas Tenaga Kerja dan Transmigrasi Provinsi Banten",
		provinceCode: "36",
		regencyCode: "36.71",
		people: [
			{
				name: "Wulan Anggraeni (rekaan)",
				email: "wulan@disperindagkop.tangerangkota.go.id.example",
				role: "organiser",
			},
		],
	},
];
