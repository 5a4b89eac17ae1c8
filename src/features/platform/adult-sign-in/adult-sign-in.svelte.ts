import * as z from 'zod/mini';
import type { Gate } from '#data/gate.ts';
import type { Session } from '#domain/session.ts';
import type { CodeAsked, SignInRefusal } from '#domain/sign-in.ts';

/** What is missing in what was written, field by field. */
export type FieldProblem = 'missing' | 'odd' | undefined;
type Mail = { subject: string; text: string };

const Email = z.email();

/** F31: an adult comes in by password, by a code sent to them, or by both. Nothing written is lost or asked twice. */
export class AdultSignIn {
	readonly #gate: Gate;
	email = $state('');
	password = $state('');
	code = $state('');
	problems = $state.raw<{ email?: FieldProblem; password?: FieldProblem; code?: FieldProblem }>({});
	refusal = $state.raw<SignInRefusal>();
	busy = $state(false);
	/** Set while a code is awaited. */
	asked = $state.raw<CodeAsked>();
	/** A code was sent again at the person's wish. */
	resent = $state(false);
	/** In the demo, the e-mails that nobody receives; undefined elsewhere. */
	mails = $state.raw<Mail[]>();

	constructor(gate: Gate) {
		this.#gate = gate;
	}

	/** Password first. @returns who came in, or undefined when a code is awaited or something is to be put right */
	async enter(): Promise<Session | undefined> {
		this.problems = {
			email: this.#emailProblem(),
			password: this.password === '' ? 'missing' : undefined
		};
		if (this.problems.email || this.problems.password) return undefined;
		const answer = await this.#ask(() => this.#gate.showPassword(this.email, this.password));
		if (!answer) return undefined;
		if ('session' in answer) return answer.session;
		await this.#await(answer);
		return undefined;
	}

	/** A code instead of a password, or a new code when one is already awaited. */
	async sendCode(): Promise<void> {
		this.problems = { email: this.#emailProblem() };
		if (this.problems.email) return;
		const again = this.asked !== undefined;
		const asked = await this.#ask(() => this.#gate.askCode(this.email, this.asked?.mfaId));
		if (!asked) return;
		await this.#await(asked);
		this.resent = again;
	}

	/** Last step. @returns who came in, or undefined */
	async showCode(): Promise<Session | undefined> {
		const { asked } = this;
		const code = this.code.replace(/\s/g, '');
		this.problems = code === '' ? { code: 'missing' } : {};
		if (!asked || code === '') return undefined;
		const session = await this.#ask(() => this.#gate.showCode(asked, code));
		// The code was right but this role also has a password: back to it, with the address kept.
		if (this.refusal?.code === 'role-not-by-badge') this.changeAddress();
		return session;
	}

	/** Back to the address; the refusal that led here stays in sight. */
	changeAddress() {
		this.asked = undefined;
		this.code = '';
		this.mails = undefined;
		this.resent = false;
		this.problems = {};
	}

	/** Looks again for the e-mails of the demo. */
	async lookForMails() {
		this.mails = await this.#gate.demoMails(this.email);
	}

	async #await(asked: CodeAsked) {
		this.asked = asked;
		this.code = '';
		await this.lookForMails();
	}

	#emailProblem(): FieldProblem {
		this.email = this.email.trim();
		if (this.email === '') return 'missing';
		return Email.safeParse(this.email).success ? undefined : 'odd';
	}

	async #ask<Value>(
		question: () => Promise<{ ok: true; value: Value } | { ok: false; refusal: SignInRefusal }>
	): Promise<Value | undefined> {
		if (this.busy) return undefined;
		this.busy = true;
		this.refusal = undefined;
		this.resent = false;
		try {
			const answer = await question();
			if (answer.ok) return answer.value;
			this.refusal = answer.refusal;
			return undefined;
		} finally {
			this.busy = false;
		}
	}
}
