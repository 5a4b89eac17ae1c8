/// <reference path="../pb_data/types.d.ts" />

// The nouns, without any right: rules come in the third step, once every collection they speak of exists.
// Column names are those of src/domain; an absent text is ''.

migrate(
	(app) => {
		const idField = { name: 'id', type: 'text', primaryKey: true, system: true, required: true };
		const id = {
			...idField,
			min: 15,
			max: 15,
			pattern: '^[a-z0-9]+$',
			autogeneratePattern: '[a-z0-9]{15}'
		};
		const text = (name, more) => ({ name, type: 'text', max: 200, ...more });
		const hash = (name) => text(name, { hidden: true, max: 64 });
		const instant = (name) =>
			text(name, { max: 30, pattern: '^(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)?$' });
		const day = (name) => text(name, { max: 10, pattern: '^(\\d{4}-\\d\\d-\\d\\d)?$' });
		const number = (name, more) => ({ name, type: 'number', onlyInt: true, min: 0, ...more });
		const bool = (name, more) => ({ name, type: 'bool', ...more });
		const json = (name, maxSize) => ({ name, type: 'json', maxSize });
		const one = (name, values) => ({ name, type: 'select', maxSelect: 1, required: true, values });
		const oneOrNone = (name, values) => ({ name, type: 'select', maxSelect: 1, values });
		const many = (name, values) => ({ name, type: 'select', maxSelect: values.length, values });
		const to = (name, collection, more) => ({
			name,
			type: 'relation',
			collectionId: app.findCollectionByNameOrId(collection).id,
			maxSelect: 1,
			required: true,
			...more
		});
		const make = (name, fields, indexes = []) =>
			app.save(new Collection({ type: 'base', name, fields: [id, ...fields], indexes }));

		make('platforms', [
			text('name', { required: true }),
			json('services', 20000),
			day('demoToday'),
			{ ...day('today'), hidden: true },
			number('answerWithinDays')
		]);

		const accounts = new Collection({
			type: 'auth',
			name: 'accounts',
			fields: [
				id,
				{ name: 'email', type: 'email', system: true, required: false },
				text('name', { required: true }),
				one('role', ['young', 'parent', 'guardian', 'peer', 'coordinator', 'professional', 'lead']),
				to('platform', 'platforms'),
				text('face'),
				number('epoch')
			]
		});
		app.save(accounts);

		make(
			'persons',
			[
				to('account', 'accounts'),
				to('platform', 'platforms'),
				text('firstName', { required: true }),
				day('bornOn'),
				text('face'),
				text('service'),
				day('reviewOn'),
				json('access', 2000)
			],
			['CREATE UNIQUE INDEX idx_persons_account ON persons (account)']
		);

		make(
			'circle',
			[
				to('person', 'persons'),
				to('account', 'accounts'),
				one('relation', [
					'mother',
					'father',
					'family',
					'guardian',
					'tutor',
					'coordinator',
					'facilitator',
					'professional',
					'peer',
					'lead'
				]),
				text('name', { required: true }),
				text('face'),
				bool('mayHear'),
				bool('mayAnswer'),
				day('from'),
				day('until'),
				// Whether the membership counts today; kept by the triggers of the second step.
				bool('active', { hidden: true })
			],
			[
				'CREATE INDEX idx_circle_person ON circle (person, account)',
				'CREATE INDEX idx_circle_account ON circle (account)'
			]
		);

		make('devices', [
			to('platform', 'platforms'),
			text('label'),
			one('kind', ['shared', 'own']),
			hash('secretHash'),
			to('enrolledBy', 'accounts', { required: false }),
			instant('revokedAt'),
			instant('lastSeenAt')
		]);

		make(
			'badges',
			[to('account', 'accounts'), hash('secretHash'), hash('shortCodeHash'), instant('voidedAt')],
			[
				'CREATE UNIQUE INDEX idx_badges_secret ON badges (secretHash)',
				"CREATE UNIQUE INDEX idx_badges_short ON badges (shortCodeHash) WHERE shortCodeHash != ''"
			]
		);

		make(
			'enrolments',
			[
				hash('codeHash'),
				to('platform', 'platforms'),
				one('kind', ['shared', 'own']),
				instant('expiresAt'),
				number('usesLeft'),
				to('madeBy', 'accounts', { required: false })
			],
			['CREATE UNIQUE INDEX idx_enrolments_code ON enrolments (codeHash)']
		);

		make(
			'wishes',
			[
				to('person', 'persons'),
				to('author', 'accounts'),
				one('kind', ['wish', 'dream', 'dislike', 'fear', 'question', 'thanks']),
				json('words', 5000),
				text('text', { max: 2000 }),
				many('domains', [
					'sante',
					'quotidien',
					'communication',
					'choix',
					'deplacements',
					'ecole',
					'travail',
					'maison',
					'loisirs',
					'proches',
					'amour',
					'droits',
					'argent',
					'autre'
				]),
				number('importance', { max: 3 }),
				many('means', ['pictograms', 'voice', 'photo', 'drawing', 'text', 'mat']),
				one('helpMode', [
					'alone',
					'showed-choices',
					'read-aloud',
					'held-device',
					'asked-questions',
					'wrote-my-words',
					'spoke-for-me',
					'not-said'
				]),
				to('helper', 'accounts', { required: false }),
				one('helpCheck', [
					'none',
					'asked-differently',
					'reversed-order',
					'same-another-day',
					'same-other-person',
					'behaviour-agrees'
				]),
				to('audience', 'accounts', { required: false, maxSelect: 100 }),
				instant('madeAt'),
				instant('withdrawnAt')
			],
			['CREATE INDEX idx_wishes_person ON wishes (person)']
		);

		make(
			'answers',
			[
				to('wish', 'wishes'),
				to('person', 'persons'),
				to('author', 'accounts'),
				one('kind', ['yes', 'trial', 'searching', 'not-now', 'no']),
				json('sentences', 10000),
				json('pictograms', 20000),
				day('againOn'),
				oneOrNone('reason', [
					'safety',
					'money',
					'rule-or-law',
					'parents-must-agree',
					'no-place-or-person',
					'bothers-others',
					'health',
					'possible-elsewhere',
					'other'
				]),
				text('alternative', { max: 500 }),
				instant('answeredAt')
			],
			['CREATE INDEX idx_answers_wish ON answers (wish)']
		);

		make(
			'reads',
			[
				to('person', 'persons'),
				to('wish', 'wishes'),
				to('answer', 'answers', { required: false }),
				to('account', 'accounts'),
				instant('readAt')
			],
			['CREATE UNIQUE INDEX idx_reads_once ON reads (wish, answer, account)']
		);

		make(
			'reactions',
			[
				to('person', 'persons'),
				to('wish', 'wishes'),
				to('answer', 'answers'),
				to('author', 'accounts'),
				one('kind', ['understood', 'not-agreed']),
				instant('reactedAt')
			],
			['CREATE INDEX idx_reactions_wish ON reactions (wish)']
		);

		// Receipts of operations: written in the same transaction as what they tell of (sync.md §4.4).
		make(
			'ops',
			[
				to('actor', 'accounts'),
				text('device', { required: true, max: 40 }),
				number('n'),
				oneOrNone('outcome', ['parked']),
				text('reason', { max: 60 }),
				{ name: 'created', type: 'autodate', onCreate: true }
			],
			['CREATE UNIQUE INDEX idx_ops_once ON ops (actor, device, n)']
		);

		// One line for one account that must forget one row.
		make(
			'tombs',
			[
				text('coll', { required: true }),
				text('rid', { required: true }),
				text('account', { required: true }),
				oneOrNone('why', ['deleted', 'moved']),
				number('seq'),
				{ name: 'created', type: 'autodate', onCreate: true }
			],
			[
				'CREATE UNIQUE INDEX idx_tombs_seq ON tombs (seq)',
				'CREATE INDEX idx_tombs_account ON tombs (account, seq)'
			]
		);
	},
	(app) => {
		const names = [
			'tombs',
			'ops',
			'reactions',
			'reads',
			'answers',
			'wishes',
			'enrolments',
			'badges',
			'devices'
		];
		for (const name of [...names, 'circle', 'persons', 'accounts', 'platforms']) {
			app.delete(app.findCollectionByNameOrId(name));
		}
	}
);
