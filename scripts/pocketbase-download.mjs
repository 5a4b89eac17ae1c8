import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { inflateRawSync } from 'node:zlib';
import { Problem } from './problem.mjs';

const releases = 'https://github.com/pocketbase/pocketbase/releases/download';
const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const processors = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' };

/**
 * Fetches the official release once, into the user's cache folder.
 *
 * @param {string} version
 * @param {{ from?: string, cache?: string }} [places] where releases are and where they are kept; for tests
 * @returns {Promise<string>} the binary's path
 */
export async function downloadPocketBase(version, { from = releases, cache = cacheFolder() } = {}) {
	const folder = `${cache}/pocketbase-${version}`;
	const name = process.platform === 'win32' ? 'pocketbase.exe' : 'pocketbase';
	const binary = `${folder}/${name}`;
	if (existsSync(binary)) return binary;
	const archive = archiveName(version);
	console.log(`Téléchargement de PocketBase ${version}…`);
	const sums = (await get(`${from}/v${version}/checksums.txt`)).toString('utf8');
	const expected = sums
		.split('\n')
		.find((line) => line.trim().endsWith(archive))
		?.split(/\s+/)[0];
	const zip = await get(`${from}/v${version}/${archive}`);
	if (createHash('sha256').update(zip).digest('hex') !== expected) {
		throw new Problem(
			`Le fichier ${archive} reçu n'est pas celui de la liste officielle : rien n'a été installé.`
		);
	}
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${binary}.part`, unzipOne(zip, name));
	chmodSync(`${binary}.part`, 0o755);
	renameSync(`${binary}.part`, binary);
	return binary;
}

function cacheFolder() {
	return `${process.env['XDG_CACHE_HOME'] ?? `${homedir()}/.cache`}/ma-voix`;
}

/** @param {string} version */
function archiveName(version) {
	const system = Object.entries(systems).find(([name]) => name === process.platform)?.[1];
	const processor = Object.entries(processors).find(([name]) => name === process.arch)?.[1];
	if (!system || !processor) {
		throw new Problem(
			`PocketBase n'existe pas pour cette machine (${process.platform}, ${process.arch}).`
		);
	}
	return `pocketbase_${version}_${system}_${processor}.zip`;
}

/** @param {string} url */
async function get(url) {
	const response = await fetch(url).catch(() => undefined);
	if (!response?.ok) {
		throw new Problem(
			`PocketBase n'a pas pu être téléchargé (${url}) : donnez son chemin dans POCKETBASE_BIN.`
		);
	}
	return Buffer.from(await response.arrayBuffer());
}

/**
 * Takes one file out of a zip, reading its central directory (the local headers may lack the sizes).
 *
 * @param {Buffer} zip @param {string} name
 */
function unzipOne(zip, name) {
	const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const nameLength = zip.readUInt16LE(at + 28);
		if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
			const local = zip.readUInt32LE(at + 42);
			const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
			const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
			return zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
		}
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	throw new Problem(`L'archive ne contient pas ${name}.`);
}
