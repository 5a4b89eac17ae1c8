/** What can find a QR code in a picture: the browser's own detector, or the same thing brought along. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type DetectorClass = {
	new (options: { formats: 'qr_code'[] }): Detector;
	getSupportedFormats: () => Promise<readonly string[]>;
};

declare global {
	// Absent from TypeScript's own list, and from many browsers.
	var BarcodeDetector: DetectorClass | undefined;
}

/** How often a picture is looked at: fast enough to feel immediate, slow enough for an old tablet. */
const lookEveryMs = 250;

/**
 * Looks through a camera until it is told to stop, and says what each QR code holds.
 *
 * @param video shows what is seen; it is given the camera's stream
 * @returns a function that closes the eye and the camera; rejects when there is no camera or it was refused
 */
export async function openQrEye(
	video: HTMLVideoElement,
	options: { facing: 'user' | 'environment'; onseen: (text: string) => void }
): Promise<() => void> {
	const camera = navigator.mediaDevices as MediaDevices | undefined; // absent without https
	if (!camera) throw new Error('no-camera');
	const stream = await camera.getUserMedia({
		video: { facingMode: options.facing, width: { ideal: 1280 }, height: { ideal: 720 } }
	});
	let open = true;
	const close = () => {
		open = false;
		video.srcObject = null;
		for (const track of stream.getTracks()) track.stop();
	};
	try {
		video.srcObject = stream;
		await video.play();
		const detector = await makeDetector();
		void look();
		async function look() {
			while (open) {
				const found = await detector.detect(video).catch(() => []);
				if (open && found[0]) options.onseen(found[0].rawValue);
				await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
			}
		}
	} catch (error) {
		close();
		throw error;
	}
	return close;
}

async function makeDetector(): Promise<Detector> {
	const formats: 'qr_code'[] = ['qr_code'];
	const own = globalThis.BarcodeDetector;
	if (own && (await own.getSupportedFormats()).includes('qr_code')) return new own({ formats });
	const [{ BarcodeDetector, prepareZXingModule }, wasm] = await Promise.all([
		import('barcode-detector/ponyfill'),
		import('zxing-wasm/reader/zxing_reader.wasm?url')
	]);
	// Served by ourselves: the library would fetch it from elsewhere.
	prepareZXingModule({ overrides: { locateFile: () => wasm.default } });
	return new BarcodeDetector({ formats });
}
