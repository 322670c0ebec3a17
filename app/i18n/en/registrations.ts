import type { registrations as source } from "../id/registrations";

export const registrations: typeof source = {
	categories: {
		employer: "Employers",
		union: "Trade unions",
		cooperative: "Cooperatives",
		government: "Government",
		other: "Others",
	},
};
