/**
 * Whether « Retour » stays inside the app. Browsers that know only the length of the history count other sites too; then it
 * may be wrong, and the person meets the page they came from.
 */
export const canGoBack = (): boolean =>
	'navigation' in globalThis ? globalThis.navigation.canGoBack : history.length > 1;
