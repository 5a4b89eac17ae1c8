/// <reference path="../pb_data/types.d.ts" />

// What the database itself keeps, whoever writes: the order of rows, who may be chosen as a listener, what an answer needs.

migrate(
	(app) => {
		const { prepareOrder, registerSynced, registerAppendOnly } = require(`${__hooks}/synced.js`);
		const run = (sql) => app.db().newQuery(sql).execute();

		prepareOrder(app, 1);
		registerSynced(app, { name: 'persons', person: 'id' });
		registerSynced(app, { name: 'circle', person: 'person' });
		registerSynced(app, { name: 'answers', person: 'person', appendOnly: true });
		registerSynced(app, { name: 'reads', person: 'person', appendOnly: true });
		registerSynced(app, { name: 'reactions', person: 'person', appendOnly: true });
		// After its children: its triggers count them.
		registerSynced(app, {
			name: 'wishes',
			person: 'person',
			audience: 'audience',
			changeable: ['audience', 'withdrawnAt', 'deleted'],
			children: { answers: 'wish', reactions: 'wish' }
		});
		registerAppendOnly(app, 'ops');

		// A membership counts between its two days. The passing of a day is a change of the row like any other, so that the
		// devices concerned hear of it. Somebody whose membership begins, ends or is silenced starts again from an empty replica.
		const today = (row) =>
			`(SELECT today FROM platforms WHERE id = (SELECT platform FROM persons WHERE id = ${row}.person))`;
		const counts = (row) => `(${row}.deleted = FALSE
		AND (${row}."from" = '' OR ${row}."from" <= ${today(row)})
		AND (${row}."until" = '' OR ${today(row)} <= ${row}."until"))`;
		run(`CREATE TRIGGER circle_joined AFTER INSERT ON circle BEGIN
		UPDATE circle SET active = ${counts('NEW')} WHERE id = NEW.id;
		UPDATE accounts SET epoch = epoch + 1 WHERE id = NEW.account;
	END`);
		run(`CREATE TRIGGER circle_changed AFTER UPDATE OF updated ON circle BEGIN
		UPDATE circle SET active = ${counts('NEW')} WHERE id = NEW.id;
		UPDATE accounts SET epoch = epoch + 1 WHERE id IN (OLD.account, NEW.account) AND (
			OLD.active <> ${counts('NEW')} OR OLD.mayHear <> NEW.mayHear
			OR OLD.account <> NEW.account OR OLD.person <> NEW.person
		);
	END`);
		run(`CREATE TRIGGER circle_left AFTER DELETE ON circle BEGIN
		UPDATE accounts SET epoch = epoch + 1 WHERE id = OLD.account;
	END`);
		// PocketBase saves an account whole: a save that began before a bump would take it back.
		run(`CREATE TRIGGER accounts_epoch_never_falls AFTER UPDATE OF epoch ON accounts
		WHEN NEW.epoch < OLD.epoch BEGIN
		UPDATE accounts SET epoch = OLD.epoch WHERE id = NEW.id;
	END`);
		run(`CREATE TRIGGER platforms_founded AFTER INSERT ON platforms BEGIN
		UPDATE platforms SET today = iif(NEW.demoToday <> '', NEW.demoToday, date('now')) WHERE id = NEW.id;
	END`);
		run(`CREATE TRIGGER platforms_demo_day AFTER UPDATE OF demoToday ON platforms
		WHEN NEW.demoToday <> '' AND NEW.today <> NEW.demoToday BEGIN
		UPDATE platforms SET today = NEW.demoToday WHERE id = NEW.id;
	END`);
		run(`CREATE TRIGGER platforms_next_day AFTER UPDATE OF today ON platforms BEGIN
		UPDATE circle SET updated = strftime('%Y-%m-%d %H:%M:%fZ')
		WHERE person IN (SELECT id FROM persons WHERE platform = NEW.id) AND active <> ${counts('circle')};
	END`);

		// Only people of the circle who may hear can be chosen. Those chosen before stay in the list; the rules stop their reading.
		const strangers = (old) => `SELECT 1 FROM json_each(NEW.audience) AS chosen
		WHERE chosen.value NOT IN (SELECT value FROM json_each(${old})) AND NOT EXISTS (
			SELECT 1 FROM circle WHERE person = NEW.person AND account = chosen.value
			AND active = TRUE AND mayHear = TRUE
		)`;
		run(`CREATE TRIGGER wishes_heard_by_circle BEFORE INSERT ON wishes WHEN EXISTS (${strangers("'[]'")}) BEGIN
		SELECT RAISE(ABORT, 'listener-not-in-circle');
	END`);
		run(`CREATE TRIGGER wishes_still_heard_by_circle BEFORE UPDATE OF audience ON wishes
		WHEN EXISTS (${strangers('OLD.audience')}) BEGIN
		SELECT RAISE(ABORT, 'listener-not-in-circle');
	END`);

		// What an answer needs (domain.md §3.4): words; a date when nothing is decided; for a no, a reason and a way on.
		run(`CREATE TRIGGER answers_complete BEFORE INSERT ON answers WHEN
		json_type(NEW.sentences) IS NOT 'array' OR json_array_length(NEW.sentences) = 0
		OR EXISTS (SELECT 1 FROM json_each(NEW.sentences) WHERE type <> 'text' OR trim(value) = '')
		OR json_type(NEW.pictograms) IS NOT 'array'
		OR json_array_length(NEW.pictograms) <> json_array_length(NEW.sentences)
		OR (NEW.kind IN ('searching', 'not-now') AND NEW.againOn = '')
		OR (NEW.kind = 'no' AND (NEW.reason = '' OR (trim(NEW.alternative) = '' AND NEW.againOn = '')))
	BEGIN
		SELECT RAISE(ABORT, 'answer-incomplete');
	END`);
	},
	() => {
		throw new Error('The order of rows cannot be taken back: restore a backup.');
	}
);
