import { sql } from "kysely";
import type { Deps } from "#app/domain/deps";
import { type Db, inTransaction } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { register } from "./outbox";

const firstNames = ["Siti", "Budi", "Agus", "Dewi", "Rina", "Joko", "Wati", "Hadi", "Tono", "Sri"];
const lastNames = ["Rahmawati", "Santoso", "Wijaya", "Lestari", "Pratama", "Saputra", "Hidayat", "Utami", "Nugroho"];

/** Fills an event with fictional people in every state, as many as asked, by the database itself: quickly. */
export async function crowd(db: Db, deps: Deps, event: EventRow, people: number): Promise<void> {
	const first = await register(deps, event.id, "Siti Rahmawati", { phone: "+6281200000000", isFictional: true });
	const tag = event.id.slice(-8);
	await inTransaction(db, async (trx) => {
		for (let from = 1; from < people; from += 500) {
			const rows = Array.from({ length: Math.min(500, people - from) }, (_one, index) => {
				const n = from + index;
				const name = `${firstNames[n % 10]} ${lastNames[(n * 7) % 9]} ${n}`;
				const status = n % 10 === 0 ? "rejected" : n % 10 < 4 ? "pending" : "confirmed";
				const id = `${String(n).padStart(8, "0")}-${first.id.slice(9)}`;
				const folded = `${name.toLowerCase()} pt contoh ${n % 97} ${tag}-${n} 62812${n} 0812${n} p${n}@peserta.test`;
				const at = new Date(Date.parse(first.registeredAt) + n * 1000).toISOString();
				const values = [id, name, name.toLowerCase(), status, `PT Contoh ${n % 97}`, `p${n}@peserta.test`];
				return sql`(${sql.join([...values, `p${n}@peserta.test`, `+62812${n}`, folded, `${tag}-${n}`, `l${id}`, `p${id}`, at])})`;
			});
			await sql`insert into registrations (id, name, name_folded, status, organisation_name, email, email_folded, phone,
				search_folded, code, link_hash, pass_hash, registered_at, event_id, category, source, organisation_id,
				regency_code, language, is_fictional, updated_at)
				select n.*, f.event_id, f.category, f.source, f.organisation_id, f.regency_code, f.language, 1, f.updated_at
				from (values ${sql.join(rows)}) as n, registrations f where f.id = ${first.id}`.execute(trx);
		}
	});
}
