/**
 * Two pictures as one: the second stands in front of the first, at its lower end, like « ne … pas » before « aimer ».
 * Both are on the same 72×72 grid.
 */
export function twoPictures(behind: string, front: string): string {
	if (behind === '' || front === '') return behind || front;
	const placed = (svg: string, place: string) => svg.replace(/^<svg\b([^>]*)>/, withoutSize(place));
	return (
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">' +
		placed(behind, 'x="0" y="0" width="54" height="54"') +
		placed(front, 'x="34" y="34" width="38" height="38"') +
		'</svg>'
	);
}

const withoutSize = (place: string) => (_: string, attributes: string) =>
	`<svg${attributes.replace(/\s(?:width|height|x|y)="[^"]*"/g, '')} ${place}>`;
