import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** Read by a reader of PDF that we did not write; in a process of its own, as it is a module that Jest cannot load. */
const READER = `
  import { readFile } from 'node:fs/promises';
  import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
  const data = new Uint8Array(await readFile(process.argv[1]));
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.filter(({ str }) => str.trim() !== '').map(({ str, transform, width }) =>
      ({ text: str, x: transform[4], y: transform[5], right: transform[4] + width })));
  }
  const { info } = await document.getMetadata();
  process.stdout.write(JSON.stringify({ info, pages }));
`;

export interface PdfText {
  text: string;
  /** In points from the left edge. */
  x: number;
  /** In points from the lower edge. */
  y: number;
  right: number;
}

export interface ReadPdf {
  info: Record<string, unknown>;
  pages: PdfText[][];
}

/** What somebody finds in a PDF who opens it. */
export const readPdf = async (file: Buffer): Promise<ReadPdf> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdf-'));
  try {
    const name = path.join(folder, 'file.pdf');
    await writeFile(name, file);
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', READER, name], {
      cwd: path.resolve(__dirname, '../../../..'),
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout) as ReadPdf;
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** All text of a page, line by line. */
export const textOf = (page: readonly PdfText[]): string => page.map(({ text }) => text).join('\n');
