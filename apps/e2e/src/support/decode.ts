import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

/** Reads the QR code in a screenshot with jsqr. @returns null where it finds none */
export function decodeWithJsqr(file: string): string | null {
  const png = PNG.sync.read(readFileSync(file));
  return jsqr(new Uint8ClampedArray(png.data), png.width, png.height)?.data ?? null;
}

/** Reads the code of one kind in a screenshot with Debian's zbarimg. */
export function decodeWithZbar(file: string, kind: 'qrcode' | 'code128' = 'qrcode'): string {
  const output = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', `-S${kind}.enable`, file], {
    encoding: 'utf8',
  });
  return output.trim();
}
