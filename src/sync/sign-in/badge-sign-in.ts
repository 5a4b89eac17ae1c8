import { enrolmentOf } from '#data/device-database.ts';
import type { Gate } from '#data/gate.ts';
import type { AccountId } from '#domain/ids.ts';
import { accepted, refused } from '#domain/result.ts';
import type { BadgeShown } from '#domain/sign-in.ts';
import type { Failed } from '#sync/http.ts';
import { comeIn, type Door, knownBy, openHere, profileShownBy } from './profiles.ts';
import { isUnreachable, signInRefusal } from './sign-in-refusal.ts';

/** How a young person comes in: by badge, with or without network, or by their own device. */
export function badgeSignIn(door: Door): Pick<Gate, 'showBadge' | 'reopen'> {
	return {
		async showBadge(badge, account) {
			const enrolment = await enrolmentOf(door.db);
			if (!enrolment) return refused({ code: 'device-unknown' });
			const { device, secret } = enrolment;
			const reply = await door.server.badge({ device, secret }, badge);
			if (reply.ok) {
				const known = await knownBy(badge, reply.value.record.id);
				return accepted(await comeIn(door, reply.value, known));
			}
			if (!isUnreachable(reply.refusal)) return await sendAway(door, badge, reply.refusal);
			return await openByMemory(door, { badge, account, failed: reply.refusal });
		},

		async reopen(account) {
			const enrolment = await enrolmentOf(door.db);
			const profile = await door.db.profiles.get(account);
			if (enrolment?.kind !== 'own') return refused({ code: 'device-unknown' });
			if (!profile) return refused({ code: 'badge-unknown' });
			return accepted(await openHere(door, profile));
		}
	};
}

/** A badge that the platform no longer knows must not open the profile without network either. */
async function sendAway(door: Door, badge: BadgeShown, failed: Failed) {
	const refusal = signInRefusal(failed, { code: 'badge-unknown' });
	if (refusal.code === 'badge-unknown' || refusal.code === 'badge-voided') {
		const profile = await profileShownBy(door.db, badge);
		const forgotten = 'secret' in badge ? { badgeHash: '' } : { shortCodeHash: '' };
		if (profile) await door.db.profiles.update(profile.account, forgotten);
	}
	return refused(refusal);
}

type Shown = { badge: BadgeShown; account: AccountId | undefined; failed: Failed };

async function openByMemory(door: Door, { badge, account, failed }: Shown) {
	const profile = await profileShownBy(door.db, badge, account);
	if (profile) return accepted(await openHere(door, profile));
	return refused(signInRefusal(failed, { code: 'offline-first-time' }));
}
