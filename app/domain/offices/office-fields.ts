/** What the form of an office holds, as text; the region as it is posted. */
export function officeFields(office: { name: string; provinceCode: string | null; regencyCode: string | null }) {
	return { name: office.name, region: office.regencyCode ?? office.provinceCode ?? "" };
}
