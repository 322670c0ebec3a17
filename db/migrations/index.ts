import type { Migration } from "kysely";
import * as reference from "./0001_reference";
import * as accounts from "./0002_accounts";
import * as events from "./0003_events";
import * as registrations from "./0004_registrations";
import * as followups from "./0005_followups";
import * as messages from "./0006_messages";
import * as planning from "./0007_planning";
import * as speakers from "./0008_speakers";
import * as form from "./0009_form";
import * as imports from "./0010_imports";
import * as seats from "./0011_seats";
import * as groups from "./0012_groups";
import * as invitations from "./0013_invitations";
import * as decisions from "./0014_decisions";
import * as review from "./0016_review";
import * as organisations from "./0017_organisations";
import * as promises from "./0018_promises";
import * as cooperatives from "./0019_cooperatives";
import * as delivery from "./0020_delivery";
import * as mailings from "./0022_mailings";
import * as answers from "./0023_answers";
import * as unsubscriptions from "./0024_unsubscriptions";
import * as desk from "./0025_desk";
import * as papers from "./0026_papers";
import * as spj from "./0027_spj";
import * as minutes from "./0028_minutes";
import * as closing from "./0029_closing";
import * as figures from "./0030_figures";
import * as surveys from "./0031_surveys";
import * as briefings from "./0032_briefings";
import * as roles from "./0033_roles";
import * as signIn from "./0034_sign_in";
import * as trail from "./0035_trail";
import * as privacy from "./0036_privacy";
import * as erasure from "./0039_erasure";
import * as accountWays from "./0041_accounts";
import * as peopleWhoAsked from "./0042_people_who_asked";

/** Every migration in order. Forward-only: a merged one is never edited. */
export const migrations: Record<string, Migration> = {
	"0001_reference": reference,
	"0002_accounts": accounts,
	"0003_events": events,
	"0004_registrations": registrations,
	"0005_followups": followups,
	"0006_messages": messages,
	"0007_planning": planning,
	"0008_speakers": speakers,
	"0009_form": form,
	"0010_imports": imports,
	"0011_seats": seats,
	"0012_groups": groups,
	"0013_invitations": invitations,
	"0014_decisions": decisions,
	"0016_review": review,
	"0017_organisations": organisations,
	"0018_promises": promises,
	"0019_cooperatives": cooperatives,
	"0020_delivery": delivery,
	"0022_mailings": mailings,
	"0023_answers": answers,
	"0024_unsubscriptions": unsubscriptions,
	"0025_desk": desk,
	"0026_papers": papers,
	"0027_spj": spj,
	"0028_minutes": minutes,
	"0029_closing": closing,
	"0030_figures": figures,
	"0031_surveys": surveys,
	"0032_briefings": briefings,
	"0033_roles": roles,
	"0034_sign_in": signIn,
	"0035_trail": trail,
	"0036_privacy": privacy,
	"0039_erasure": erasure,
	"0041_accounts": accountWays,
	"0042_people_who_asked": peopleWhoAsked,
};
