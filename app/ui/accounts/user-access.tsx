import { useLanguage } from "#app/i18n/context";
import { InlineForm } from "../primitives/inline-form";

interface UserAccessProps {
	user: { id: string; isActive: boolean; hasSecondFactor: boolean };
	/** The reader's own account. */
	isSelf: boolean;
}

/** What an admin can do about somebody's way in. */
export function UserAccess({ user, isSelf }: UserAccessProps) {
	const { t } = useLanguage();
	const act = (tindakan: string, label: string, text: string, variant: "secondary" | "danger" = "secondary") => (
		<div className="stack" key={tindakan}>
			<p>{text}</p>
			<InlineForm action={`/panel/pengguna/${user.id}`} label={label} fields={{ tindakan }} variant={variant} />
		</div>
	);
	const { accounts } = t;
	return (
		<section>
			<h2>{accounts.accessTitle}</h2>
			<ul>
				<li>
					<a href={`/panel/pengguna/${user.id}/surel`}>{t.emailChange.link}</a>
				</li>
				<li>
					<a href={`/panel/pengguna/${user.id}/sesi`}>{t.emailChange.manageSessions}</a>
				</li>
			</ul>
			{user.isActive ? (
				<>
					{act("tautan", accounts.sendUserLink, accounts.sendUserLinkText)}
					{act("akhiri-sesi", accounts.endUserSessions, accounts.endUserSessionsText)}
					{user.hasSecondFactor && !isSelf
						? act("hapus-verifikasi", t.secondFactor.reset, t.secondFactor.resetText)
						: null}
					{isSelf ? null : act("nonaktifkan", accounts.disableUser, accounts.disableUserText, "danger")}
				</>
			) : (
				act("aktifkan", accounts.enableUser, accounts.enableUserText)
			)}
		</section>
	);
}
