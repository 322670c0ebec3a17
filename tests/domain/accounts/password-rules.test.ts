import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "#app/domain/accounts/password";
import { passwordProblem } from "#app/domain/accounts/password-rules";

const about = ["Rina Kartika", "rina.kartika@dinas.example"];

describe("a new password", () => {
	test.each([
		"kopi hujan sepeda biru",
		"Zq7#vt-Lp2!xw",
		"melompat-lewat-jendela",
		"correct horse battery staple",
		"8f3a1c9d7e2b",
		"ｋａｔａ 密码 пароль мой",
		`${"a b c d e f g h ".repeat(6)}walau panjang sekali`,
	])("%s is taken: length counts, not the kinds of characters", (password) => {
		expect(passwordProblem(password, about)).toBeNull();
	});

	test.each([
		"password1234",
		"P@ssw0rd2021!",
		"Indonesia2026!",
		"rahasiarahasia",
		"qwertyuiop123",
		"1qaz2wsx3edc",
		"123456789012",
		"aaaaaaaaaaaa",
		"abababababab",
		"Kemnaker#2026",
		"rinakartika1",
		"RinaKartika2026",
		"q1w2e3r4t5y6",
		"manchesterunited",
	])("%s is refused: it would be tried early", (password) => {
		expect(passwordProblem(password, about)).toBe("too-common");
	});

	test("has 12 to 200 characters, however many bytes those take", () => {
		expect(passwordProblem("sebelasxhur", about)).toBe("too-short");
		expect(passwordProblem("🌧🚲☕🪟🦜🥭🏝🎋🪁", about)).toBe("too-short");
		expect(passwordProblem("kopi hujan ".repeat(19), about)).toBe("too-long");
	});
});

test("a password is kept as argon2id with the strength OWASP names, and salted", async () => {
	const [one, other] = await Promise.all([hashPassword("kopi hujan sepeda"), hashPassword("kopi hujan sepeda")]);
	expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(one).not.toBe(other);
	expect(await verifyPassword(one, "kopi hujan sepeda")).toBe(true);
	expect(await verifyPassword(one, "kopi hujan sepedb")).toBe(false);
});

test("a password typed with composed or decomposed letters is the same", async () => {
	expect(await verifyPassword(await hashPassword("caf\u00e9 sepeda biru"), "cafe\u0301 sepeda biru")).toBe(true);
});

test("without a stored password the answer is no", async () => {
	expect(await verifyPassword(null, "kopi hujan sepeda")).toBe(false);
});
