/** Address of a way to show a badge; the touched face goes along, so that « Retour » brings it back. */
export const wayTo = (way: 'camera' | 'code', face: string | null) =>
	face ? (`/entrer?par=${way}&qui=${face}` as const) : (`/entrer?par=${way}` as const);
