import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow } from "../primitives/button";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { errorText, type FormErrors, type FormValues, textOf } from "./form-parts";

interface SavedView {
	id: string;
	name: string;
	query: string;
	isOwn: boolean;
	isShared: boolean;
	/** For every event of the office. */
	isOfOffice: boolean;
}

interface SavedViewsProps {
	/** The list's path. */
	list: string;
	views: readonly SavedView[];
	/** A refused form. */
	form: { errors: FormErrors; values: FormValues } | undefined;
}

/** The reader's views, to be renamed or deleted, and those that colleagues share. */
export function SavedViews({ list, views, form }: SavedViewsProps) {
	const { t } = useLanguage();
	const words = t.table.views;
	const others = views.filter(({ isOwn }) => !isOwn);
	return (
		<>
			{form && textOf(form.values, "intent") === "save" ? <KeepAgain list={list} form={form} /> : null}
			{views.length === 0 ? <EmptyState title={words.empty}>{words.emptyHint}</EmptyState> : null}
			{views
				.filter(({ isOwn }) => isOwn)
				.map((view) => (
					<OwnView key={view.id} list={list} view={view} form={form} />
				))}
			{others.length > 0 ? (
				<section>
					<h2>{words.others}</h2>
					<ul>
						{others.map((view) => (
							<li key={view.id}>
								<ViewLink list={list} view={view} />
							</li>
						))}
					</ul>
				</section>
			) : null}
		</>
	);
}

function ViewLink({ list, view }: { list: string; view: SavedView }) {
	const { t } = useLanguage();
	const words = t.table.views;
	const notes = [...(view.isShared ? [words.shared] : []), ...(view.isOfOffice ? [words.everyEvent] : [])];
	return (
		<>
			<a href={`${list}?${view.query}`}>
				<Content>{view.name}</Content>
			</a>{" "}
			<span className="muted small">{notes.join(" · ")}</span>
		</>
	);
}

function OwnView({ list, view, form }: { list: string; view: SavedView; form: SavedViewsProps["form"] }) {
	const { t } = useLanguage();
	const words = t.table.views;
	const isRefused = form !== undefined && textOf(form.values, "view") === view.id;
	return (
		<Panel>
			<p>
				<ViewLink list={list} view={view} />
			</p>
			<form method="post" noValidate>
				<HiddenFields values={{ intent: "rename", view: view.id }} />
				<TextField
					name="name"
					id={isRefused ? "name" : `name-${view.id}`}
					label={words.newName}
					value={isRefused ? textOf(form.values, "name") : view.name}
					error={isRefused ? errorText(t, form.errors, "name") : undefined}
					width="medium"
					maxLength={60}
				/>
				<Button variant="secondary" small hiddenLabel={view.name}>
					{words.rename}
				</Button>
			</form>
			<InlineForm
				action={`${list}/tampilan`}
				label={words.remove}
				hiddenLabel={view.name}
				fields={{ intent: "delete", view: view.id }}
				small
			/>
		</Panel>
	);
}

/** The view that could not be kept, to be sent again. */
function KeepAgain({ list, form }: { list: string; form: NonNullable<SavedViewsProps["form"]> }) {
	const { t } = useLanguage();
	const { values, errors } = form;
	return (
		<form method="post" action={`${list}/tampilan`} noValidate>
			<HiddenFields
				values={{
					intent: "save",
					query: textOf(values, "query"),
					scope: textOf(values, "scope"),
					...(values.shared === undefined ? {} : { shared: "on" }),
				}}
			/>
			<TextField
				name="name"
				label={t.table.viewName}
				value={textOf(values, "name")}
				error={errorText(t, errors, "name")}
				width="medium"
				maxLength={60}
			/>
			<ButtonRow>
				<Button>{t.table.keepView}</Button>
			</ButtonRow>
		</form>
	);
}
