import { createContext } from 'svelte';
import type { RowId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import type { LocalDatabase } from './local-database.ts';

/** What a screen may reach once somebody is signed in: their memory on this device, the clock, a source of ids, who they are. */
export type Device = {
	db: LocalDatabase;
	/** UTC, ISO 8601. In the demo it stands on the demo's own day. */
	now: () => string;
	newId: () => RowId;
	session: Session;
};

export const [getDevice, setDevice] = createContext<Device>();
