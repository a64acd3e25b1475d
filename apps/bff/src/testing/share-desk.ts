import type { CreatedShare, Share, ShareList } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport } from '@kangqiao/testing';
import type { Bundle } from 'fhir/r4';
import { compactDecrypt } from 'jose';
import { aChart } from './charts';
import { addActive, aFileOf, LI_HUA } from './residents';
import { TestApp } from './test-app';

interface LinkPayload {
  url: string;
  key: string;
  exp: number;
  flag: string;
  label: string;
}

/** What a SMART Health Link says. */
export const payloadOf = (link: string): LinkPayload =>
  JSON.parse(Buffer.from(link.replace('shlink:/', ''), 'base64url').toString('utf8')) as LinkPayload;

/** A resident with a record and reports at one hospital, who shares them, and whoever opens what was shared. */
export class ShareDesk {
  private constructor(
    readonly app: TestApp,
    readonly token: string,
    readonly personId: string,
  ) {}

  static async open(): Promise<ShareDesk> {
    const hospital = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      records: { A1: aChart() },
      reports: [aLaboratoryReport({ patientNo: 'A1' })],
    });
    const app = await TestApp.start({ hospitals: [hospital], env: { PUBLIC_URL: 'https://kangqiao.test/' } });
    const token = await app.signIn('li');
    return new ShareDesk(app, token, await addActive(app, token));
  }

  close(): Promise<void> {
    return this.app.stop();
  }

  at(path = '', personId = this.personId): string {
    return `/api/v1/people/${personId}/shares${path}`;
  }

  /** By the resident: the summary for two views, unless `more` says otherwise. */
  ask(more: object = {}, headers: Record<string, string> = {}) {
    const body = { scope: 'summary', views: 2, ...more };
    return this.app.call('POST', this.at(), { token: this.token, headers, body });
  }

  async create(more: object = {}, headers: Record<string, string> = {}): Promise<CreatedShare> {
    return (await this.ask(more, headers)).body as unknown as CreatedShare;
  }

  async list(): Promise<Share[]> {
    return ((await this.app.call('GET', this.at(), { token: this.token })).body as unknown as ShareList).items;
  }

  end(id: string, token = this.token) {
    return this.app.call('POST', this.at(`/${id}/end`), { token, body: {} });
  }

  pathOf({ link }: CreatedShare): string {
    return new URL(payloadOf(link).url).pathname;
  }

  /** By whoever has the link, with the right passcode unless told. */
  openShare(share: CreatedShare, passcode = share.passcode, more: object = {}) {
    return this.app.call('POST', this.pathOf(share), { body: { recipient: '市一院 张医生', passcode, ...more } });
  }

  /** The first file of an answer to `openShare`. */
  embedded({ text }: { text: string }): { contentType: string; embedded: string } | undefined {
    return (JSON.parse(text) as { files: { contentType: string; embedded: string }[] }).files[0];
  }

  async contentOf({ link }: CreatedShare, jwe: string): Promise<Bundle> {
    const { plaintext } = await compactDecrypt(jwe, Buffer.from(payloadOf(link).key, 'base64url'));
    return JSON.parse(Buffer.from(plaintext).toString('utf8')) as Bundle;
  }

  /** Opens a share and what is in it. */
  async told(share: CreatedShare): Promise<Bundle> {
    return this.contentOf(share, this.embedded(await this.openShare(share))?.embedded ?? '');
  }
}
