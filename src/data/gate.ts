import { createContext } from 'svelte';
import type { AccountId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import type { Session } from '#domain/session.ts';
import type { BadgeShown, CodeAsked, SignInRefusal } from '#domain/sign-in.ts';
import type { DeviceDatabase } from './device-database.ts';

type Answer<Value> = Promise<Result<Value, SignInRefusal>>;

/**
 * The door of this device. Sign-in screens use it; `sync/session.ts` is behind it. Coming in and leaving are seen by
 * every tab through the device database.
 */
export type Gate = {
	db: DeviceDatabase;
	/** Makes this device known to a platform, with the code an adult gave. */
	enrol: (code: string, label: string) => Answer<void>;
	/** Takes over an enrolment carried by a link: `id.secret`. */
	adoptEnrolment: (device: string) => Promise<void>;
	/** Opens a profile by its badge; without network when the person has been here before. */
	showBadge: (badge: BadgeShown, account?: AccountId) => Answer<Session>;
	/** Opens again the profile of a device that belongs to one person, without a badge. */
	reopen: (account: AccountId) => Answer<Session>;
	/** First step of an adult: password, or nothing for a code alone. `session` when no second step is needed. */
	showPassword: (email: string, password: string) => Answer<{ session: Session } | CodeAsked>;
	askCode: (email: string, mfaId?: string) => Answer<CodeAsked>;
	showCode: (asked: CodeAsked, code: string) => Answer<Session>;
	/** Locks: the faces come back; everything unsent stays and still leaves. */
	leave: () => Promise<void>;
	/** In the demo, the last e-mails sent to an address, newest first; undefined elsewhere. */
	demoMails: (email: string) => Promise<{ subject: string; text: string }[] | undefined>;
	/** A code with which an adult who is signed in lets a new tablet in. */
	newEnrolmentCode: () => Answer<{ code: string; expiresAt: string }>;
};

export const [getGate, setGate] = createContext<Gate>();
