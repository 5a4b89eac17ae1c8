import type { Setting } from './looking.ts';

/** One way to break a good page, and the rule that must see it. */
export type Mutation = {
	rule: string;
	name: string;
	from: string | RegExp;
	to: string;
	mode?: Setting['mode'];
};
const style = (css: string) => ({ from: '</style>', to: `${css}</style>` });
const body = (html: string) => ({ from: '</main>', to: `${html}</main>` });

/** What may be wrong with a youth screen. */
export const youngMutations: Mutation[] = [
	{
		rule: 'R01',
		name: 'four choices and two more',
		...body('<b data-choice>1</b><b data-choice>2</b>')
	},
	{
		rule: 'R01',
		name: 'a fifth choice with pictograms alone',
		mode: 'pictos',
		...body('<b data-choice>1</b>')
	},
	{ rule: 'R01', name: '« Autre chose » in the middle', from: 'Non merci', to: 'Autre chose' },
	{ rule: 'R02', name: 'a small tile', ...style('[data-choice]{width:120px;height:120px}') },
	{ rule: 'R02', name: 'a low bar', ...style('nav button{height:60px}') },
	{ rule: 'R03', name: 'choices that touch', ...style('.answers{gap:4px}') },
	{ rule: 'R03', name: 'a bar at the edge', ...style('body{padding:8px}') },
	{ rule: 'R04', name: 'a long screen', ...style('main{min-height:900px}') },
	{
		rule: 'R04',
		name: 'an inner list that scrolls',
		...style('.answers{overflow:auto;height:90px}')
	},
	{ rule: 'R04', name: 'words cut off', ...style('h1{overflow:hidden;height:10px}') },
	{
		rule: 'R05',
		name: 'Help and Listen swapped',
		from: 'data-bar="help"',
		to: 'data-bar="listen2"'
	},
	{ rule: 'R06', name: 'a picture without words', from: '<span>Suite</span>', to: '' },
	{
		rule: 'R06',
		name: 'words without a picture',
		from: /<img[^>]*><span>Suite/,
		to: '<span>Suite'
	},
	{
		rule: 'R06',
		name: 'another name than the words',
		from: 'class="primary"',
		to: 'class="primary" aria-label="Valider"'
	},
	{
		rule: 'R06',
		name: 'words over a picture',
		...style('[data-choice] span{display:block;margin-top:-50px;position:relative}')
	},
	{
		rule: 'R06',
		name: 'something over the words',
		...style(
			'nav{position:relative} nav::after{content:"";position:absolute;inset:0 0 -90px;background:#fff}'
		)
	},
	{
		rule: 'R07',
		name: 'two primary actions',
		from: 'data-bar="home"',
		to: 'data-bar="home" data-primary'
	},
	{ rule: 'R07', name: 'two questions', ...body('<h1>Et quand ?</h1>') },
	{ rule: 'R09', name: 'a burger', from: '<span>Suite', to: '<span>☰ Suite' },
	{
		rule: 'R09',
		name: 'an icon from a set',
		from: '<span>Suite',
		to: '<svg class="lucide" width="9" height="9"></svg><span>Suite'
	},
	{
		rule: 'R10',
		name: 'eight steps',
		from: '<li data-step>',
		to: `${'<li data-step><img alt="" src="data:,"></li>'.repeat(6)}<li data-step>`
	},
	{
		rule: 'R11',
		name: 'half of it is said',
		from: " Tu touches une image et tu écoutes.'",
		to: "'"
	},
	{ rule: 'R11', name: 'something else is said', from: "said('", to: "said('Bonjour toi. " },
	{ rule: 'R11', name: 'it speaks by itself', from: '</script>', to: "said('Bonjour.')</script>" },
	{ rule: 'R11', name: 'Stop does not stop', from: 'speechSynthesis.cancel()', to: 'undefined' },
	{ rule: 'R14', name: 'small text', ...style('p{font-size:17px}') },
	{ rule: 'R14', name: 'tight lines', ...style('p{line-height:1.2}') },
	{ rule: 'R14', name: 'italics', ...style('h1{font-style:italic}') },
	{ rule: 'R14', name: 'capitals', ...style('h1{text-transform:uppercase}') },
	{ rule: 'R14', name: 'typed capitals', from: 'Tu veux quoi ?</h1>', to: 'TU VEUX QUOI ?</h1>' },
	{ rule: 'R14', name: 'justified', ...style('p{text-align:justify}') },
	{
		rule: 'R14',
		name: 'a long line',
		from: '<p>Tu touches',
		to: `<p style="max-width:none;font-size:18px">${'Tu touches une image. '.repeat(5)}Tu touches`
	},
	{ rule: 'R15', name: 'pale text', ...style('p{color:#777}') },
	{ rule: 'R15', name: 'a pale frame', ...style('[data-choice]{border-color:#ddd}') },
	{
		rule: 'R16',
		name: 'chosen by colour alone',
		...style('[data-choice][aria-pressed=true]{border-width:3px;background:#dfd}')
	},
	{ rule: 'R23', name: 'a pop-up', ...body('<div role="dialog" aria-label="Bravo">Bravo</div>') },
	{
		rule: 'R24',
		name: 'it moves',
		...style('@keyframes turn{to{rotate:360deg}} h1{animation:turn 9s infinite}')
	},
	{
		rule: 'R26',
		name: 'a small « Je ne sais pas »',
		...style('[data-choice]:nth-child(3){height:150px}')
	},
	{ rule: 'R31', name: 'no focus line', ...style(':focus-visible{outline:1px solid}') },
	{
		rule: 'R31',
		name: 'a control without Tab',
		from: 'class="primary"',
		to: 'class="primary" role="button" onfocus="this.blur();document.body.focus()"'
	},
	{
		rule: 'R31',
		name: 'a jumping order',
		from: 'class="primary"',
		to: 'class="primary" tabindex="5"'
	},
	{ rule: 'R38', name: 'a list that is none', ...body('<ul><div>1</div></ul>') }
];

/** What may be wrong with an adult screen. */
export const adultMutations: Mutation[] = [
	{ rule: 'R02', name: 'a low button', ...style('button{min-height:30px;padding:0 16px}') },
	{
		rule: 'R06',
		name: 'an icon alone',
		from: 'Corriger',
		to: '<svg width="20" height="20" role="img" aria-label="Corriger"></svg>'
	},
	{ rule: 'R15', name: 'text at 5:1', ...style('p{color:#6b6b6b}') },
	{ rule: 'R31', name: 'a focus that hides', ...style(':focus-visible{outline:none}') },
	{ rule: 'R38', name: 'a field without a label', from: /<label.*<\/label>/, to: '' },
	{ rule: 'R39', name: 'a fixed width', ...style('main{width:600px}') }
];
