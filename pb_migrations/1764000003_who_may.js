/// <reference path="../pb_data/types.d.ts" />

// Who may read and write what. A null rule means: nobody through the API.

migrate(
	(app) => {
		const { who } = require(`${__hooks}/who.js`);
		for (const name in who) {
			const collection = app.findCollectionByNameOrId(name);
			for (const rule of ['listRule', 'viewRule', 'createRule', 'updateRule', 'deleteRule']) {
				collection[rule] = who[name][rule] ?? null;
			}
			app.save(collection);
		}
	},
	() => {
		throw new Error('Rights cannot be taken back: restore a backup.');
	}
);
