import { groupRows, itemsUnder, type ScanNode } from './scan-rows.ts';
import { type Control, controlsOf } from './scan-controls.ts';

/** `off`, one switch and a light that moves by itself, two switches (one moves, one chooses), or a touch anywhere as the one switch. */
export type Switches = 'off' | 'one' | 'two' | 'touch';

/** What moves the light; the browser's timers by default, turned by hand in tests. */
export type ScanClock = { wait: (ms: number, then: () => void) => () => void };

const browserClock: ScanClock = {
	wait: (ms, then) => {
		const timer = setTimeout(then, ms);
		return () => clearTimeout(timer);
	}
};

/** The first place of a level stays lit longer: one has just pressed and must get ready again. */
const firstPause = 1.5;
/** After so many rounds through a row without a choice the light goes back to the rows. */
const roundsBeforeOut = 2;

/** What is lit: controls, or the way out of their row. */
export type Light = { controls: readonly Control[]; out: boolean };

/**
 * Row–column scanning over whatever stands on the screen (R32). Screens do not know about it: the light visits their
 * visible, usable controls, rows first, and a choice is an ordinary click.
 */
export class Scanner {
	readonly #clock: ScanClock;
	readonly #find: () => Control[];
	#levels: ScanNode<Control>[][] = [];
	#place = 0;
	#rounds = 0;
	#stopWaiting: () => void = () => undefined;
	#switches: Switches = 'off';
	#ms = 0;
	/** What is lit now; undefined when nothing is. */
	light = $state.raw<Light>();

	constructor(clock: ScanClock = browserClock, find: () => Control[] = controlsOf) {
		this.#clock = clock;
		this.#find = find;
	}

	/** Begins at the top. @param ms how long a place stays lit */
	start(switches: Switches, ms: number) {
		this.#switches = switches;
		this.#ms = ms;
		this.#levels = [];
		if (switches === 'off') this.stop();
		else this.lookAgain();
	}

	stop() {
		this.#stopWaiting();
		this.#levels = [];
		this.light = undefined;
	}

	/** The screen may have changed: when its controls are others, begins at the top again. */
	lookAgain() {
		if (this.#switches === 'off') return;
		const controls = this.#find();
		const known = this.#levels[0] ? itemsUnder({ group: this.#levels[0] }) : [];
		const same =
			known.length === controls.length &&
			controls.every(({ element }) => known.some((old) => old.element === element));
		if (same && this.#levels.length > 0) {
			// The same controls may stand elsewhere: the light follows them.
			if (this.light) this.light = { ...this.light };
			return;
		}
		this.#enter([rowsAndBar(controls)]);
	}

	/** The switch that chooses. */
	choose() {
		const level = this.#level;
		if (this.light?.out) return this.#leave();
		const node = level[this.#place];
		if (!node) return;
		if ('group' in node) return this.#enter([...this.#levels, node.group]);
		this.#levels = [];
		node.item.element.click();
		// The click may have changed nothing that one can see: the light begins again in any case.
		this.lookAgain();
	}

	/** The switch that moves on, when there are two. */
	step() {
		const last = this.#level.length - 1 + (this.#levels.length > 1 ? 1 : 0);
		if (this.#place < last) return this.#lightUp(this.#place + 1);
		this.#rounds += 1;
		if (this.#levels.length > 1 && this.#rounds >= roundsBeforeOut) this.#leave();
		else this.#lightUp(0);
	}

	get #level() {
		return this.#levels.at(-1) ?? [];
	}

	#leave() {
		this.#enter(this.#levels.slice(0, -1));
	}

	#enter(levels: ScanNode<Control>[][]) {
		this.#levels = levels;
		this.#rounds = 0;
		this.#lightUp(0);
	}

	#lightUp(place: number) {
		this.#stopWaiting();
		this.#place = place;
		const level = this.#level;
		const node = level[place];
		const out = node === undefined;
		if (out && this.#levels.length < 2) {
			this.light = undefined;
			return;
		}
		this.light = { controls: node ? itemsUnder(node) : itemsUnder({ group: level }), out };
		this.#focus(node);
		if (this.#switches === 'two') return;
		const ms = place === 0 ? this.#ms * firstPause : this.#ms;
		this.#stopWaiting = this.#clock.wait(ms, () => this.step());
	}

	/** Focus goes with a lit control; on a row it rests nowhere, or two frames would say two things. */
	#focus(node: ScanNode<Control> | undefined) {
		if (node && 'item' in node) node.item.element.focus({ preventScroll: true });
		else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	}
}

/** The rows of the screen first; the bar that is on every screen comes last, as one group. */
function rowsAndBar(controls: readonly Control[]): ScanNode<Control>[] {
	const bar = controls.filter((control) => control.inBar);
	const rows = groupRows(
		controls.filter((control) => !control.inBar),
		{ longest: bar.length > 0 ? 5 : 6, rightToLeft: document.dir === 'rtl' }
	);
	if (bar.length === 0) return rows;
	const group = groupRows(bar);
	return rows.length === 0 ? group : [...rows, { group }];
}
