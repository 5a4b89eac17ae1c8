/// <reference path="../pb_data/types.d.ts" />

// How the built app and the API leave the house: what a browser may do with them, how long it may keep them, and real
// 404s where PocketBase would answer with the app's page.

routerUse((e) => require(`${__hooks}/site.js`).guard(e));

routerUse($apis.gzip());

// PocketBase's own catch-all would send the app's page for an unknown address of the API.
routerAdd('GET', '/api/{path...}', () => {
	throw new NotFoundError();
});
