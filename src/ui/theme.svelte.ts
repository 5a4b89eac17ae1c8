type Theme = 'light' | 'dark' | 'contrast';
const remembered = 'mv-theme';

/**
 * Colours of the whole page follow a person while their screens stand.
 *
 * @param theme undefined while it is not known yet: the page stays as it is
 */
export function wearTheme(theme: () => Theme | undefined): void {
	// Touches <html> and this browser's memory, outside every component.
	$effect(() => {
		const worn = theme();
		if (!worn) return;
		dress(worn);
		remember(worn);
		return () => {
			dress(restingTheme());
			remember(undefined);
		};
	});
}

/** Dresses the page before anything is drawn, so that a dark screen does not flash at each opening. */
export function wearLastTheme(): void {
	const last = read();
	dress(last === 'dark' || last === 'contrast' ? last : restingTheme());
}

/** Colours when nobody is in: what the device itself asks for. */
const restingTheme = (): Theme =>
	matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'light';

function dress(theme: Theme) {
	document.documentElement.dataset['theme'] = theme;
	const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
	document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paper || '#fbf7f0');
}

// Some browsers forbid storage altogether; then the colours come a moment later.
function remember(theme: Theme | undefined) {
	try {
		if (theme) localStorage.setItem(remembered, theme);
		else localStorage.removeItem(remembered);
	} catch {
		return;
	}
}

function read() {
	try {
		return localStorage.getItem(remembered);
	} catch {
		return null;
	}
}
