/** Narasumber dan moderator sebuah kegiatan. */
export const speakers = {
	roles: { speaker: "Narasumber", moderator: "Moderator" },
	choose: {
		speakers: "Narasumber",
		moderators: "Moderator",
		newSpeakers: "Narasumber baru",
		newModerators: "Moderator baru",
		hint: "Satu orang per baris: nama, jabatan, instansi. Misalnya: Retno Puspitasari, Direktur, Ditjen PHI dan Jamsos",
	},
};
