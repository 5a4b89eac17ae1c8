/** Why somebody cannot come in; the feature turns the code into a kind sentence with a picture. */
export type SignInRefusal =
	| { code: 'badge-unknown' }
	| { code: 'badge-voided' }
	/** The badge belongs to another platform than this device. */
	| { code: 'badge-foreign' }
	| { code: 'device-unknown' }
	| { code: 'device-revoked' }
	/** @property minutes how long to wait; the badge of somebody else still works meanwhile */
	| { code: 'too-many-tries'; minutes: number }
	/** Coordinators and leads come with a password and a second factor. */
	| { code: 'role-not-by-badge' }
	| { code: 'wrong-password' }
	| { code: 'wrong-code' }
	| { code: 'enrolment-code-unknown' }
	/** No network, and this person has never been on this device. */
	| { code: 'offline-first-time' }
	| { code: 'server-busy' };

/** How a person shows who they are: the badge's secret (camera or link) or its short typed code. */
export type BadgeShown = { secret: string } | { shortCode: string };

/** An adult's second step: the code sent by e-mail. */
export type CodeAsked = { otpId: string; mfaId?: string };
