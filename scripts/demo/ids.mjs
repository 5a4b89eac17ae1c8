/** Ids of the demo's rows: readable, and the same at every seeding, so that a test can name people. */

/** @param {string} text */
const padded = (text) => text.padEnd(15, '0');

/** @param {string} name */
export const accountId = (name) => padded(`acc${name}`);
/** @param {string} name */
export const personId = (name) => padded(`per${name}`);
/** @param {string} person @param {string} member */
export const circleId = (person, member) => padded(`c${person}${member.slice(0, 7)}`);
/** @param {string} name `w5` @param {string} kind `wish`, `answer`, `read`, `reaction` */
export const rowId = (kind, name) => `${kind}${name.slice(1).padStart(15 - kind.length, '0')}`;
/** @param {string} name */
export const deviceId = (name) => padded(`dev${name}`);
/** @param {string} name */
export const badgeId = (name) => padded(`bad${name}`);
export const platformId = padded('pladeuxrives');
