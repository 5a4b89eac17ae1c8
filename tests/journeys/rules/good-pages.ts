const picture = (shape: string) =>
	`<img alt="" width="64" height="64" src="data:image/svg+xml,${encodeURIComponent(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path d="${shape}" fill="#1f2430"/></svg>`
	)}">`;

const place = (id: string, word: string, index: number) =>
	`<button data-bar="${id}">${picture(`M0 0h${index + 9}v9z`)}<span>${word}</span></button>`;

const choice = (word: string, index: number) =>
	`<button data-choice aria-pressed="${index === 0}">${picture(`M9 9h${index + 9}v9z`)}<span>${word}</span></button>`;

/** A youth screen that keeps every rule at 1024×768; the mutations break it, one rule at a time. */
export const goodYoung = `<!doctype html><html lang="fr"><head><title>Ma Voix</title><style>
*{box-sizing:border-box} body{margin:0;padding:16px;font:500 22px/1.5 sans-serif;color:#1f2430;background:#fbf7f0}
nav,.answers,ol{display:flex;gap:12px;margin:0;padding:0;list-style:none} p{max-width:50ch}
button{font:inherit;color:inherit;border:3px solid #8a8172;border-radius:16px;background:#fff;padding:4px 12px}
nav button{width:150px;height:72px} img{display:block;margin:auto} nav img{height:30px}
[data-choice]{width:170px;height:170px} [data-choice][aria-pressed=true]{border-width:6px}
.primary{background:#0a4f8a;color:#fff;min-height:96px;min-width:170px} :focus-visible{outline:4px solid #1f2430;outline-offset:3px}
</style></head><body>
<nav aria-label="Toujours là">${[
	['home', 'Accueil'],
	['back', 'Retour'],
	['listen', 'Écouter'],
	['help', 'Aide'],
	['no', 'Non']
]
	.map(([id = '', word = ''], index) => place(id, word, index))
	.join('')}</nav>
<main><h1>Tu veux quoi ?</h1><p>Tu touches une image et tu écoutes.</p>
<ol data-steps><li data-step>${picture('M1 1h9v9z')}</li><li data-step>${picture('M2 2h9v9z')}</li></ol>
<div class="answers">${['Oui', 'Non merci', 'Je ne sais pas', 'Autre chose'].map(choice).join('')}</div>
<p><button class="primary">${picture('M5 5h60v9z')}<span>Suite</span></button></p></main>
<script>
const said = (text) => speechSynthesis.speak(new SpeechSynthesisUtterance(text));
document.querySelector('[data-bar=listen]').onclick = () => speechSynthesis.speaking
	? speechSynthesis.cancel() : said('Tu veux quoi ? Tu touches une image et tu écoutes.');
</script></body></html>`;

/** An adult screen that keeps the rules for adults, down to 320 px. */
export const goodAdult = `<!doctype html><html lang="fr"><head><title>Ma Voix</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
*{box-sizing:border-box} body{margin:0;padding:16px;font:500 17px/1.5 sans-serif;color:#1f2430;background:#fbf7f0}
button,input{font:inherit;color:inherit;min-height:44px;border:2px solid #8a8172;background:#fff;padding:8px 16px}
.primary{background:#0a4f8a;color:#fff} :focus-visible{outline:4px solid #1f2430;outline-offset:3px}
</style></head><body><main><h1>À répondre</h1><p>Lina attend depuis 4 jours.</p>
<p><label for="why">Pourquoi ?</label> <input id="why"></p>
<button>Corriger</button> <button class="primary">Répondre à Lina</button></main></body></html>`;
