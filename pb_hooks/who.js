// The rights of the first schema, in PocketBase's rule language. tests/server/access-table.ts says the same in people's
// words and is proved against the running server.

const me = '@request.auth.id';

/** The account is a member of that person's circle today. All conditions meet on one and the same line of the circle. */
const memberOf = (circle) => `${circle}.account ?= ${me} && ${circle}.active ?= true`;

/** The person says it, or was chosen by the person and still may hear. */
const hears = (wish) => {
	const circle = `${wish}person.circle_via_person`;
	const chosen = `${wish}audience.id ?= ${me} && ${memberOf(circle)} && ${circle}.mayHear ?= true`;
	return `(${wish}person.account = ${me} || (${chosen}))`;
};

const signedIn = `${me} != ''`;
const enrols = "(@request.auth.role = 'coordinator' || @request.auth.role = 'lead')";
const unchanged = (...fields) =>
	fields.map((field) => `@request.body.${field}:changed = false`).join(' && ');

const ofMyPlatform = `${signedIn} && id = @request.auth.platform`;
const self = `${signedIn} && id = ${me}`;
const personOrCircle = `${signedIn} && (account = ${me} || (${memberOf('circle_via_person')}))`;
const circleOrPerson = `${signedIn} && (person.account = ${me} || (${memberOf('person.circle_via_person')}))`;
const hearsIt = `${signedIn} && ${hears('')}`;
const hearsItsWish = `${signedIn} && ${hears('wish.')}`;
const readerOrPerson = `${signedIn} && (account = ${me} || person.account = ${me})`;
const mine = `${signedIn} && actor = ${me}`;
const forMe = `${signedIn} && account = ${me}`;
const devicesOfMyPlatform = `${enrols} && platform = @request.auth.platform`;
const badgesOfMyPlatform = `${enrols} && account.platform = @request.auth.platform`;

const both = (rule) => ({ listRule: rule, viewRule: rule });

const who = {
	platforms: both(ofMyPlatform),
	accounts: {
		...both(self),
		updateRule: `${self} && ${unchanged('role', 'platform', 'epoch', 'email', 'verified', 'emailVisibility')}`
	},
	persons: both(personOrCircle),
	circle: both(circleOrPerson),
	devices: both(devicesOfMyPlatform),
	badges: both(badgesOfMyPlatform),
	enrolments: {},
	wishes: {
		...both(hearsIt),
		createRule: `${signedIn} && @request.auth.role = 'young' && author = ${me} && person.account = ${me}`,
		updateRule: `${signedIn} && author = ${me} && person.account = ${me} && @request.body.rev:isset = true`
	},
	answers: {
		...both(hearsItsWish),
		createRule:
			`${signedIn} && author = ${me} && person = wish.person && wish.audience.id ?= ${me}` +
			` && ${memberOf('wish.person.circle_via_person')}` +
			' && wish.person.circle_via_person.mayHear ?= true && wish.person.circle_via_person.mayAnswer ?= true'
	},
	reads: {
		...both(readerOrPerson),
		createRule:
			`${signedIn} && account = ${me} && person = wish.person && ${hears('wish.')}` +
			" && (answer = '' || answer.wish = wish)"
	},
	reactions: {
		...both(hearsItsWish),
		createRule: `${signedIn} && author = ${me} && person.account = ${me} && wish.person = person && answer.wish = wish`
	},
	ops: { ...both(mine), createRule: mine },
	tombs: both(forMe)
};

module.exports = { who };
