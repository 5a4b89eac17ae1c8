/** What a link or a QR code carried to this device; it never leaves the device again. */
export type Brought = {
	/** An enrolment, `id.secret`. */
	device?: string;
	/** A badge's secret. */
	secret?: string;
	/** A code that lets a new tablet in. */
	tablet?: string;
	/** Where the person wants to be afterwards, for example `je-dis`. */
	goTo?: string;
};

// 128 bits and more, in any of the usual spellings; a shop's bar code or a web address is none.
const bareSecret = /^[A-Za-z0-9_-]{16,128}$/;
const ownPlace = /^[a-z]+(-[a-z]+)*$/;

/** Reads the part of an address after `#`. @returns an empty object when it carries nothing of ours */
export function readFragment(fragment: string): Brought {
	const parts = new URLSearchParams(fragment.replace(/^#/, ''));
	const brought: Brought = {};
	const device = parts.get('appareil');
	const secret = parts.get('badge');
	const tablet = parts.get('tablette');
	const goTo = parts.get('vers');
	if (device) brought.device = device;
	if (secret) brought.secret = secret;
	if (tablet) brought.tablet = tablet;
	if (goTo && ownPlace.test(goTo)) brought.goTo = goTo;
	return brought;
}

/** Reads what a camera saw: the same link as above, or the badge's secret alone. @returns undefined for anything else */
export function readQr(text: string): Brought | undefined {
	const seen = text.trim();
	const hash = seen.indexOf('#');
	if (hash === -1) return bareSecret.test(seen) ? { secret: seen } : undefined;
	const brought = readFragment(seen.slice(hash));
	return brought.secret || brought.tablet ? brought : undefined;
}

/** Length of a short code, for a badge and for a new tablet alike. */
export const shortCodeLength = 8;

/** Letters and digits of a short code: the ones that look alike (0 O, 1 I L) are left out. */
export const shortCodeKeys = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A short code as it is compared: capitals, without the spaces and dashes people write in between. */
export const tidyShortCode = (typed: string) =>
	typed
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '')
		.slice(0, shortCodeLength);
