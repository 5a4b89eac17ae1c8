/** The calendar day in France, `YYYY-MM-DD`: memberships begin and end by it. */
function parisDay() {
	return new DateTime().time().in(new Timezone('Europe/Paris')).format('2006-01-02');
}

/** Moves every platform that does not live on a demo day to the present day. */
function turnTheDay(app) {
	app
		.db()
		.newQuery("UPDATE platforms SET today = {:day} WHERE demoToday = '' AND today <> {:day}")
		.bind({ day: parisDay() })
		.execute();
}

module.exports = { parisDay, turnTheDay };
