import { spawn } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, with its closing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-results`;

/**
 * @typedef {{ name: string, passed: number, failed: number, seconds: number, output: string }} Outcome
 * @typedef {{ name: string, command: string[], report?: 'vitest' | 'playwright', env?: Record<string, string> }} Step
 */

/** Installs what `package-lock.json` names when it is missing or older than that file. */
export async function ensureInstalled() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		stop(`Ma Voix demande Node 20.19 ou plus récent ; ici, c'est Node ${process.versions.node}.`);
	}
	const stamp = `${root}node_modules/.package-lock.json`;
	const lock = `${root}package-lock.json`;
	if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
	console.log('Installation des dépendances…');
	const { code, output } = await run(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if (code !== 0) stop(`L'installation a échoué :\n${output.slice(-2000)}`);
	writeFileSync(stamp, readFileSync(stamp)); // npm keeps the lockfile's date; ours says « done now »
}

/** Builds the app when there is no build, or when a source is newer than it. */
export async function ensureBuilt() {
	const index = `${root}build/index.html`;
	if (
		existsSync(index) &&
		statSync(index).mtimeMs >
			newest([
				'src',
				'static',
				'pictograms',
				'package-lock.json',
				'vite.config.ts',
				'svelte.config.js'
			])
	)
		return;
	console.log("Construction de l'application…");
	const { build } = await import('./build.mjs');
	await build();
}

/** Last change among files and folders of the project, in ms; what the build itself writes does not count. @param {string[]} names */
function newest(names) {
	let last = 0;
	for (const name of names) {
		const path = `${root}${name}`;
		const made = /paraglide|pictograms\/packs|project\.inlang/.test(path);
		if (made || !existsSync(path)) continue;
		const stat = statSync(path);
		if (stat.isDirectory())
			last = Math.max(last, newest(readdirSync(path).map((file) => `${name}/${file}`)));
		else last = Math.max(last, stat.mtimeMs);
	}
	return last;
}

/** Says one sentence and ends with an error. @param {string} sentence @returns {never} */
export function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/**
 * Runs a command and keeps what it printed.
 *
 * @param {string[]} command @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([program = '', ...args], env = {}) {
	return new Promise((done) => {
		const child = spawn(program, args, {
			cwd: root,
			env: { ...process.env, FORCE_COLOR: '0', ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let output = '';
		const keep = (/** @type {Buffer} */ piece) => (output += piece);
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.on('error', (error) => done({ code: 127, output: String(error) }));
		child.on('close', (code) => done({ code: code ?? 1, output }));
	});
}

/** Runs one step and counts. A step without a report counts as one test. @param {Step} step @returns {Promise<Outcome>} */
export async function runStep(step) {
	const started = Date.now();
	const file = `${results}/${step.name.replaceAll(/\W+/g, '-')}.json`;
	mkdirSync(results, { recursive: true });
	rmSync(file, { force: true });
	const env = { ...step.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
	const flags =
		step.report === 'vitest'
			? ['--reporter=json', `--outputFile=${file}`, '--reporter=default']
			: [];
	const { code, output } = await run([...step.command, ...flags], env);
	const { passed, failed } = count(step, file, code);
	const outcome = {
		name: step.name,
		passed,
		failed,
		seconds: (Date.now() - started) / 1000,
		output
	};
	const mark = failed === 0 ? '✓' : '✗';
	console.log(
		`${mark} ${step.name} : ${passed} réussis, ${failed} échoués (${outcome.seconds.toFixed(0)} s)`
	);
	return outcome;
}

/** @param {Step} step @param {string} file @param {number} code */
function count(step, file, code) {
	const fell = code === 0 ? 0 : 1;
	if (!step.report) return { passed: 1 - fell, failed: fell };
	if (!existsSync(file)) return { passed: 0, failed: 1 };
	const report = JSON.parse(readFileSync(file, 'utf8'));
	const passed = step.report === 'vitest' ? report.numPassedTests : report.stats.expected;
	const failed =
		step.report === 'vitest' ? report.numFailedTests : report.stats.unexpected + report.stats.flaky;
	if (passed + failed === 0) return { passed: 0, failed: 1 };
	return { passed, failed: Math.max(failed, fell) };
}

/**
 * Runs lanes side by side, the steps of a lane one after the other.
 *
 * @param {Step[][]} lanes @returns {Promise<Outcome[]>}
 */
export async function runLanes(lanes) {
	const outcomes = await Promise.all(
		lanes.map(async (lane) => {
			const done = [];
			for (const step of lane) done.push(await runStep(step));
			return done;
		})
	);
	return outcomes.flat();
}

/** Prints what failed and the closing line, and ends the process accordingly. @param {Outcome[]} outcomes */
export function close(outcomes) {
	for (const { name, failed, output } of outcomes) {
		if (failed > 0) console.log(`\n──── ${name}\n${output.slice(-12_000)}`);
	}
	const sum = (/** @type {'passed' | 'failed' | 'seconds'} */ key) =>
		outcomes.reduce((total, outcome) => total + outcome[key], 0);
	console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
	process.exit(sum('failed') === 0 ? 0 : 1);
}
