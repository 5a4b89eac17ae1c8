const publicDir = () => $os.getenv('MV_PUBLIC_DIR');
const isProduction = () => $os.getenv('MV_PRODUCTION') === '1';

// SvelteKit's announcer of page titles carries one style attribute; that one text is allowed and no other.
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** Everything a page may reach is on this server; what may run is the app's files and the boot script by its hash. */
function contentSecurityPolicy(scriptHashes) {
	return [
		"default-src 'none'",
		`script-src 'self' 'wasm-unsafe-eval' ${scriptHashes}`.trim(),
		`style-src 'self' 'unsafe-hashes' '${announcerStyle}'`,
		"img-src 'self' data: blob:",
		"media-src 'self' blob:",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"frame-ancestors 'none'",
		"base-uri 'none'",
		"form-action 'self'"
	].join('; ');
}

// A badge is read by the camera, a word may be spoken; nothing else of the device is asked for.
const permissions = [
	'camera=(self)',
	'microphone=(self)',
	...[
		'accelerometer',
		'browsing-topics',
		'display-capture',
		'encrypted-media',
		'geolocation',
		'gyroscope',
		'magnetometer',
		'midi',
		'payment',
		'publickey-credentials-get',
		'usb',
		'xr-spatial-tracking'
	].map((feature) => `${feature}=()`)
].join(', ');

function base64OfHex(hex) {
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
	let bits = '';
	for (const digit of hex) {
		bits += parseInt(digit, 16).toString(2).padStart(4, '0');
	}
	let text = '';
	for (let at = 0; at < bits.length; at += 6) {
		text += letters[parseInt(bits.slice(at, at + 6).padEnd(6, '0'), 2)];
	}
	return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** The hashes of the scripts written inside the app's page, read anew when the file changes. */
function scriptHashes() {
	const path = `${publicDir()}/index.html`;
	let changedAt;
	try {
		changedAt = String($os.stat(path).modTime().unixNano());
	} catch (_) {
		return '';
	}
	const kept = JSON.parse($app.store().get('mv-script-hashes') || '{}');
	if (kept.changedAt === changedAt) {
		return kept.hashes;
	}
	const scripts = toString($os.readFile(path)).matchAll(
		/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g
	);
	const hashes = [...scripts]
		.map(([, code]) => `'sha256-${base64OfHex($security.sha256(code))}'`)
		.join(' ');
	$app.store().set('mv-script-hashes', JSON.stringify({ changedAt, hashes }));
	return hashes;
}

/** The dashboard and whatever only a superuser may do: for somebody at this very machine, and nobody behind a proxy. */
function isFromHere(e) {
	const forwarded = [
		'X-Forwarded-For',
		'X-Forwarded-Host',
		'X-Real-IP',
		'Forwarded',
		'Via',
		'CF-Connecting-IP'
	];
	if (forwarded.some((name) => e.request.header.get(name) !== '')) {
		return false;
	}
	const host = String(e.request.host).replace(/:\d+$/, '');
	return (
		e.remoteIP().match(/^(127\.|::1$)/) !== null &&
		['127.0.0.1', 'localhost', '[::1]'].includes(host)
	);
}

const adminPaths =
	/^\/(_(\/|$)|api\/(settings|logs|backups|crons|sql|ow|collections(\/(meta|import|_[a-z]+|[^/]+(\/truncate)?))?)(\/|$))/;
const isAdminPath = (path) =>
	adminPaths.test(path) &&
	!/^\/api\/collections\/(?!pbc_)[a-z][^/]*\/(records|auth-|request-|confirm-)/.test(path);

function mayPass(e, path) {
	if (!isAdminPath(path) && !e.hasSuperuserAuth()) return true;
	return isFromHere(e) && (!isProduction() || $os.getenv('MV_DASHBOARD') === '1');
}

/** A file's address, as opposed to a page of the app. */
function isMissingFile(path) {
	const last = path.slice(path.lastIndexOf('/') + 1);
	if (!path.startsWith('/_app/') && !last.includes('.')) return false;
	try {
		return $os.stat(publicDir() + path).isDir();
	} catch (_) {
		return true;
	}
}

const hasDotFile = (path) => path.split('/').some((part) => part.startsWith('.'));

function cacheFor(path) {
	if (path.startsWith('/api/')) return 'no-store';
	return path.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

// A script, style or font obeys the page that asked for it; on a slow link its headers weigh. A worker obeys its own.
const isPartOfPage = (path) =>
	path.startsWith('/_app/immutable/') && !path.startsWith('/_app/immutable/workers/');

function setHeaders(e, path) {
	const header = e.response.header();
	header.set('X-Content-Type-Options', 'nosniff');
	header.set('Cross-Origin-Resource-Policy', 'same-origin');
	header.set('Cache-Control', cacheFor(path));
	header.del('X-Xss-Protection');
	if (isPartOfPage(path)) {
		header.del('X-Frame-Options');
		header.del('Cross-Origin-Opener-Policy');
		return;
	}
	const hashes = path.startsWith('/api/') ? '' : scriptHashes();
	header.set('Content-Security-Policy', contentSecurityPolicy(hashes));
	header.set('Referrer-Policy', 'no-referrer');
	header.set('Permissions-Policy', permissions);
	header.set('X-Frame-Options', 'DENY');
	header.set('Cross-Origin-Opener-Policy', 'same-origin');
	if (isProduction()) {
		header.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
	}
	if (path.endsWith('.webmanifest')) {
		header.set('Content-Type', 'application/manifest+json');
	}
}

/** Stands before every request. */
function guard(e) {
	const path = e.request.url.path;
	if (!mayPass(e, path)) {
		throw new NotFoundError();
	}
	if (path === '/_' || path.startsWith('/_/')) {
		return e.next(); // the dashboard brings its own headers
	}
	setHeaders(e, path);
	try {
		if (hasDotFile(path) || (!path.startsWith('/api/') && isMissingFile(path))) {
			throw new NotFoundError();
		}
		return e.next();
	} catch (error) {
		e.response.header().set('Cache-Control', 'no-store');
		throw error;
	}
}

module.exports = { guard, isAdminPath, contentSecurityPolicy };
