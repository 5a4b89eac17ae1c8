import { createContext } from 'svelte';
import type { House } from '#start';

export const [getHouse, setHouse] = createContext<House>();
