/** A list as an office sends one, not saved yet: people to take, one twice, one to decide about, two to refuse. All fictional. */
export const receivedList = `DAFTAR PESERTA DIALOG LANJUTAN KOPERASI PEKERJA;;;;;;
;;;;;;
No;Nama Lengkap;L/P;Jabatan;Instansi;No. HP / WA;E-mail
A. UNSUR PENGUSAHA;;;;;;
1;Bpk. Wahyu Prasetyo, S.E.;L;Manajer HRD;PT Contoh Pangan Sejahtera;0812-0000-7101;wahyu@contoh-pangan.example
2;RINA MARLINA, S.PSI.;P;Personalia;PT Contoh Logam Jaya;081200007102 / 021-5550000;
3;Agus Salim;L;Direktur;PT Contoh Logam Jaya;81200007103;agus.salim@contoh-logam.example
B. UNSUR SERIKAT PEKERJA/SERIKAT BURUH;;;;;;
4;Sari Indah Permata;P;Ketua PUK;PUK SP Contoh Pangan Sejahtera;O81200007104;
5;Dedi Kurniawan & Tono Hartono;;Pengurus;PUK SP Contoh Logam Jaya;081200007105;
6;sari indah permata;P;Ketua;PUK SP Contoh Pangan Sejahtera;+62 812-0000-7104;sari@sp-contoh.example
C. UNSUR KOPERASI PEKERJA;;;;;;
7;Hj. Nurhayati, S.Kom.;P;Bendahara;Koperasi Karyawan Contoh Pangan;0812 0000 7107;nurhayati@kopkar-contoh.example
8;TBA;;;Koperasi Karyawan Contoh Logam;-;-
9;Yusuf Maulana;L;Sekretaris;Koperasi Karyawan Contoh Logam;6,28122E+12;
Jumlah;;;;9 orang;;
`;
