/** Something to wait for: the bell, or time. A ring while nobody waits is not lost, and many rings are one. */
export class Bell {
	#rung = false;
	#wake: (() => void) | undefined;

	/** Wakes whoever waits, or the next who will. */
	ring() {
		this.#rung = true;
		this.#wake?.();
	}

	/** Settles at the next ring (at once if one was missed) or after a time. @returns whether it rang */
	async wait(ms: number): Promise<boolean> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		if (!this.#rung) {
			await new Promise<void>((resolve) => {
				this.#wake = resolve;
				timer = setTimeout(resolve, ms);
			});
			clearTimeout(timer);
			this.#wake = undefined;
		}
		const rang = this.#rung;
		this.#rung = false;
		return rang;
	}
}
