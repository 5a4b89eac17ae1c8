import { afterEach, expect, test, vi } from 'vitest';
import { openQrEye } from './qr-eye.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** A camera that shows these pictures one after the other, and a detector that reads them. */
function cameraThatSees(pictures: string[]) {
	const track = { stop: vi.fn() };
	const getUserMedia = vi.fn(async (_: MediaStreamConstraints) => ({ getTracks: () => [track] }));
	vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
	const left = [...pictures];
	vi.stubGlobal(
		'BarcodeDetector',
		class {
			static getSupportedFormats = async () => ['qr_code'];
			detect = async () => {
				const rawValue = left.shift();
				if (rawValue === 'blurred') throw new Error('no frame yet');
				return rawValue ? [{ rawValue }] : [];
			};
		}
	);
	const video = { srcObject: {}, play: async () => undefined } as unknown as HTMLVideoElement;
	return { track, getUserMedia, video };
}

test('it says what it sees, again and again, and a blurred picture does not stop it', async () => {
	vi.useFakeTimers();
	const { video } = cameraThatSees(['badge-de-lina', 'blurred', 'badge-de-tom']);
	const seen: string[] = [];
	await openQrEye(video, { facing: 'user', onseen: (text) => seen.push(text) });
	await vi.advanceTimersByTimeAsync(1000);
	expect(seen).toEqual(['badge-de-lina', 'badge-de-tom']);
});

test('closed, the camera is off and nothing more is said', async () => {
	vi.useFakeTimers();
	const { video, track } = cameraThatSees(['', '', 'badge-de-tom']);
	const seen: string[] = [];
	const close = await openQrEye(video, { facing: 'user', onseen: (text) => seen.push(text) });
	close();
	await vi.advanceTimersByTimeAsync(2000);
	expect(track.stop).toHaveBeenCalledOnce();
	expect(video.srcObject).toBeNull();
	expect(seen).toEqual([]);
});

test('a camera that cannot show is closed again', async () => {
	const { video, track } = cameraThatSees([]);
	video.play = () => Promise.reject(new Error('NotAllowedError'));
	await expect(
		openQrEye(video, { facing: 'environment', onseen: () => undefined })
	).rejects.toThrow();
	expect(track.stop).toHaveBeenCalledOnce();
});

test('a page without cameras says so', async () => {
	const { video } = cameraThatSees([]);
	vi.stubGlobal('navigator', {});
	await expect(openQrEye(video, { facing: 'user', onseen: () => undefined })).rejects.toThrow(
		'no-camera'
	);
});
