import { send } from '../../scripts/demo.mjs';
import { hashOf, post } from '../../scripts/demo/rows.mjs';
import {
	accountId,
	badgeId,
	circleId,
	deviceId,
	personId,
	rowId
} from '../../scripts/demo/ids.mjs';

const platform = 'plaautrerive000';

/**
 * A second platform on the same server: Amina (young), Denis (her coordinator), Paul (her father). Nothing of it may reach
 * « Les Deux-Rives », nor the other way.
 *
 * @param {import('../../scripts/demo.mjs').Admin} admin
 * @param {import('../../scripts/demo.mjs').Links} links
 */
export async function addNeighbours(admin, links) {
	const account = (/** @type {string} */ id, /** @type {string} */ role) =>
		post('accounts', {
			id: accountId(id),
			name: id,
			role,
			platform,
			face: 'face-1',
			email: role === 'young' ? '' : `${id}@autre-rive.example`,
			verified: true,
			password: links.password,
			passwordConfirm: links.password
		});
	const member = (/** @type {string} */ id, /** @type {string} */ relation) =>
		post('circle', {
			id: circleId('amina', id),
			person: personId('amina'),
			account: accountId(id),
			relation,
			name: id,
			face: 'face-1',
			mayHear: true,
			mayAnswer: true
		});
	await send(admin, [
		post('platforms', { id: platform, name: 'Autre Rive', services: [], demoToday: '2026-12-04' })
	]);
	for (const [id, role] of Object.entries({
		amina: 'young',
		denis: 'coordinator',
		paul: 'parent'
	})) {
		await send(admin, [account(id, role)]);
	}
	await send(admin, [
		post('persons', {
			id: personId('amina'),
			account: accountId('amina'),
			platform,
			firstName: 'Amina',
			face: 'face-1',
			access: {
				mode: 'pictos',
				perPage: 4,
				scan: false,
				scanMs: 1600,
				theme: 'light',
				agreement: 'm'
			}
		}),
		member('denis', 'coordinator'),
		member('paul', 'father'),
		post('devices', {
			id: deviceId('amina'),
			platform,
			label: 'Tablette voisine',
			kind: 'own',
			secretHash: hashOf('amina-device')
		}),
		post('badges', {
			id: badgeId('amina'),
			account: accountId('amina'),
			secretHash: hashOf('amina-badge'),
			shortCodeHash: hashOf('AMINA222')
		})
	]);
	await send(admin, [
		post('wishes', {
			id: rowId('wish', 'w900'),
			person: personId('amina'),
			author: accountId('amina'),
			kind: 'wish',
			words: ['je', 'vouloir', 'nager'],
			text: 'Je veux nager.',
			domains: ['loisirs'],
			importance: 1,
			means: ['pictograms'],
			helpMode: 'alone',
			helpCheck: 'none',
			audience: [accountId('denis')],
			madeAt: '2026-11-20T09:00:00.000Z'
		})
	]);
	links.keys['amina'] = {
		device: deviceId('amina'),
		deviceSecret: 'amina-device',
		badge: 'amina-badge',
		shortCode: 'AMINA222'
	};
}
