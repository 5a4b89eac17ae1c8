import { createContext } from 'svelte';
import type { Live } from '#data/live.svelte.ts';
import type { Session } from '#domain/session.ts';

/** Who is open on this device, the same in every tab. `current` is undefined until the device has remembered. */
export const [getOpenSession, setOpenSession] =
	createContext<Live<{ session: Session | undefined }>>();
