/**
 * The order of rows, kept by SQL triggers: nothing that writes (API, hook, dashboard) can go round them.
 *
 * `registerSynced` is called once per collection, in the migration that makes it. It gives the collection:
 * - `seq`: the server's own count, set in the same commit as the write; devices pull by it, never by a date;
 * - `rev`: raised by each change; a write that carries an older one is refused (`rev-stale`);
 * - one line in `tombs` for every account that must forget a row;
 * - `<name>_hist`: every state of a row that may change, with the operation that made it;
 * - for append-only collections: no change and no deletion, whoever asks.
 */

const ownColumns = ['seq', 'rev', 'deleted', 'lastOp', 'created', 'updated'];

const run = (app, sql) => app.db().newQuery(sql).execute();

/** Makes the tables that all synced collections share. Called once, before the first `registerSynced`. */
function prepareOrder(app, schema) {
	run(
		app,
		`CREATE TABLE sync_state (
			one INTEGER PRIMARY KEY CHECK (one = 1),
			seq INTEGER NOT NULL,
			datasetId TEXT NOT NULL,
			schema INTEGER NOT NULL,
			minTombSeq INTEGER NOT NULL
		)`
	);
	run(app, `INSERT INTO sync_state VALUES (1, 0, '${$security.randomString(15)}', ${schema}, 0)`);
}

/**
 * @param options.name the collection
 * @param options.person column that holds whose row it is (`id` for the persons themselves)
 * @param options.audience column with the accounts that hear it; without it the whole circle is concerned
 * @param options.appendOnly rows are never changed nor deleted
 * @param options.changeable the only columns that may ever change; absent: all
 * @param options.children collections whose column of the given name points here: `{ answers: 'wish' }`.
 *   They are read by whoever reads the parent, so they are counted anew when the audience grows and buried when it shrinks
 */
function registerSynced(app, options) {
	const columns = addOwnColumns(app, options.name);
	createTriggers(app, options.name, countTriggers(options));
	if (options.appendOnly) {
		createTriggers(app, options.name, appendOnlyTriggers(options.name, columns));
		return;
	}
	createHistory(app, options.name, columns);
	createTriggers(app, options.name, buryTriggers(options));
	if (options.changeable) {
		createTriggers(app, options.name, fixedColumnsTrigger(options, columns));
	}
	if (options.audience) {
		createTriggers(app, options.name, audienceTriggers(options));
	}
}

function addOwnColumns(app, name) {
	const collection = app.findCollectionByNameOrId(name);
	const wanted = [
		new NumberField({ name: 'seq', onlyInt: true }),
		new NumberField({ name: 'rev', onlyInt: true }),
		new BoolField({ name: 'deleted' }),
		new TextField({ name: 'lastOp', max: 15 }),
		new AutodateField({ name: 'created', onCreate: true }),
		new AutodateField({ name: 'updated', onCreate: true, onUpdate: true })
	];
	for (const field of wanted) {
		if (!collection.fields.getByName(field.name)) {
			collection.fields.add(field);
		}
	}
	collection.addIndex(`idx_${name}_seq`, false, 'seq', '');
	app.save(collection);
	return collection.fields.fieldNames();
}

function createTriggers(app, name, triggers) {
	for (const label in triggers) {
		run(app, `CREATE TRIGGER ${name}_${label} ${triggers[label]}`);
	}
}

const nextSeq = 'UPDATE sync_state SET seq = seq + 1';
const thisSeq = '(SELECT seq FROM sync_state)';

// "AFTER UPDATE OF updated": PocketBase writes every column at each save, our own writes below only seq and rev. Without
// it the write in the first trigger would fire the second.
function countTriggers({ name }) {
	return {
		counted_insert: `AFTER INSERT ON ${name} BEGIN
			${nextSeq};
			UPDATE ${name} SET seq = ${thisSeq}, rev = 1 WHERE id = NEW.id;
		END`,
		stale: `BEFORE UPDATE OF updated ON ${name} WHEN NEW.rev <> OLD.rev BEGIN
			SELECT RAISE(ABORT, 'rev-stale');
		END`,
		counted_update: `AFTER UPDATE OF updated ON ${name} BEGIN
			${nextSeq};
			UPDATE ${name} SET seq = ${thisSeq}, rev = OLD.rev + 1 WHERE id = NEW.id;
		END`
	};
}

function appendOnlyTriggers(name, columns) {
	const guarded = columns
		.filter((column) => column !== 'seq' && column !== 'rev')
		.map((column) => `"${column}"`);
	return {
		never_changed: `BEFORE UPDATE OF ${guarded.join(', ')} ON ${name} BEGIN
			SELECT RAISE(ABORT, 'append-only');
		END`,
		never_deleted: `BEFORE DELETE ON ${name} BEGIN
			SELECT RAISE(ABORT, 'append-only');
		END`
	};
}

function fixedColumnsTrigger({ name, changeable }, columns) {
	const fixed = columns.filter(
		(column) => !ownColumns.includes(column) && !changeable.includes(column)
	);
	const changed = fixed.map((column) => `NEW."${column}" IS NOT OLD."${column}"`).join(' OR ');
	return {
		fixed: `BEFORE UPDATE ON ${name} WHEN ${changed} BEGIN
			SELECT RAISE(ABORT, 'fixed-column');
		END`
	};
}

function createHistory(app, name, columns) {
	run(
		app,
		`CREATE TABLE ${name}_hist (
			n INTEGER PRIMARY KEY AUTOINCREMENT,
			rid TEXT NOT NULL,
			rev INTEGER NOT NULL,
			lastOp TEXT NOT NULL,
			at TEXT NOT NULL,
			state TEXT NOT NULL
		)`
	);
	run(app, `CREATE INDEX idx_${name}_hist_rid ON ${name}_hist (rid, rev)`);
	const kept = columns.filter((column) => column === 'deleted' || !ownColumns.includes(column));
	const state = `json_object(${kept.map((column) => `'${column}', NEW."${column}"`).join(', ')})`;
	const keep = (rev) => `INSERT INTO ${name}_hist (rid, rev, lastOp, at, state)
		VALUES (NEW.id, ${rev}, NEW.lastOp, strftime('%Y-%m-%dT%H:%M:%fZ'), ${state})`;
	createTriggers(app, name, {
		kept_insert: `AFTER INSERT ON ${name} BEGIN ${keep('1')}; END`,
		kept_update: `AFTER UPDATE OF updated ON ${name} BEGIN ${keep('OLD.rev + 1')}; END`
	});
	createTriggers(app, `${name}_hist`, {
		never_changed: `BEFORE UPDATE ON ${name}_hist BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
		never_deleted: `BEFORE DELETE ON ${name}_hist BEGIN SELECT RAISE(ABORT, 'append-only'); END`
	});
}

/** SQL that lists the accounts concerned by the row called `row` (OLD or NEW). */
function concerned({ person, audience }, row) {
	const owner = `SELECT account AS account FROM persons WHERE id = ${row}."${person}"`;
	const others = audience
		? `SELECT value FROM json_each(${row}."${audience}")`
		: `SELECT account FROM circle WHERE person = ${row}."${person}" AND active = TRUE`;
	return `${owner} UNION ${others}`;
}

// One line per account, each with its own seq: the count before, plus its rank among the lines written now.
function bury(coll, why, rows) {
	return `INSERT INTO tombs (id, coll, rid, account, why, seq, created)
		SELECT lower(substr(hex(randomblob(8)), 1, 15)), '${coll}', rid, account, '${why}',
			${thisSeq} + row_number() OVER (ORDER BY rid, account), strftime('%Y-%m-%d %H:%M:%fZ')
		FROM (${rows});
		UPDATE sync_state SET seq = seq + changes()`;
}

function buryTriggers(options) {
	const { name, person } = options;
	const triggers = {
		buried: `AFTER DELETE ON ${name} BEGIN
			${bury(name, 'deleted', `SELECT OLD.id AS rid, account FROM (${concerned(options, 'OLD')})`)};
		END`
	};
	if (person !== 'id') {
		triggers.moved = `AFTER UPDATE OF "${person}" ON ${name} WHEN NEW."${person}" <> OLD."${person}" BEGIN
			${bury(name, 'moved', `SELECT OLD.id AS rid, account FROM (${concerned(options, 'OLD')})`)};
		END`;
	}
	return triggers;
}

function audienceTriggers(options) {
	const { name, audience, children = {} } = options;
	const gone = `SELECT value AS account FROM json_each(OLD."${audience}")
		WHERE value NOT IN (SELECT value FROM json_each(NEW."${audience}"))`;
	const come = `SELECT value FROM json_each(NEW."${audience}")
		WHERE value NOT IN (SELECT value FROM json_each(OLD."${audience}"))`;
	const buryChildren = Object.keys(children).map((child) =>
		bury(
			child,
			'moved',
			`SELECT ${child}.id AS rid, gone.account AS account FROM ${child}, (${gone}) AS gone
			WHERE ${child}."${children[child]}" = NEW.id`
		)
	);
	const countChildren = Object.keys(children).map((child) => {
		const mine = `"${children[child]}" = NEW.id`;
		return `UPDATE ${child} SET seq = ${thisSeq} + rank.n
			FROM (SELECT id, row_number() OVER (ORDER BY seq) AS n FROM ${child} WHERE ${mine}) AS rank
			WHERE ${child}.id = rank.id;
			UPDATE sync_state SET seq = seq + (SELECT count(*) FROM ${child} WHERE ${mine})`;
	});
	const triggers = {
		audience_shrinks: `AFTER UPDATE OF "${audience}" ON ${name} WHEN EXISTS (${gone}) BEGIN
			${[bury(name, 'moved', `SELECT OLD.id AS rid, account FROM (${gone})`), ...buryChildren].join(';\n')};
		END`
	};
	if (countChildren.length > 0) {
		triggers.audience_grows = `AFTER UPDATE OF "${audience}" ON ${name} WHEN EXISTS (${come}) BEGIN
			${countChildren.join(';\n')};
		END`;
	}
	return triggers;
}

/** For collections that are not pulled by `seq` but must never change either: receipts. */
function registerAppendOnly(app, name) {
	const columns = app.findCollectionByNameOrId(name).fields.fieldNames();
	createTriggers(app, name, appendOnlyTriggers(name, columns));
}

module.exports = { prepareOrder, registerSynced, registerAppendOnly };
