import { newId, type Client } from '../support/client.ts';
import {
	accountOf,
	badgeOf,
	deviceOf,
	memberOf,
	personOf,
	platform,
	type Name
} from '../support/people.ts';
import type { World } from '../support/pocketbase.ts';
import { answerRow, reactionRow, readRow, receiptRow, wishRow } from '../support/rows.ts';
import type { Collection, Relation } from './access-table.ts';

/** Who plays which part in the scene: everything turns round Youssef. */
export const cast: Record<Relation, Name | undefined> = {
	self: 'youssef',
	chosen: 'jordan',
	informed: 'karim',
	circle: 'sami',
	circleCoordinator: 'helene',
	ended: 'claire',
	silenced: 'nadia',
	youth: 'lina',
	parent: 'sandrine',
	coordinator: 'dupin',
	lead: 'direction',
	elsewhere: 'amina',
	coordinatorElsewhere: 'denis',
	nobody: undefined
};

export type Scene = { rows: Record<Collection, string>; wish: string; answer: string };

/**
 * Sami joins Youssef's circle. Youssef tells a wish to Jordan, Karim, Claire and Nadia; Jordan answers, Youssef reacts. Then
 * Claire leaves his circle, Nadia is silenced, and Madame Dupin becomes a coordinator who has nothing to do with him.
 */
export async function playScene(world: World): Promise<Scene> {
	const admin = world.asAdmin();
	await must(admin.update('circle', memberOf('youssef', 'claire'), { until: '' }));
	await must(admin.create('circle', sami));
	const wish = wishRow('youssef', {
		audience: ['jordan', 'karim', 'claire', 'nadia'].map(asAccount)
	});
	await must(world.as('youssef').create('wishes', wish));
	const about = { wish: wish.id, person: 'youssef' } as const;
	const answer = answerRow('jordan', about);
	await must(world.as('jordan').create('answers', answer));
	const read = readRow('youssef', about, answer.id);
	await must(world.as('youssef').create('reads', read));
	const reaction = reactionRow('youssef', { wish: wish.id, answer: answer.id });
	await must(world.as('youssef').create('reactions', reaction));
	const receipt = receiptRow('youssef');
	await must(world.as('youssef').create('ops', receipt));
	const enrolment = {
		id: newId(),
		codeHash: newId(),
		platform,
		kind: 'own',
		expiresAt: '',
		usesLeft: 1
	};
	await must(admin.create('enrolments', enrolment));
	const tomb = {
		id: newId(),
		coll: 'wishes',
		rid: newId(),
		account: accountOf('youssef'),
		why: 'moved',
		seq: 1
	};
	await must(admin.create('tombs', tomb));
	await must(admin.update('circle', memberOf('youssef', 'claire'), { until: '2026-08-31' }));
	await must(admin.update('circle', memberOf('youssef', 'nadia'), { mayHear: false }));
	await must(admin.update('accounts', accountOf('dupin'), { role: 'coordinator' }));
	return {
		wish: wish.id,
		answer: answer.id,
		rows: {
			platforms: platform,
			accounts: accountOf('youssef'),
			persons: personOf('youssef'),
			circle: memberOf('youssef', 'jordan'),
			devices: deviceOf('youssef'),
			badges: badgeOf('youssef'),
			enrolments: enrolment.id,
			wishes: wish.id,
			answers: answer.id,
			reads: read.id,
			reactions: reaction.id,
			ops: receipt.id,
			tombs: tomb.id
		}
	};
}

const sami = {
	id: memberOf('youssef', 'sami'),
	person: personOf('youssef'),
	account: accountOf('sami'),
	relation: 'professional',
	name: 'Sami',
	mayHear: true,
	mayAnswer: true
};

const asAccount = (name: string) => accountOf(name as Name);

async function must(reply: ReturnType<Client['send']>) {
	const { status, text } = await reply;
	if (status !== 200) throw new Error(`The scene could not be set: ${status} ${text}`);
}

/** A row that somebody would make in the scene, as honestly as they can: in their own name, about Youssef's words (a receipt: in his). */
export function newRow(collection: Collection, name: Name, scene: Scene): object {
	const about = { wish: scene.wish, person: 'youssef' } as const;
	const common = { id: newId(), platform, account: accountOf(name), person: personOf('youssef') };
	const rows: Record<Collection, object> = {
		platforms: { id: newId(), name: 'À moi' },
		accounts: {
			...common,
			name,
			role: 'lead',
			password: 'azertyuiop',
			passwordConfirm: 'azertyuiop'
		},
		persons: { ...common, firstName: name },
		circle: { ...common, relation: 'lead', name, mayHear: true, mayAnswer: true },
		devices: { ...common, label: 'À moi', kind: 'own', secretHash: 'x' },
		badges: { ...common, secretHash: newId() },
		enrolments: { ...common, codeHash: newId(), kind: 'own', usesLeft: 9 },
		wishes: wishRow('youssef', { author: accountOf(name) }),
		answers: answerRow(name, about),
		reads: readRow(name, about),
		reactions: {
			...reactionRow('youssef', { wish: scene.wish, answer: scene.answer }),
			author: accountOf(name)
		},
		ops: receiptRow('youssef'),
		tombs: { ...common, coll: 'wishes', rid: newId(), why: 'moved', seq: 99999 }
	};
	return rows[collection];
}

/** A change that somebody would try on the scene's row. */
export const change: Record<Collection, object> = {
	platforms: { name: 'Changé' },
	accounts: { face: 'face-2' },
	persons: { firstName: 'Changé' },
	circle: { mayHear: false },
	devices: { revokedAt: '' },
	badges: { voidedAt: '' },
	enrolments: { usesLeft: 99 },
	wishes: { withdrawnAt: '2026-12-04T12:00:00.000Z' },
	answers: { kind: 'no' },
	reads: { readAt: '' },
	reactions: { kind: 'not-agreed' },
	ops: { outcome: 'parked' },
	tombs: { why: 'deleted' }
};
