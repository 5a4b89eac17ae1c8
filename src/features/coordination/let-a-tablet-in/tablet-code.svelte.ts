import type { Gate } from '#data/gate.ts';
import type { SignInRefusal } from '#domain/sign-in.ts';

/** A code that lets one new tablet in (F33): asked for, shown, over at its hour. */
export class TabletCode {
	#gate: Gate;
	#now: () => string;
	#given: { code: string; expiresAt: string } | undefined = $state.raw();
	refusal: SignInRefusal | undefined = $state.raw();
	isAsking = $state(false);

	constructor(gate: Gate, now: () => string) {
		this.#gate = gate;
		this.#now = now;
	}

	/** The code in groups that are easy to read out; empty before it was asked for. */
	get groups(): string[] {
		return this.#given?.code.match(/.{1,4}/g) ?? [];
	}

	/** UTC, ISO 8601; empty before a code was asked for. */
	get expiresAt(): string {
		return this.#given?.expiresAt ?? '';
	}

	/** The code's hour has passed; looked at when the screen is drawn. */
	get isOver(): boolean {
		return this.#given !== undefined && this.#given.expiresAt <= this.#now();
	}

	async ask(): Promise<void> {
		if (this.isAsking) return;
		this.isAsking = true;
		const answer = await this.#gate.newEnrolmentCode();
		this.#given = answer.ok ? answer.value : undefined;
		this.refusal = answer.ok ? undefined : answer.refusal;
		this.isAsking = false;
	}
}
