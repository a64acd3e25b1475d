import { aCda } from '../testing/replies';
import { readCda } from './cda';
import { toDocumentContent } from './document-content';

const read = (body: string) =>
  toDocumentContent(
    readCda(Buffer.from(aCda(body, { id: 'M1', type: 'C0002' })).toString('base64'), { id: 'M1', patientNo: 'LX0001' }),
  );

describe('a document of WS/T 500 as plain text', () => {
  it('has its sections under their own titles, else by their code', () => {
    const { sections } = read(
      '<title>主诉</title><code code="10154-3"/><text>咳嗽三天</text></section></component>' +
        '<component><section><code code="29548-5"/><text>支气管炎</text></section></component>' +
        '<component><section><code code="1-1" displayName="医生嘱咐"/><text>多饮水</text>',
    );
    expect(sections).toEqual([
      { title: '主诉', lines: [{ label: null, text: '咳嗽三天' }] },
      { title: '诊断', lines: [{ label: null, text: '支气管炎' }] },
      { title: '医生嘱咐', lines: [{ label: null, text: '多饮水' }] },
    ]);
  });

  it('keeps the words of a narrative and none of its markup', () => {
    const { sections } = read(
      '<text><paragraph>发热 <content>38.5 ℃</content></paragraph><list><item>咳嗽</item><item>&lt;script&gt;</item></list></text>',
    );
    expect(sections[0]?.lines.map(({ text }) => text)).toEqual(['发热', '38.5 ℃', '咳嗽', '<script>']);
  });

  it('says coded entries by their names, with units and ranges', () => {
    const { sections } = read(
      '<entry><observation><code code="DE04.10.174.00" displayName="收缩压"/><value value="138" unit="mmHg"/>' +
        '<referenceRange><observationRange><text>90-139</text></observationRange></referenceRange></observation></entry>' +
        '<entry><substanceAdministration><text>每次一片</text><consumable><manufacturedProduct><manufacturedLabeledDrug>' +
        '<name>氨溴索片</name></manufacturedLabeledDrug></manufacturedProduct></consumable></substanceAdministration></entry>',
    );
    expect(sections[0]?.lines).toEqual([
      { label: '收缩压', text: '138 mmHg（参考 90-139）' },
      { label: '氨溴索片', text: '每次一片' },
    ]);
  });

  it('leaves sections out that say nothing', () => {
    expect(read('<title>空</title><text></text>').sections).toEqual([]);
  });
});
