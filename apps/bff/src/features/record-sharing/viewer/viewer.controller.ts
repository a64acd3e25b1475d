import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PAPER_AREAS } from '@kangqiao/language';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Policy } from '../../../platform/access/route-policy';

const read = (name: string): string => readFileSync(path.join(__dirname, name), 'utf8');

/** By their Chinese, for the page to speak English by itself: the link it was opened with is not sent twice. */
const ENGLISH = `globalThis.kangqiaoEnglish = ${JSON.stringify(PAPER_AREAS.doctor)};\n`;

const PAGE = read('viewer.html');
const SCRIPT = read('viewer.js');
const LINK = read('link.js');
const STYLE = read('viewer.css');

/** Nothing from elsewhere, nothing inline, no frames, no forms; it may speak to this service alone. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The page on which a doctor reads what was shared. The key stands behind `#` in the address, which browsers never send:
 * what the page receives is decrypted on it.
 */
@ApiExcludeController()
@Controller('doctor')
export class ViewerController {
  @Policy({ kind: 'public' })
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  @Header('cache-control', 'no-store')
  page(): string {
    return PAGE;
  }

  @Policy({ kind: 'public' })
  @Get('viewer.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  script(): string {
    return SCRIPT;
  }

  @Policy({ kind: 'public' })
  @Get('link.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  link(): string {
    return LINK;
  }

  @Policy({ kind: 'public' })
  @Get('english.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  english(): string {
    return ENGLISH;
  }

  @Policy({ kind: 'public' })
  @Get('viewer.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'no-cache')
  style(): string {
    return STYLE;
  }
}
