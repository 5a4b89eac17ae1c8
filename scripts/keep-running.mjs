import { Problem } from './problem.mjs';
import { stop } from './steps.mjs';

/**
 * Starts a server and stays until it ends or somebody stops it (Ctrl+C, SIGTERM). A signal that comes while it still starts
 * waits for it: nothing is left running alone.
 *
 * @typedef {Awaited<ReturnType<typeof import('./pocketbase.mjs').startPocketBase>>} Running
 * @param {() => Promise<Running>} start
 * @param {(server: Running) => string} greeting what is printed once it answers
 */
export async function keepRunning(start, greeting) {
	let isAsked = false;
	const starting = start();
	const end = () => {
		isAsked = true;
		starting.then(
			(server) => server.stop(),
			() => undefined
		);
	};
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
	try {
		const server = await starting;
		if (!isAsked) console.log(greeting(server));
		const { said } = await server.ended;
		if (!isAsked) stop(`Le serveur s'est arrêté : ${said.trim().split('\n').at(-1) ?? ''}`);
	} catch (problem) {
		if (problem instanceof Problem) stop(problem.message);
		throw problem;
	}
}
