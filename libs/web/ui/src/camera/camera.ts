import { regionsOf } from './photo-regions';

/** Why there is no picture from a camera; keys of what the dialog says. */
export const CAMERA_FAILURES = ['denied', 'missing', 'insecure', 'busy'] as const;
export type CameraFailure = (typeof CAMERA_FAILURES)[number];

/** A dense QR needs about 3 pixels a module: the camera is asked for all it has. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
};
/** Longest side at which a photo is looked at, pixels. */
const LONGEST_SIDE = 2000;

export function cameraFailureOf(error: unknown): CameraFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

/** @throws DOMException as `getUserMedia` does. */
export async function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia(WANTED);
}

export const hasCameraAccess = (): boolean => globalThis.isSecureContext && 'mediaDevices' in navigator;

function pixels(
  source: CanvasImageSource,
  from: { x: number; y: number; width: number; height: number },
  scale: number,
): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(from.width * scale);
  canvas.height = Math.round(from.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || canvas.width === 0 || canvas.height === 0) return undefined;
  context.drawImage(source, from.x, from.y, from.width, from.height, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** What the camera shows now; undefined while it shows nothing yet. */
export function frameOf(video: HTMLVideoElement): ImageData | undefined {
  const { videoWidth: width, videoHeight: height } = video;
  return width === 0 ? undefined : pixels(video, { x: 0, y: 0, width, height }, 1);
}

/** The pictures of a photo that are worth reading, the whole first. The photo itself goes nowhere. */
export async function* picturesOf(photo: Blob): AsyncGenerator<ImageData> {
  const bitmap = await createImageBitmap(photo);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  for (const [index, region] of regionsOf(bitmap.width, bitmap.height).entries()) {
    // Parts are read at full size: what was too small in the whole may be clear in them.
    const image = pixels(bitmap, region, index === 0 ? scale : Math.min(1, scale * 2));
    if (image) yield image;
  }
  bitmap.close();
}
