/** A written word and what it does to its neighbours. */
export type Piece = {
	text: string;
	/** Starts with a vowel sound, so that the word before may lose its own. */
	vowel: boolean;
	/** Loses its last vowel before a vowel sound (je, ne, le, la, de, que…), or is an article that melts into à and de. */
	kind: 'plain' | 'clip' | 'article';
};

const firstVowel = /^[aeiouàâäéèêëîïôöùûüœæ]/i;

/**
 * Whether a word elides the one before it.
 *
 * @param muteH what the table says of its first h; a word that starts with another letter does not need it
 */
export const startsWithVowel = (text: string, muteH = false) =>
	firstVowel.test(text) || (muteH && /^h/i.test(text));

/** An ordinary word. */
export const plain = (text: string, vowel = startsWithVowel(text)): Piece => ({
	text,
	vowel,
	kind: 'plain'
});

/** A word that may lose its last vowel. */
export const clip = (text: string): Piece => ({ text, vowel: startsWithVowel(text), kind: 'clip' });

/** le, la, les: melts into à and de. */
export const article = (text: 'le' | 'la' | 'les'): Piece => ({
	text,
	vowel: false,
	kind: 'article'
});

const melted: Record<string, string> = {
	'à le': 'au',
	'à les': 'aux',
	'de le': 'du',
	'de les': 'des'
};

const possessives: Record<string, string> = { ma: 'mon', ta: 'ton', sa: 'son' };

function spellOne(piece: Piece, next: Piece | undefined): string {
	const beforeVowel = next?.vowel === true;
	if (beforeVowel && possessives[piece.text]) return `${possessives[piece.text]} `;
	if (beforeVowel && piece.kind !== 'plain' && piece.text !== 'les') {
		return `${piece.text.slice(0, -1)}'`;
	}
	return `${piece.text} `;
}

/** Melts « à le » and « de les » where the article does not elide. */
function melt(pieces: readonly Piece[]): Piece[] {
	const done: Piece[] = [];
	for (let at = 0; at < pieces.length; at += 1) {
		const [piece, next, after] = pieces.slice(at, at + 3);
		if (!piece) break;
		const one = next?.kind === 'article' ? melted[`${piece.text} ${next.text}`] : undefined;
		if (one && !(next?.text === 'le' && after?.vowel)) {
			done.push(plain(one));
			at += 1;
		} else done.push(piece);
	}
	return done;
}

/** Writes pieces one after the other with elision (j'aime, l'école) and contraction (au, du). */
export function spell(pieces: readonly Piece[]): string {
	const melt1 = melt(pieces);
	return melt1
		.map((piece, at) => spellOne(piece, melt1[at + 1]))
		.join('')
		.trim()
		.replaceAll(' ,', ',');
}

/** First letter capital and the closing mark; a question takes a no-break space before it. */
export const finish = (text: string, mark: '.' | '?') =>
	text.charAt(0).toUpperCase() + text.slice(1) + (mark === '?' ? ' ?' : '.');
