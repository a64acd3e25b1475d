import Taro from '@tarojs/taro';
import { demoIdPhoto, photoText, takeIdPhoto } from './ocr.h5';

const request = Taro.request as unknown as jest.Mock;

/** The browser's window for files is open: answers with what is chosen in it. */
const windowForFiles = (): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no window for files is open');
  return input;
};
const aFile = (bytes: Uint8Array<ArrayBuffer>) => {
  const file = new File([bytes], 'card.png', { type: 'image/png' });
  // jsdom's files know no bytes.
  return Object.assign(file, { arrayBuffer: async () => bytes.buffer });
};

describe('a photograph on the web page', () => {
  it('is the file that is chosen, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const taking = takeIdPhoto();
    const input = windowForFiles();
    expect(input.accept).toBe('image/jpeg,image/png');
    Object.defineProperty(input, 'files', { value: [aFile(bytes)] });
    input.dispatchEvent(new Event('change'));
    const taken = await taking;
    expect(taken.kind === 'photo' && photoText(taken.bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(document.querySelector('input')).toBeNull();
  });

  it('is none where the window is closed', async () => {
    const taking = takeIdPhoto();
    windowForFiles().dispatchEvent(new Event('cancel'));
    expect(await taking).toEqual({ kind: 'declined' });
    expect(document.querySelector('input')).toBeNull();
  });

  it('goes as it is where the browser cannot make it small', async () => {
    const bytes = new Uint8Array(400_001);
    const taking = takeIdPhoto();
    Object.defineProperty(windowForFiles(), 'files', { value: [aFile(bytes)] });
    windowForFiles().dispatchEvent(new Event('change'));
    const taken = await taking;
    expect(taken.kind === 'photo' && taken.bytes.byteLength).toBe(400_001);
  });
});

describe('the picture of the demo', () => {
  const sandbox = (statusCode: number, data: unknown) =>
    request.mockImplementation(async ({ url }: { url: string }) =>
      url === '/preview/config.json' ? { statusCode: 200, data: { sandboxUrl: 'http://s' } } : { statusCode, data },
    );

  it('is drawn by the sandbox', async () => {
    const drawn = new ArrayBuffer(3);
    sandbox(200, drawn);
    expect(await demoIdPhoto?.()).toEqual({ kind: 'photo', bytes: drawn });
    expect(request.mock.calls.at(-1)?.[0]).toMatchObject({ url: 'http://s/_control/id-cards/' });
  });

  it.each([
    ['has none', () => sandbox(404, '{}')],
    ['cannot be reached', () => request.mockRejectedValue({ errMsg: 'request:fail' })],
  ])('is missed where the sandbox %s', async (_, happens) => {
    happens();
    expect(await demoIdPhoto?.()).toEqual({ kind: 'failed' });
  });
});
