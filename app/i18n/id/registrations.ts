export const registrations = {
	categories: {
		employer: "Pengusaha",
		union: "SP/SB",
		cooperative: "Koperasi",
		government: "Pemerintah",
		other: "Lainnya",
	},
};
