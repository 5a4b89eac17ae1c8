import type { Answer } from './answer.ts';
import type { AnswerSituation, GiveAnswerRefusal } from './give-answer.ts';

/** The parts of an answer that the rule looks at. */
export type AnswerPart = Pick<Answer, 'kind' | 'sentences' | 'againOn' | 'reason' | 'alternative'>;

/**
 * One case: Hélène answers Lina on 4 December 2026, with what `given` changes from a plain « Oui. ».
 * `alsoOnServer`: the server must decide the same; the others are the adult's own screen only.
 */
export type AnswerCase = {
	name: string;
	given: Partial<AnswerPart>;
	situation?: { isTold?: boolean } & Partial<Omit<AnswerSituation, 'wish' | 'today'>> & {
			withdrawnAt?: string;
		};
	expect: 'accepted' | GiveAnswerRefusal['code'];
	alsoOnServer: boolean;
};

/** The day of every case. */
export const caseDay = '2026-12-04';

/** A plain answer that every case starts from. */
export const plainYes: AnswerPart = {
	kind: 'yes',
	sentences: ['Oui.', 'Tu prends ta tablette dans le bus.'],
	againOn: '',
	reason: '',
	alternative: ''
};

const no: Partial<AnswerPart> = {
	kind: 'no',
	sentences: ['Non.', 'Le bus est trop plein.'],
	reason: 'safety',
	alternative: 'Tu prends ta tablette à la maison.'
};

export const answerCases: AnswerCase[] = [
	{ name: 'a yes with sentences', given: {}, expect: 'accepted', alsoOnServer: true },
	{
		name: 'a trial needs no day',
		given: { kind: 'trial', sentences: ['On essaie 4 fois.'] },
		expect: 'accepted',
		alsoOnServer: true
	},
	{ name: 'nothing said', given: { sentences: [] }, expect: 'nothing-said', alsoOnServer: true },
	{
		name: 'only blanks said',
		given: { sentences: ['  ', '\n'] },
		expect: 'nothing-said',
		alsoOnServer: false
	},
	{
		name: 'searching without a day',
		given: { kind: 'searching', sentences: ['On cherche.'] },
		expect: 'date-missing',
		alsoOnServer: true
	},
	{
		name: 'searching until next Friday',
		given: { kind: 'searching', sentences: ['On cherche.'], againOn: '2026-12-11' },
		expect: 'accepted',
		alsoOnServer: true
	},
	{
		name: 'searching until today',
		given: { kind: 'searching', sentences: ['On cherche.'], againOn: caseDay },
		expect: 'accepted',
		alsoOnServer: false
	},
	{
		name: 'searching until yesterday',
		given: { kind: 'searching', sentences: ['On cherche.'], againOn: '2026-12-03' },
		expect: 'date-past',
		alsoOnServer: false
	},
	{
		name: 'not now without a day',
		given: { kind: 'not-now', sentences: ['Pas maintenant.'] },
		expect: 'date-missing',
		alsoOnServer: true
	},
	{
		name: 'not now, we speak again in March',
		given: { kind: 'not-now', sentences: ['Pas maintenant.'], againOn: '2027-03-01' },
		expect: 'accepted',
		alsoOnServer: true
	},
	{
		name: 'no with a reason and something instead',
		given: no,
		expect: 'accepted',
		alsoOnServer: true
	},
	{
		name: 'no with a reason and a day to speak again',
		given: { ...no, alternative: '', againOn: '2027-01-15' },
		expect: 'accepted',
		alsoOnServer: true
	},
	{
		name: 'no without a reason',
		given: { ...no, reason: '' },
		expect: 'reason-missing',
		alsoOnServer: true
	},
	{
		name: 'no without a way on',
		given: { ...no, alternative: '' },
		expect: 'way-on-missing',
		alsoOnServer: true
	},
	{
		name: 'no with a way on made of blanks',
		given: { ...no, alternative: '   ' },
		expect: 'way-on-missing',
		alsoOnServer: false
	},
	{
		name: 'a bare no',
		given: { ...no, sentences: ['Non.'] },
		expect: 'no-explanation',
		alsoOnServer: false
	},
	{
		name: 'a red hint not yet confirmed',
		given: {},
		situation: { isHardToRead: true },
		expect: 'hard-to-read',
		alsoOnServer: false
	},
	{
		name: 'somebody who was not told',
		given: {},
		situation: { isTold: false },
		expect: 'not-told',
		alsoOnServer: true
	},
	{
		name: 'somebody who may hear but not answer',
		given: {},
		situation: { mayAnswer: false },
		expect: 'may-not-answer',
		alsoOnServer: true
	},
	{
		name: 'a wish that its author took back',
		given: {},
		situation: { withdrawnAt: '2026-12-02T08:00:00.000Z' },
		expect: 'wish-withdrawn',
		alsoOnServer: false
	}
];
