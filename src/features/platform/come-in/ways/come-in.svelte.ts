import type { Gate } from '#data/gate.ts';
import { type Brought, readQr } from '#domain/badge-link.ts';
import type { AccountId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import type { Session } from '#domain/session.ts';
import type { BadgeShown, SignInRefusal } from '#domain/sign-in.ts';

/** Why the door stayed closed: what the gate said, or what the camera saw was no badge at all. */
export type Closed = SignInRefusal | { code: 'not-a-badge' } | { code: 'no-camera' };

/** F31: a young person comes in with a badge, or an adult lets a new tablet in. What was typed stays until it is right. */
export class ComeIn {
	readonly #gate: Gate;
	readonly #tabletLabel: string;
	/** Why it did not open, or undefined. */
	closed = $state.raw<Closed>();
	/** The gate is being asked; more touches wait. */
	busy = $state(false);
	/** A new tablet was let in. */
	enrolled = $state(false);

	constructor(gate: Gate, tabletLabel: string) {
		this.#gate = gate;
		this.#tabletLabel = tabletLabel;
	}

	/** @param account the face that was touched, or undefined for somebody new @returns who came in, or undefined */
	async show(badge: BadgeShown, account?: AccountId): Promise<Session | undefined> {
		return this.#ask(() => this.#gate.showBadge(badge, account));
	}

	/** What the camera read. A badge of the platform may also introduce a tablet that nobody knows yet. */
	async seen(text: string, account?: AccountId): Promise<Session | undefined> {
		if (this.busy) return undefined;
		const brought = readQr(text);
		if (brought) return this.bring(brought, account);
		this.closed = { code: 'not-a-badge' };
		return undefined;
	}

	/** What a link or a QR code carried, in the only order that can work: the tablet first, then the person. */
	async bring(brought: Brought, account?: AccountId): Promise<Session | undefined> {
		if (brought.device) await this.#gate.adoptEnrolment(brought.device);
		if (brought.tablet && !(await this.enrol(brought.tablet))) return undefined;
		return brought.secret ? this.show({ secret: brought.secret }, account) : undefined;
	}

	/** Lets this tablet in with the code an adult gave. @returns whether it did */
	async enrol(code: string): Promise<boolean> {
		await this.#ask(async () => {
			const answer = await this.#gate.enrol(code, this.#tabletLabel);
			this.enrolled = answer.ok;
			return answer;
		});
		return this.enrolled;
	}

	/** Opens again the profile of a device that belongs to one person. */
	async reopen(account: AccountId): Promise<Session | undefined> {
		return this.#ask(() => this.#gate.reopen(account));
	}

	/** The camera is refused or absent. */
	cameraFailed() {
		this.closed = { code: 'no-camera' };
	}

	/** Somebody goes on typing: what was said about the last try has been read. */
	tryAgain() {
		this.closed = undefined;
	}

	async #ask<Value>(
		question: () => Promise<Result<Value, SignInRefusal>>
	): Promise<Value | undefined> {
		if (this.busy) return undefined;
		this.busy = true;
		try {
			const answer = await question();
			this.closed = answer.ok ? undefined : answer.refusal;
			return answer.ok ? answer.value : undefined;
		} finally {
			this.busy = false;
		}
	}
}
