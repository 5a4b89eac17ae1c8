/** Everything quoted is data; outside quotes a plain query has no relation (`a.b`) and no other collection (`@`). */
const isPlain = (expression) =>
	// Escapes and comments would let a quote end elsewhere than it seems.
	!/\\|\/\//.test(String(expression ?? '')) &&
	!/[.@]/.test(
		String(expression ?? '')
			.replace(/'[^']*'|"[^"]*"/g, '')
			.replace(/\d+\.\d+/g, '')
	);

function requirePlainQuery(e, query) {
	if (e.hasSuperuserAuth()) {
		return;
	}
	if (query.expand || !isPlain(query.filter) || !isPlain(query.sort)) {
		throw new BadRequestError('plain-queries-only');
	}
}

function refuseYoung(e) {
	if (e.record && e.record.get('role') === 'young') {
		throw new BadRequestError('young-by-badge-only');
	}
}

module.exports = { isPlain, requirePlainQuery, refuseYoung };
