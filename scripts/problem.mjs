/** Something the person at the keyboard can act on: one French sentence, no stack. */
export class Problem extends Error {}
