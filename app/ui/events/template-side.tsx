import { useLanguage } from "#app/i18n/context";
import { LinkButton } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { TemplateNameForm } from "./template-name-form";

interface TemplateSideProps {
	templateId: string;
	/** As stored, or as it was typed last. */
	name: string;
	problem: string | undefined;
}

/** What else can be done with a template: repeat it, rename it, delete it. */
export function TemplateSide({ templateId, name, problem }: TemplateSideProps) {
	const { t } = useLanguage();
	const words = t.copies;
	const address = `/panel/kerangka/${templateId}`;
	return (
		<Stack>
			<Panel title={words.repeatTitle}>
				<p>{words.repeatLead}</p>
				<LinkButton href={`/panel/rangkaian/baru?dari=kerangka-${templateId}`} variant="secondary">
					{words.repeat}
				</LinkButton>
			</Panel>
			<Panel title={words.rename}>
				<TemplateNameForm
					action={address}
					fields={{ act: "rename" }}
					value={name}
					error={problem}
					submitLabel={words.rename}
				/>
			</Panel>
			<Panel title={words.remove}>
				<p>{words.removeHint}</p>
				<InlineForm action={address} label={words.remove} fields={{ act: "delete" }} variant="danger" />
			</Panel>
		</Stack>
	);
}
