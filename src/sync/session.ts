import { type Enrolment, enrolmentOf } from '#data/device-database.ts';
import type { Gate } from '#data/gate.ts';
import { accepted, refused } from '#domain/result.ts';
import { adultSignIn } from './sign-in/adult-sign-in.ts';
import { badgeSignIn } from './sign-in/badge-sign-in.ts';
import type { Door } from './sign-in/profiles.ts';
import { signInRefusal } from './sign-in/sign-in-refusal.ts';

/** Builds the door of this device; it asks the server at once what day the demo stands on. */
export function makeGate(door: Door): Gate {
	void learnOfServer(door);
	return {
		db: door.db,
		...enrolment(door),
		...badgeSignIn(door),
		...adultSignIn(door),

		async leave() {
			await door.db.notes.put({ key: 'open', value: '' });
		},

		async demoMails(email) {
			const reply = await door.server.demoMails(email);
			return reply.ok ? reply.value : undefined;
		}
	};
}

function enrolment(door: Door): Pick<Gate, 'enrol' | 'adoptEnrolment' | 'newEnrolmentCode'> {
	const keep = (value: Enrolment) => door.db.notes.put({ key: 'enrolment', value });
	return {
		async enrol(code, label) {
			const reply = await door.server.enrol(code, label);
			if (!reply.ok) {
				return refused(signInRefusal(reply.refusal, { code: 'enrolment-code-unknown' }));
			}
			await keep(reply.value);
			return accepted(undefined);
		},

		async adoptEnrolment(device) {
			const [id = '', secret = ''] = device.split('.');
			const before = await enrolmentOf(door.db);
			if (id === '' || secret === '' || before?.device === id) return;
			await keep({ device: id, secret, kind: 'shared', platformName: '' });
			await learnOfServer(door);
		},

		async newEnrolmentCode() {
			const open = await door.db.notes.get('open');
			const profile = await door.db.profiles
				.where('account')
				.equals(String(open?.value ?? ''))
				.first();
			const reply = await door.server.newEnrolmentCode(profile?.token ?? '');
			if (reply.ok) return accepted(reply.value);
			return refused(signInRefusal(reply.refusal, { code: 'enrolment-code-unknown' }));
		}
	};
}

/** The demo's day, and the platform's name when a link did not carry it. */
async function learnOfServer(door: Door): Promise<void> {
	const head = await door.server.head();
	if (!head.ok) return;
	await door.clock.learn(head.value);
	const known = await enrolmentOf(door.db);
	// With several platforms a guest is told no name: the known one stays.
	if (!known || ['', known.platformName].includes(head.value.platformName)) return;
	const value = { ...known, platformName: head.value.platformName };
	await door.db.notes.put({ key: 'enrolment', value });
}
