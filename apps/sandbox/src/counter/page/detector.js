const LOOK_EVERY_MS = 200;
const GIVE_UP_AFTER_MS = 60_000;

/** Whether this browser reads QR codes itself. */
export const canDetect = () => 'BarcodeDetector' in window;

const detector = () => new window.BarcodeDetector({ formats: ['qr_code'] });

/** The text of the first QR code in a picture, or null. */
export async function readImage(file) {
  const bitmap = await createImageBitmap(file).catch(() => null);
  const [found] = bitmap ? await detector().detect(bitmap) : [];
  return found?.rawValue ?? null;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

/** Looks through the camera until a code is seen; null when none came in time. */
export async function startCamera(video) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    const seeing = detector();
    const until = performance.now() + GIVE_UP_AFTER_MS;
    while (performance.now() < until) {
      const [found] = await seeing.detect(video);
      if (found) return found.rawValue;
      await pause();
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.hidden = true;
  }
}
